package yimaqing.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.profile.AsOf;
import yimaqing.profile.Directory;
import yimaqing.profile.Household;
import yimaqing.profile.Households;
import yimaqing.profile.Profile;

/// What is known by the ledger, as it is believed today. `counting`: which facts are taken for recorded.
record LedgerRegister(Asked asked, Predicate<Fact> counting, Known known) implements Register {

    /// For which county, and what the file's department is.
    record Asked(PlaceCode county, String department) {}

    /// Where it is looked up.
    record Known(Directory directory, Households households, HeldStore held, WitnessStore witnesses) {}

    @Override
    public Map<String, HouseholdId> households(Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : known.directory().households(asked.county(), numbers);
    }

    @Override
    public Map<String, About> persons(Collection<String> idNumbers) {
        var found = new HashMap<String, About>();
        if (!idNumbers.isEmpty())
            known.directory()
                    .persons(asked.county(), idNumbers)
                    .forEach((id, one) -> found.put(id, new About(one.person(), one.household())));
        return found;
    }

    @Override
    public Map<Neighbour, List<About>> named(Collection<Neighbour> names) {
        var found = new HashMap<Neighbour, List<About>>();
        if (names.isEmpty()) return found;
        var asIndexed = names.stream()
                .map(n -> new Directory.NamedIn(n.name(), n.village()))
                .toList();
        known.directory()
                .named(asked.county(), asIndexed)
                .forEach((name, people) -> found.put(
                        new Neighbour(name.name(), name.village()),
                        people.stream()
                                .map(one -> new About(one.person(), one.household()))
                                .toList()));
        return found;
    }

    @Override
    public Map<Trace, HouseholdId> accounts(Collection<Trace> accounts) {
        var found = new HashMap<Trace, HouseholdId>();
        if (accounts.isEmpty()) return found;
        known.directory()
                .accounts(asked.county(), accounts.stream().map(Trace::text).toList())
                .forEach((account, household) -> found.put(new Trace(account), household));
        return found;
    }

    @Override
    public Map<Trace, List<Held>> held(Collection<Trace> traces) {
        return known.held().find(asked.county(), traces);
    }

    @Override
    public Map<Borne, Tally> tallies(Collection<Borne> names) {
        return known.witnesses().tallies(asked.county(), names);
    }

    @Override
    public Beliefs believed(Collection<HouseholdId> ids) {
        if (ids.isEmpty()) return new Beliefs(Map.of(), Map.of());
        Predicate<Fact> own = counting.and(fact -> fact.by().department().equals(asked.department())
                || fact.attribute().equals("person.membership"));
        var day = AsOf.day(known.households().today());
        var folds = known.households().folds(asked.county(), ids, day, List.of(counting, own));
        return new Beliefs(profiles(folds.getFirst()), profiles(folds.getLast()));
    }

    private static Map<Subject, Profile> profiles(Map<HouseholdId, Household> folded) {
        var profiles = new HashMap<Subject, Profile>();
        for (var household : folded.values()) {
            profiles.put(household.id(), household.home());
            Stream.of(household.members(), household.former(), household.withheld())
                    .flatMap(List::stream)
                    .forEach(person -> profiles.put(person.id(), person.profile()));
        }
        return profiles;
    }
}
