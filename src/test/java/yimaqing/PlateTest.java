package yimaqing;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.belongs;
import static yimaqing.Village.entry;
import static yimaqing.Village.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.code.Paper;
import yimaqing.code.Plate;
import yimaqing.code.PlateKind;
import yimaqing.code.PlateLife;
import yimaqing.code.Plates;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Value;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.proof.Accounts;
import yimaqing.proof.Accounts.Newcomer;
import yimaqing.proof.Password;
import yimaqing.stock.PrintRun;
import yimaqing.stock.PrintRuns;

/// A county whose plates are hung: a family here with a neighbour, one who left, one in a village far away, and
/// officials of every kind that has to do with plates, and one of a department that has not.
public abstract class PlateTest extends CountyTest {
    private static final String PASSWORD = "kitchen-table-17";
    protected static final PlaceCode COUNTY = new PlaceCode("141122");
    protected static final List<Place> VILLAGES = Places.shipped().villagesIn(COUNTY);
    protected static final PlaceCode HERE = VILLAGES.getFirst().code();
    protected static final PlaceCode FAR = VILLAGES.getLast().code();
    protected static HouseholdId home;
    protected static HouseholdId neighbour;
    protected static HouseholdId gone;
    protected static HouseholdId farAway;

    @BeforeAll
    static void peopleLiveHere() {
        if (part(Accounts.class).officer("plates.cadre").isPresent()) return;
        home = household(HERE, "单大山");
        neighbour = household(HERE, "郝邻居");
        farAway = household(FAR, "景远山");
        gone = household(HERE, "都走了");
        var left = entry(Map.of(
                "household", Value.text(gone.key()), "relation", Value.text("head"), "left", Value.text("moved")));
        part(Ledger.class)
                .append(
                        COUNTY,
                        List.<Claim>of(says("township", goneHead, "person.membership", left, LocalDate.of(2026, 6, 1))),
                        CLOCK.instant());
        open("plates.cadre", Role.VILLAGE_CADRE, HERE);
        open("plates.second", Role.VILLAGE_CADRE, HERE);
        open("plates.far", Role.VILLAGE_CADRE, FAR);
        open("plates.town", Role.TOWNSHIP_OFFICER, HERE.town());
        open("plates.civil", Role.DEPARTMENT_OFFICER, COUNTY);
        open("plates.leader", Role.COUNTY_LEADER, COUNTY);
    }

    private static PersonId goneHead;

    private static HouseholdId household(PlaceCode village, String name) {
        var household = HouseholdId.fresh();
        var head = PersonId.fresh();
        goneHead = head;
        part(Ledger.class)
                .append(
                        COUNTY,
                        List.<Claim>of(
                                says(household, "home.village", village.digits()),
                                belongs(head, household, "head"),
                                says(head, "person.name", name)),
                        CLOCK.instant());
        return household;
    }

    private static void open(String username, Role role, PlaceCode area) {
        var department = switch (role) {
            case VILLAGE_CADRE, CONTACT_OFFICIAL -> "village";
            case TOWNSHIP_OFFICER -> "township";
            case DEPARTMENT_OFFICER -> "civil_affairs";
            case COUNTY_LEADER -> "county_office";
        };
        part(Accounts.class)
                .open(
                        new Newcomer(COUNTY, username, "干部" + username, department, "干部", Optional.empty()),
                        new Password(PASSWORD),
                        List.of(new Grant(role, area, LocalDate.of(2025, 1, 1), Optional.empty())));
    }

    protected static Officer officer(String username) {
        return part(Accounts.class).officer(username).orElseThrow();
    }

    protected static Phone as(String username) {
        var phone = new Phone(url(""));
        assertThat(phone.signIn(username, PASSWORD).status()).isEqualTo(303);
        phone.get("/desk");
        return phone;
    }

    /// A run of household stickers.
    protected static PrintRun printed(PlaceCode area, int amount) {
        return part(PrintRuns.class)
                .print(new PrintRun.Order(PlateKind.HOUSEHOLD, area, amount, Paper.STICKERS_24), "plates.leader");
    }

    protected static List<Plate> platesOf(PrintRun run) {
        return part(Plates.class).printable(Plates.Whose.run(COUNTY, run.number()), Plates.After.NONE, PrintRun.MOST);
    }

    protected static Plate hanging(HouseholdId household) {
        var plate = platesOf(printed(HERE, 1)).getFirst();
        var bound = part(PlateLife.class).bind(plate, household, "plates.cadre", CLOCK.instant());
        return ((PlateLife.Bound) bound).plate();
    }

    protected static Plate now(Plate plate) {
        return part(Plates.class).find(COUNTY, plate.id()).orElseThrow();
    }
}
