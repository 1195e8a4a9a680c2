package yimaqing.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.profile.AsOf;
import yimaqing.profile.Directory;
import yimaqing.profile.Household;
import yimaqing.profile.Households;

/// The households of the sample county by their numbers, folded anew from the ledger.
@Component
class SampleHouseholds {
    private static final int AT_A_TIME = 250;

    private final Ledger ledger;
    private final Directory directory;
    private final Households households;

    SampleHouseholds(Ledger ledger, Directory directory, Households households) {
        this.ledger = ledger;
        this.directory = directory;
        this.households = households;
    }

    Map<String, Household> all(PlaceCode county) {
        return folded(county, List.copyOf(ledger.householdsTouchedAfter(county, 0)));
    }

    /// Only the households with these numbers.
    Map<String, Household> these(PlaceCode county, Collection<String> numbers) {
        return folded(county, List.copyOf(directory.households(county, numbers).values()));
    }

    private Map<String, Household> folded(PlaceCode county, List<HouseholdId> ids) {
        var found = new ArrayList<Household>(ids.size());
        for (int from = 0; from < ids.size(); from += AT_A_TIME)
            found.addAll(households
                    .fold(
                            county,
                            ids.subList(from, Math.min(ids.size(), from + AT_A_TIME)),
                            AsOf.day(households.today()))
                    .values());
        var byNumber = new LinkedHashMap<String, Household>();
        numbered(found).forEach(h -> byNumber.put(number(h), h));
        return byNumber;
    }

    private static List<Household> numbered(List<Household> found) {
        return found.stream()
                .filter(h -> h.home().value("home.number").isPresent())
                .sorted(Comparator.comparing(SampleHouseholds::number))
                .toList();
    }

    static String number(Household household) {
        return ((Value.Text) household.home().value("home.number").orElseThrow()).text();
    }
}
