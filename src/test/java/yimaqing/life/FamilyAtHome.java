package yimaqing.life;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.belongs;
import static yimaqing.Village.entry;
import static yimaqing.Village.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.Village;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.code.Plate;
import yimaqing.code.PlateLife;
import yimaqing.code.Plates;
import yimaqing.entitlement.Step.About;
import yimaqing.entitlement.Step.What;
import yimaqing.entitlement.Steps;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.proof.Proofs;

/// A family of a small county behind its door, with its PIN typed, and a neighbour behind another.
abstract class FamilyAtHome extends CountyTest {
    static final PlaceCode COUNTY = new PlaceCode("141033");
    private static final PlaceCode HERE =
            Places.shipped().villagesIn(COUNTY).getFirst().code();
    static final String PIN = "481592";
    static HouseholdId home;
    static PersonId head;
    static String token;
    static String otherToken;

    final Phone phone = new Phone(url(""));

    @BeforeAll
    static void aFamilyLivesHere() {
        home = HouseholdId.fresh();
        head = PersonId.fresh();
        var other = HouseholdId.fresh();
        part(Ledger.class)
                .append(
                        COUNTY,
                        List.<Claim>of(
                                says(home, "home.village", HERE.digits()),
                                says(other, "home.village", HERE.digits()),
                                says(home, "home.kind", entry(Map.of("kind", Value.text("alleviated")))),
                                belongs(head, home, "head"),
                                says(head, "person.name", "单大山"),
                                says(head, "person.birth", new Value.Day(LocalDate.of(1955, 5, 1))),
                                says(head, "person.labour", "ordinary")),
                        CLOCK.instant());
        token = door(home, "0001");
        otherToken = door(other, "0002");
    }

    private static String door(HouseholdId home, String number) {
        var plate = part(Plates.class).issue(Plate.Stock.household(HERE, number), "test");
        part(PlateLife.class).bind(plate, home, "test", CLOCK.instant());
        var slip = part(Proofs.class).issue(COUNTY, home);
        var way = new Phone(url(""));
        var form = Map.of("slip", slip.symbols(), "pin", PIN, "again", PIN);
        assertThat(way.post("/h/" + plate.token().letters() + "/proof", form).status())
                .isEqualTo(303);
        return plate.token().letters();
    }

    @BeforeEach
    void theFamilyIsIn() {
        assertThat(phone.post("/h/" + token + "/proof", Map.of("pin", PIN)).status())
                .isEqualTo(303);
    }

    static String page(String policy) {
        return "/h/" + token + "/policies/" + policy;
    }

    Phone.Answer send(String policy, String part, Map<String, String> fields) {
        phone.get(page(policy));
        return phone.post(page(policy) + part, fields);
    }

    /// What the page says after a form was sent.
    String after(String policy, String part, Map<String, String> fields) {
        var sent = send(policy, part, fields);
        assertThat(sent.status()).isEqualTo(303);
        return phone.get(sent.header("Location").orElseThrow().replace(url(""), ""))
                .words();
    }

    static void official(String policy, What what, String note) {
        var grant = new Grant(Role.TOWNSHIP_OFFICER, HERE.town(), Village.SPRING, Optional.empty());
        var officer = new Officer(COUNTY, "daning.town", "某人", "township", "干部", List.of(grant));
        var told = new Steps.Told(new About(policy, Optional.empty()), what, true, Optional.of(note));
        assertThat(part(Steps.class).tell(officer, home, told)).isInstanceOf(Steps.Done.class);
    }

    static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new java.util.HashMap<>(fields);
        all.put(name, value);
        return all;
    }
}
