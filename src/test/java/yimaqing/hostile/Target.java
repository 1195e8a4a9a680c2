package yimaqing.hostile;

import static yimaqing.Village.belongs;
import static yimaqing.Village.entry;
import static yimaqing.Village.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.code.Plate;
import yimaqing.code.PlateKind;
import yimaqing.code.PlateLife;
import yimaqing.code.Plates;
import yimaqing.device.Registering;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.offer.Offers;
import yimaqing.pack.Value;
import yimaqing.place.Level;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.proof.Accounts;
import yimaqing.proof.Accounts.Newcomer;
import yimaqing.proof.Password;
import yimaqing.proof.Pin;
import yimaqing.proof.Proofs;

/// What is attacked: a county with a family, its door and its heater, two departments that disagree, an offer, and
/// officials of every kind; a second family lives in another town.
final class Target extends CountyTest {
    static final String PIN = "481592";
    static final String PASSWORD = "kitchen-table-17";
    static final String NAME = "荆棘门";
    static final String ID_NUMBER = "142628197003159011";
    static final String PHONE_NUMBER = "13934567891";
    private static Target near;
    private static Target far;

    final PlaceCode county;
    final PlaceCode here;
    final PlaceCode elsewhere;
    final Home home;
    final Home other;
    final DeviceId device;
    final Plate devicePlate;
    final String dispute;
    final int offer;

    /// A family, its door, and who is the head of it.
    record Home(HouseholdId household, PersonId head, Plate plate) {
        String token() {
            return Given.tokenOf(this, part(Plates.class));
        }
    }

    /// The county in which the attackers sit.
    static synchronized Target near() {
        if (near == null) near = new Target("141181", 1);
        return near;
    }

    /// Another county, in which they have no business; more was offered there, so that its numbers go further.
    static synchronized Target far() {
        if (far == null) far = new Target("141182", 3);
        return far;
    }

    private Target(String digits, int offers) {
        boolean isNear = offers == 1;
        county = new PlaceCode(digits);
        here = villages().findFirst().orElseThrow();
        elsewhere = villages()
                .filter(v -> !v.town().equals(here.town()))
                .findFirst()
                .orElseThrow();
        open("cadre", Role.VILLAGE_CADRE, here, "village");
        open("astray", Role.VILLAGE_CADRE, elsewhere, "village");
        open("contact", Role.CONTACT_OFFICIAL, here, "revitalisation");
        open("town", Role.TOWNSHIP_OFFICER, here.town(), "township");
        open("labour", Role.DEPARTMENT_OFFICER, county, "human_resources");
        open("leader", Role.COUNTY_LEADER, county, "county_office");
        home = family(here, isNear ? NAME : "柏远门", isNear ? PHONE_NUMBER : "13934567893");
        other = family(elsewhere, "远山客", "15034567892");
        var door = part(Plates.class).issue(new Plate.Stock(PlateKind.DEVICE, county, "D1"), "test");
        var done =
                (Registering.Done) part(Registering.class).register(officer("town"), door, Given.heater(home, county));
        device = done.device();
        devicePlate = done.plate();
        append(Given.grade(home, "housing", "B"), Given.grade(home, "village", "D"));
        dispute = part(JdbcClient.class)
                .sql("select id from dispute where county = ? and household = ?")
                .params(digits, home.household().key())
                .query(String.class)
                .single();
        offer = IntStream.range(0, offers).map(i -> announced("课" + i)).max().orElseThrow();
    }

    private Stream<PlaceCode> villages() {
        return Places.shipped().villagesIn(county).stream()
                .filter(p -> p.level() == Level.VILLAGE)
                .map(Place::code);
    }

    private Home family(PlaceCode village, String name, String phone) {
        var household = HouseholdId.fresh();
        var head = PersonId.fresh();
        append(
                says(household, "home.village", village.digits()),
                says(
                        household,
                        "help.contact",
                        entry(Map.of(
                                "account",
                                Value.text(user(village.equals(here) ? "contact" : "nobody")),
                                "name",
                                Value.text("某干部")))),
                belongs(head, household, "head"),
                says(head, "person.name", name),
                says(head, "person.phone", phone),
                says(head, "person.birth", new Value.Day(LocalDate.of(1980, 5, 1))),
                says(head, "person.labour", "ordinary"));
        var plate = part(Plates.class).issue(Plate.Stock.household(village, "0001"), "test");
        part(PlateLife.class).bind(plate, household, "test", CLOCK.instant());
        var proofs = part(Proofs.class);
        proofs.proveSlip(
                county,
                household,
                proofs.issue(county, household),
                Pin.typed(PIN).orElseThrow(),
                "test");
        return new Home(household, head, plate);
    }

    private int announced(String title) {
        return ((Offers.Done) part(Offers.class).announce(officer("labour"), Given.course(title, county, CLOCK)))
                .number();
    }

    final void append(Claim... claims) {
        part(Ledger.class).append(county, List.of(claims), CLOCK.instant());
    }

    String user(String who) {
        return "hostile" + county.digits() + "." + who;
    }

    Officer officer(String who) {
        return part(Accounts.class).officer(user(who)).orElseThrow();
    }

    /// The browser of somebody who led the county up to this day.
    Phone asOneWhoLedUntil(LocalDate last) {
        if (part(Accounts.class).officer(user("former")).isEmpty())
            open(
                    "former",
                    "county_office",
                    new Grant(Role.COUNTY_LEADER, county, LocalDate.of(2025, 1, 1), Optional.of(last)));
        return as("former");
    }

    private void open(String who, Role role, PlaceCode area, String department) {
        open(who, department, new Grant(role, area, LocalDate.of(2025, 1, 1), Optional.empty()));
    }

    private void open(String who, String department, Grant grant) {
        part(Accounts.class)
                .open(
                        new Newcomer(county, user(who), "干部" + who, department, "干部", Optional.empty()),
                        new Password(PASSWORD),
                        List.of(grant));
    }

    /// A browser in which this one is in: a stranger, the family, or an official by the name above.
    Phone as(String who) {
        var phone = new Phone(url(""));
        if (who.equals("family")) {
            phone.post("/h/" + home.token() + "/proof", Map.of("pin", PIN));
            phone.get("/h/" + home.token());
        } else if (!who.equals("stranger")) {
            phone.signIn(user(who), PASSWORD);
            phone.get("/desk");
        }
        return phone;
    }
}
