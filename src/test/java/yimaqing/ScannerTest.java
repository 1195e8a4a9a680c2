package yimaqing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.code.Plate;
import yimaqing.code.PlateLife;
import yimaqing.code.Plates;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.proof.Accounts;
import yimaqing.proof.Accounts.Newcomer;
import yimaqing.proof.Password;

/// Two counties with plates: a village of the first in which a family lives, a village far from it, and officials who
/// go from door to door, one of a department, one who leads; and a plate of the second county.
public abstract class ScannerTest extends CountyTest {
    private static final String PASSWORD = "kitchen-table-17";
    protected static final PlaceCode COUNTY = new PlaceCode("141125");
    protected static final PlaceCode OTHER = new PlaceCode("141126");
    protected static final PlaceCode HERE =
            Places.shipped().villagesIn(COUNTY).getFirst().code();
    protected static final PlaceCode FAR =
            Places.shipped().villagesIn(COUNTY).getLast().code();
    private static final PlaceCode ELSEWHERE =
            Places.shipped().villagesIn(OTHER).getFirst().code();
    protected static HouseholdId home;

    @BeforeAll
    static void officialsGoFromDoorToDoor() {
        if (part(Accounts.class).officer("scan.cadre").isPresent()) return;
        home = HouseholdId.fresh();
        var head = PersonId.fresh();
        part(Ledger.class)
                .append(
                        COUNTY,
                        List.<Claim>of(
                                Village.says(home, "home.village", HERE.digits()),
                                Village.belongs(head, home, "head"),
                                Village.says(head, "person.name", "蔚门口")),
                        CLOCK.instant());
        open("scan.cadre", "village", Role.VILLAGE_CADRE, HERE);
        open("scan.far", "village", Role.VILLAGE_CADRE, FAR);
        open("scan.civil", "civil_affairs", Role.DEPARTMENT_OFFICER, COUNTY);
        open("scan.leader", "county_office", Role.COUNTY_LEADER, COUNTY);
    }

    private static void open(String username, String department, Role role, PlaceCode area) {
        part(Accounts.class)
                .open(
                        new Newcomer(COUNTY, username, "干部" + username, department, "干部", Optional.empty()),
                        new Password(PASSWORD),
                        List.of(new Grant(role, area, LocalDate.of(2025, 1, 1), Optional.empty())));
    }

    protected static Phone as(String username) {
        var phone = new Phone(url(""));
        assertThat(phone.signIn(username, PASSWORD).status()).isEqualTo(303);
        phone.get("/desk");
        return phone;
    }

    protected static Plate inStock(String number) {
        return part(Plates.class).issue(Plate.Stock.household(HERE, number), "scan.leader");
    }

    protected static Plate hanging(String number) {
        var bound = part(PlateLife.class).bind(inStock(number), home, "scan.cadre", CLOCK.instant());
        return ((PlateLife.Bound) bound).plate();
    }

    protected static Plate ofTheOtherCounty(String number) {
        var plate = part(Plates.class).issue(Plate.Stock.household(ELSEWHERE, number), "somebody");
        var bound = part(PlateLife.class).bind(plate, HouseholdId.fresh(), "somebody", CLOCK.instant());
        return ((PlateLife.Bound) bound).plate();
    }
}
