package yimaqing.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.profile.AsOf;
import yimaqing.profile.Directory;
import yimaqing.profile.Households;
import yimaqing.profile.Profile;

/// What is known by the ledger, as it is believed today.
record LedgerRegister(PlaceCode county, Directory directory, Households households) implements Register {

    @Override
    public Map<String, HouseholdId> households(Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : directory.households(county, numbers);
    }

    @Override
    public Map<String, Directory.Known> persons(Collection<String> idNumbers) {
        return idNumbers.isEmpty() ? Map.of() : directory.persons(county, idNumbers);
    }

    @Override
    public Map<Subject, Profile> profiles(Collection<HouseholdId> ids) {
        var profiles = new HashMap<Subject, Profile>();
        if (ids.isEmpty()) return profiles;
        for (var household :
                households.fold(county, ids, AsOf.day(households.today())).values()) {
            profiles.put(household.id(), household.home());
            Stream.concat(household.members().stream(), household.former().stream())
                    .forEach(person -> profiles.put(person.id(), person.profile()));
        }
        return profiles;
    }
}
