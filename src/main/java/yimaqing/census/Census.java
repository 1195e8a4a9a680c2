package yimaqing.census;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Officer;
import yimaqing.closure.Closing;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Follower;
import yimaqing.ledger.News;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Belief;
import yimaqing.profile.Household;
import yimaqing.profile.Households;
import yimaqing.profile.Profile;

/// Counts the households of villages, towns and counties. It follows the ledger and keeps one line for each household
/// somebody still lives in, so that counting a place is one query by an index.
@Component
public class Census implements Follower {
    private static final int AT_A_TIME = 200;
    private static final String VILLAGE = "home.village";
    private static final String BELONGING = "person.membership";
    private static final String INDUSTRY = "industry.line";
    private static final Set<String> HEARD = Set.of(VILLAGE, BELONGING, "person.death", INDUSTRY);

    private final CensusStore store;
    private final Households households;
    private final Places places;

    Census(CensusStore store, Households households, Places places) {
        this.store = store;
        this.households = households;
        this.places = places;
    }

    /// What is counted of one household: where, how many people where that is recorded, what it lives from, and since
    /// when the newest of this is true.
    record Home(
            HouseholdId household,
            PlaceCode village,
            Optional<Integer> people,
            List<String> industries,
            LocalDate newest) {}

    /// What is recorded of a village, a town or a county, as of today.
    public Headcount of(PlaceCode place) {
        return store.count(place, lately());
    }

    /// The same of what lies in this official's areas alone.
    public Headcount within(Officer officer, PlaceCode place) {
        return store.countWithin(officer, place, lately());
    }

    private LocalDate lately() {
        return households.today().minusYears(1);
    }

    @Override
    public String name() {
        return "census";
    }

    @Override
    public void hear(PlaceCode county, News news) {
        if (news.attributes().stream().noneMatch(a -> HEARD.contains(a) || Closing.isSaidIn(a))) return;
        var touched = news.households();
        for (int from = 0; from < touched.size(); from += AT_A_TIME) {
            var some = touched.subList(from, Math.min(touched.size(), from + AT_A_TIME));
            var folded = households.inUse(county, some, households.today()).values();
            store.replace(
                    county, some, folded.stream().flatMap(h -> home(h).stream()).toList());
        }
    }

    @Override
    public void forget(PlaceCode county) {
        store.clear(county);
    }

    /// Empty where nobody lives any more, and where nobody knows the village.
    private Optional<Home> home(Household household) {
        boolean left = household.members().isEmpty() && !household.former().isEmpty();
        if (left) return Optional.empty();
        return household
                .statedVillage()
                .flatMap(places::current)
                .filter(household.county()::contains)
                .map(village -> new Home(
                        household.id(),
                        village,
                        Optional.of(household.members().size()).filter(people -> people > 0),
                        industries(household.home()),
                        newest(household)));
    }

    private static List<String> industries(Profile home) {
        return home.list(INDUSTRY).stream()
                .flatMap(belief -> belief.value().stream())
                .flatMap(value -> ((Value.Entry) value).text("item").stream())
                .distinct()
                .toList();
    }

    private static LocalDate newest(Household household) {
        var own = Stream.of(VILLAGE, INDUSTRY).map(household.home()::list).flatMap(Collection::stream);
        var people = household.members().stream().flatMap(p -> p.profile().list(BELONGING).stream());
        return Stream.concat(own, people)
                .map(Belief::fact)
                .map(Fact::since)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
