package yimaqing.cold;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import yimaqing.closure.Closing;
import yimaqing.cold.ColdHome.Found;
import yimaqing.cold.ColdHome.Reading;
import yimaqing.heating.Season;
import yimaqing.ledger.Follower;
import yimaqing.ledger.News;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Household;
import yimaqing.profile.Households;

/// Hears the ledger for what meters told of cold months, and for what was found where they told of little.
@Component
class Meters implements Follower {
    private static final String SEASON = "power.season";
    private static final List<Month> COLDEST = List.of(Month.DECEMBER, Month.JANUARY, Month.FEBRUARY);
    /// What changes a line: the readings, what was found, and whose home it is.
    private static final Set<String> HEARD = Set.of(SEASON, Check.ATTRIBUTE, "help.contact", "home.village");
    private static final int AT_A_TIME = 200;

    private final ColdStore store;
    private final Households households;
    private final Places places;

    Meters(ColdStore store, Households households, Places places) {
        this.store = store;
        this.households = households;
        this.places = places;
    }

    @Override
    public String name() {
        return "cold";
    }

    @Override
    public void hear(PlaceCode county, News news) {
        if (news.attributes().stream().noneMatch(a -> HEARD.contains(a) || Closing.isSaidIn(a))) return;
        var touched = news.households();
        for (int from = 0; from < touched.size(); from += AT_A_TIME)
            keep(county, touched.subList(from, Math.min(touched.size(), from + AT_A_TIME)));
        store.compare(county);
    }

    private void keep(PlaceCode county, Collection<HouseholdId> touched) {
        var homes = new ArrayList<ColdStore.Kept>();
        for (var household :
                households.inUse(county, touched, households.today()).values())
            kept(household).ifPresent(homes::add);
        store.replace(county, touched, homes);
    }

    /// A home whose village is not known lies in nobody's area.
    private Optional<ColdStore.Kept> kept(Household household) {
        return household
                .statedVillage()
                .flatMap(places::current)
                .flatMap(village -> latest(household)
                        .map(reading -> new ColdStore.Kept(
                                household.id(),
                                village,
                                household.home().value("help.contact").flatMap(v -> ((Value.Entry) v).text("account")),
                                seasonOf(reading.month()),
                                reading,
                                found(household, reading.month()))));
    }

    private static int seasonOf(YearMonth month) {
        return month.getMonth() == Month.DECEMBER ? month.getYear() : month.getYear() - 1;
    }

    /// The last cold month of the latest season that somebody read.
    private Optional<Reading> latest(Household household) {
        var told = household.home().list(SEASON).stream()
                .filter(belief -> belief.value().isPresent())
                .toList();
        var entries =
                told.stream().map(belief -> (Value.Entry) belief.value().get()).toList();
        return Season.latest(entries, households.today().getYear())
                .flatMap(season -> COLDEST.reversed().stream()
                        .filter(season.months()::containsKey)
                        .findFirst()
                        .map(month -> new Reading(
                                YearMonth.of(season.year() + (month == Month.DECEMBER ? 0 : 1), month),
                                device(season, entries),
                                Objects.requireNonNull(season.months().get(month)),
                                told.stream()
                                        .map(b -> LocalDate.ofInstant(b.fact().recordedAt(), Households.ZONE))
                                        .max(LocalDate::compareTo)
                                        .orElseThrow())));
    }

    private static String device(Season season, List<Value.Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.text("season").equals(Optional.of(season.name())))
                .flatMap(entry -> entry.text("device").stream())
                .findFirst()
                .orElse("");
    }

    private static Optional<Found> found(Household household, YearMonth month) {
        return Check.of(household).stream()
                .filter(check -> check.month().equals(month))
                .reduce((_, later) -> later)
                .map(check -> new Found(check.cause(), check.told().day()));
    }

    @Override
    public void forget(PlaceCode county) {
        store.clear(county);
    }
}
