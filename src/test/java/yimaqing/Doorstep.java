package yimaqing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Resident;
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
import yimaqing.proof.Pin;
import yimaqing.proof.Proofs;

/// A county in which families live behind plates, each with its PIN, and in which officials have accounts.
public final class Doorstep extends CountyTest {
    public static final String PIN = "274916";
    private static final String PASSWORD = "kitchen-table-17";

    private final PlaceCode county;

    public Doorstep(String county) {
        this.county = new PlaceCode(county);
    }

    /// A family at home: what it is, who heads it, and the plate on its door.
    public record Home(HouseholdId household, PersonId head, Plate plate) {
        public String door() {
            return "/h/" + plate.token().letters();
        }

        public Resident family() {
            return new Resident(plate.county(), household);
        }
    }

    public PlaceCode county() {
        return county;
    }

    /// The first village of the county.
    public PlaceCode village() {
        return Places.shipped().villagesIn(county).getFirst().code();
    }

    public void say(Claim... claims) {
        part(Ledger.class).append(county, List.of(claims), CLOCK.instant());
    }

    /// A household with its head, a plate and a PIN.
    public Home home(String number, String headName) {
        var household = HouseholdId.fresh();
        var head = PersonId.fresh();
        say(
                Village.says(household, "home.village", village().digits()),
                Village.says(household, "home.number", number),
                Village.belongs(head, household, "head"),
                Village.says(head, "person.name", headName));
        var plate = part(Plates.class).issue(Plate.Stock.household(village(), number), "test");
        part(PlateLife.class).bind(plate, household, "test", CLOCK.instant());
        givePin(household);
        var bound = part(Plates.class).ofHousehold(county, household).getFirst();
        return new Home(household, head, bound);
    }

    public void givePin(HouseholdId household) {
        var slip = part(Proofs.class).issue(county, household);
        part(Proofs.class).proveSlip(county, household, slip, Pin.typed(PIN).orElseThrow(), "test");
    }

    /// A phone on which the family has typed its PIN.
    public static Phone family(Home home) {
        var phone = new Phone(url(""));
        assertThat(phone.post(home.door() + "/proof", Map.of("pin", PIN)).status())
                .isEqualTo(303);
        // the page carries the token of its forms
        phone.get(home.door());
        return phone;
    }

    public Officer official(String username, Role role, PlaceCode area, String department) {
        if (part(Accounts.class).officer(username).isEmpty())
            part(Accounts.class)
                    .open(
                            new Newcomer(county, username, "干部" + username, department, "干部", Optional.empty()),
                            new Password(PASSWORD),
                            List.of(new Grant(role, area, LocalDate.of(2025, 1, 1), Optional.empty())));
        return part(Accounts.class).officer(username).orElseThrow();
    }

    public static Phone as(Officer officer) {
        var phone = new Phone(url(""));
        assertThat(phone.signIn(officer.account(), PASSWORD).status()).isEqualTo(303);
        phone.get("/desk");
        return phone;
    }
}
