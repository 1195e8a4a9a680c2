package yimaqing.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.place.PlaceCode;
import yimaqing.proof.Accounts;
import yimaqing.proof.Password;

/// Officials of a county of their own, with and without a second factor, on the running product.
abstract class FactorTest extends CountyTest {
    protected static final PlaceCode COUNTY = new PlaceCode("141129");
    protected static final Password PASSWORD = new Password("four-wells-by-the-gate");
    protected static final String UNMASKING = "/desk/households/h0000000000000000/unmasking";
    protected static final Map<String, String> REASON = Map.of("reason", "核对证件号码");

    protected final Factors factors = part(Factors.class);

    protected static Officer official() {
        var username = "f" + UUID.randomUUID().toString().substring(0, 12);
        var who = new Accounts.Newcomer(COUNTY, username, "郭雨", "county_office", "干事", Optional.empty());
        var grant = new Grant(Role.COUNTY_LEADER, COUNTY, LocalDate.of(2020, 1, 1), Optional.empty());
        part(Accounts.class).open(who, PASSWORD, List.of(grant));
        return part(Accounts.class).officer(username).orElseThrow();
    }

    protected static Phone signedIn(Officer officer) {
        var phone = new Phone(url(""));
        assertThat(phone.signIn(officer.account(), PASSWORD.letters()).status()).isEqualTo(303);
        assertThat(phone.get("/desk").status()).isEqualTo(200);
        return phone;
    }

    protected static App enrol(Officer officer) {
        return App.enrolled(signedIn(officer), CLOCK.instant());
    }

    /// The code after the one used last.
    protected static String next(App app) {
        CLOCK.advance(TotpSecret.STEP);
        return app.code(CLOCK.instant());
    }

    protected static Phone halfway(Officer officer) {
        var phone = new Phone(url(""));
        var asked = phone.signIn(officer.account(), PASSWORD.letters());
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body()).contains("action=\"/sign-in/code\"");
        return phone;
    }

    protected static Phone.Answer code(Phone phone, String code) {
        return phone.post("/sign-in/code", Map.of("code", code));
    }

    protected static Phone entered(Officer officer, App app) {
        var phone = halfway(officer);
        assertThat(code(phone, next(app)).status()).isEqualTo(303);
        assertThat(phone.get("/desk").status()).isEqualTo(200);
        return phone;
    }
}
