package yimaqing;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.belongs;
import static yimaqing.Village.entry;
import static yimaqing.Village.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Resident;
import yimaqing.code.Plate;
import yimaqing.code.PlateKind;
import yimaqing.code.Plates;
import yimaqing.device.Registering;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Households;
import yimaqing.proof.Accounts;
import yimaqing.proof.Accounts.Newcomer;
import yimaqing.proof.Password;
import yimaqing.proof.Pin;
import yimaqing.proof.Proofs;

/// A county whose homes are heated with electricity: a family with a PIN here, its neighbour, one who left, one in
/// another village of the same town, and the officials who register devices.
public abstract class HeatedTest extends CountyTest {
    private static final String PASSWORD = "kitchen-table-17";
    protected static final PlaceCode COUNTY = new PlaceCode("141123");
    protected static final PlaceCode HERE =
            Places.shipped().villagesIn(COUNTY).getFirst().code();
    protected static final PlaceCode NEXT = Places.shipped().villagesIn(COUNTY).stream()
            .map(p -> p.code())
            .filter(code -> code.town().equals(HERE.town()) && !code.equals(HERE))
            .findFirst()
            .orElseThrow();
    protected static final String PIN = "481516";
    private static final AtomicInteger PLATES = new AtomicInteger();
    protected static HouseholdId home;
    protected static HouseholdId neighbour;
    protected static HouseholdId nextVillage;

    @BeforeAll
    static void peopleLiveHere() {
        if (part(Accounts.class).officer("heat.cadre").isPresent()) return;
        home = household(HERE, "单大山");
        neighbour = household(HERE, "郝邻居");
        nextVillage = household(NEXT, "景远山");
        open("heat.cadre", Role.VILLAGE_CADRE, HERE, "village");
        open("heat.next", Role.VILLAGE_CADRE, NEXT, "village");
        open("heat.town", Role.TOWNSHIP_OFFICER, HERE.town(), "township");
        open("heat.power", Role.DEPARTMENT_OFFICER, COUNTY, "power_grid");
        var proofs = part(Proofs.class);
        var slip = proofs.issue(COUNTY, home);
        proofs.proveSlip(COUNTY, home, slip, Pin.typed(PIN).orElseThrow(), "test");
    }

    protected static HouseholdId household(PlaceCode village, String name) {
        var household = HouseholdId.fresh();
        var head = PersonId.fresh();
        append(
                says(household, "home.village", village.digits()),
                belongs(head, household, "head"),
                says(head, "person.name", name));
        return household;
    }

    /// A household to which nobody belongs any more, from the first of August on.
    protected static void leaves(HouseholdId household) {
        var people = part(Households.class).today(COUNTY, household).members();
        var left = entry(Map.of(
                "household", Value.text(household.key()),
                "relation", Value.text("head"),
                "left", Value.text("moved")));
        people.forEach(one -> append(says("township", one.id(), "person.membership", left, LocalDate.of(2026, 6, 1))));
    }

    protected static void append(Claim... claims) {
        part(Ledger.class).append(COUNTY, List.of(claims), CLOCK.instant());
    }

    private static void open(String username, Role role, PlaceCode area, String department) {
        part(Accounts.class)
                .open(
                        new Newcomer(COUNTY, username, "干部" + username, department, "干部", Optional.empty()),
                        new Password(PASSWORD),
                        List.of(new Grant(role, area, LocalDate.of(2025, 1, 1), Optional.empty())));
    }

    protected static Officer officer(String username) {
        return part(Accounts.class).officer(username).orElseThrow();
    }

    protected static Resident family(HouseholdId household) {
        return new Resident(COUNTY, household);
    }

    protected static Phone as(String username) {
        var phone = new Phone(url(""));
        assertThat(phone.signIn(username, PASSWORD).status()).isEqualTo(303);
        phone.get("/desk");
        return phone;
    }

    /// The browser of the family here, which has opened its door with its PIN.
    protected static Phone atHome() {
        var door = part(Plates.class).ofHousehold(COUNTY, home).stream()
                .findFirst()
                .orElseGet(() -> {
                    var plate = part(Plates.class).issue(Plate.Stock.household(HERE, "0001"), "test");
                    part(yimaqing.code.PlateLife.class).bind(plate, home, "test", CLOCK.instant());
                    return plate;
                });
        var phone = new Phone(url(""));
        var token = door.token().letters();
        assertThat(phone.post("/h/" + token + "/proof", Map.of("pin", PIN)).status())
                .isEqualTo(303);
        phone.get("/h/" + token);
        return phone;
    }

    /// A plate for a device, in stock, printed for this area.
    protected static Plate plate(PlaceCode area) {
        var number = "D" + PLATES.incrementAndGet();
        return part(Plates.class).issue(new Plate.Stock(PlateKind.DEVICE, area, number), "test");
    }

    protected static Registering.Entry described(HouseholdId household, String serial) {
        return new Registering.Entry(
                household,
                Map.of(
                        "device.kind", Value.text("storage_heater"),
                        "device.maker", Value.text("样本厂"),
                        "device.serial", Value.text(serial),
                        "device.installed_on", new Value.Day(LocalDate.of(2024, 10, 20))),
                List.of(),
                Registering.Serial.ASK);
    }

    /// A device registered by the cadre here, and its plate.
    protected static Registering.Done registered(HouseholdId household) {
        var serial = "SN-" + PLATES.incrementAndGet();
        return (Registering.Done)
                part(Registering.class).register(officer("heat.town"), plate(COUNTY), described(household, serial));
    }

    protected static DeviceId device(HouseholdId household) {
        return registered(household).device();
    }
}
