package yimaqing.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.entry;
import static yimaqing.Village.says;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yimaqing.Doorstep;
import yimaqing.Village;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Department;
import yimaqing.access.Viewer.Officer;
import yimaqing.census.Census;
import yimaqing.entitlement.Deciding;
import yimaqing.exchange.Changes;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Followers;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;
import yimaqing.profile.Directory;
import yimaqing.profile.SeenList;

/// What is restricted or was forgotten counts nowhere: it is only kept.
class OnlyKeptTest extends AskedTest {
    private static final Doorstep TOWN = new Doorstep("140971");
    private static final Doorstep CITY = new Doorstep("140271");
    private static final Officer LEADS =
            TOWN.official("kept.leader", Role.COUNTY_LEADER, TOWN.county(), "county_office");
    private static final Officer CITY_LEADS =
            CITY.official("kept.city", Role.COUNTY_LEADER, CITY.county(), "county_office");
    /// What is derived of households, for lists and figures.
    private static final List<String> DERIVED =
            List.of("census_home", "entitlement", "cold_home", "dispute", "offer_call", "device_fault");

    @Test
    void whoIsRestrictedCountsNowhereUntilThatIsLifted() {
        var told = everythingIsToldOf(TOWN);
        var before = counted(TOWN, told);
        assertThat(before.values()).allSatisfy(rows -> assertThat(rows).isPositive());
        var homes = part(Census.class).of(TOWN.village()).homes();

        int number = asks(told);
        assertThat(forgetting.confirm(LEADS, number)).isInstanceOf(Forgetting.Done.class);
        assertThat(counted(TOWN, told).values()).containsOnly(0);
        var without = part(Census.class).of(TOWN.village()).homes();
        assertThat(without.households()).isEqualTo(homes.households() - 1);
        assertThat(without.people()).isEqualTo(homes.people() - 1);
        assertThat(people(LEADS, TOWN)).isEqualTo(without.people());
        everythingIsDerivedAnew(TOWN);
        assertThat(counted(TOWN, told).values()).as("derived anew").containsOnly(0);
        assertThat(part(Directory.class).persons(TOWN.county(), List.of(told.id())))
                .as("a later file still speaks of the same person")
                .hasSize(1);

        assertThat(forgetting.lift(LEADS, number)).isInstanceOf(Forgetting.Done.class);
        assertThat(counted(TOWN, told)).isEqualTo(before);
        assertThat(part(Census.class).of(TOWN.village()).homes()).isEqualTo(homes);
    }

    @Test
    void whoWasForgottenIsAskedForNothingEither() {
        var told = everythingIsToldOf(CITY);
        int number = asks(told);
        assertThat(counted(CITY, told).values())
                .allSatisfy(rows -> assertThat(rows).isPositive());
        assertThat(forgetting.confirm(CITY_LEADS, number)).isInstanceOf(Forgetting.Done.class);
        assertThat(counted(CITY, told).values()).containsOnly(0);
        everythingIsDerivedAnew(CITY);
        assertThat(counted(CITY, told).values()).as("derived anew").containsOnly(0);
    }

    @Test
    void aProgramIsToldNothingOfWhoIsRestrictedAndEverythingOfTheOthers() {
        var told = told(TOWN);
        var other = told(TOWN);
        var program = new Department(
                TOWN.county(),
                "civil_affairs",
                1,
                Set.of(Department.Use.READ),
                Set.of("basic"),
                List.of(TOWN.county()));
        assertThat(toldOf(program)).contains(told.home().household().key());
        int number = asks(told);
        assertThat(forgetting.confirm(LEADS, number)).isInstanceOf(Forgetting.Done.class);
        assertThat(toldOf(program))
                .contains(other.home().household().key())
                .doesNotContain(told.home().household().key());
    }

    private static String toldOf(Department program) {
        return part(Changes.class).after(program, 0, 1_000).changes().toString();
    }

    private int asks(Told told) {
        var family = told.home().family();
        return ((Forgetting.Done) forgetting.ask(family, told.home().plate().number(), Optional.empty()))
                .request()
                .number();
    }

    /// A family of which every list and figure has something to say.
    private Told everythingIsToldOf(Doorstep at) {
        part(Deciding.class).catchUp(at.county());
        var told = told(at);
        var home = told.home().household();
        at.say(
                says(home, "land.area", entry(Map.of("kind", Value.text("farmland"), "mu", Value.Amount.of(6)))),
                says(home, "living.heating", "coal_stove"),
                Village.says("village", home, "living.heating", Value.text("heat_pump"), Village.SPRING),
                Village.says(
                        "power_grid",
                        home,
                        "power.season",
                        season(LocalDate.now().getYear() - 1),
                        Village.SPRING),
                says(told.home().head(), "offer.call", call()));
        at.say(faultyDevice(home));
        return told;
    }

    private static Value call() {
        return entry(Map.of(
                "offer", Value.text("1"),
                "call", Value.text("desk/1"),
                "title", Value.text("厨师班"),
                "answer", Value.text("again")));
    }

    private static Claim[] faultyDevice(HouseholdId home) {
        var device = DeviceId.fresh();
        var nth = Map.of("nth", Value.Amount.of(1));
        var stands = new HashMap<String, Value>(nth);
        stands.put("household", Value.text(home.key()));
        stands.put("since", new Value.Day(Village.SPRING));
        var fault = new HashMap<String, Value>(nth);
        fault.put("what", Value.text("cold"));
        fault.put("told_on", new Value.Day(Village.SPRING));
        return new Claim[] {
            says(device, "device.kind", "storage_heater"),
            says(device, "device.home", entry(stands)),
            says(device, "device.fault", entry(fault))
        };
    }

    private static Value season(int year) {
        return entry(Map.of(
                "account", Value.text("14990001"),
                "season", Value.text(year + "—" + (year + 1)),
                "device", Value.text("heat_pump"),
                "january", Value.Amount.of(20)));
    }

    private Map<String, Integer> counted(Doorstep at, Told told) {
        var counted = new LinkedHashMap<String, Integer>();
        for (var table : DERIVED)
            counted.put(
                    table,
                    sql.sql("select count(*) from " + table + " where county = ? and household = ?")
                            .params(
                                    at.county().digits(),
                                    told.home().household().key())
                            .query(Integer.class)
                            .single());
        return counted;
    }

    private static int people(Officer leader, Doorstep at) {
        return part(SeenList.class).villages(leader).stream()
                .filter(one -> one.village().equals(at.village()))
                .findFirst()
                .orElseThrow()
                .people();
    }

    private static void everythingIsDerivedAnew(Doorstep at) {
        for (var follower : List.of(part(Directory.class), part(Census.class), part(Deciding.class)))
            part(Followers.class).rebuild(at.county(), follower);
        part(Deciding.class).catchUp(at.county());
    }
}
