package yimaqing.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.identity.LoopbackProvider.Word;
import yimaqing.place.PlaceCode;
import yimaqing.proof.Accounts;
import yimaqing.proof.Password;

/// A test beside which an identity provider runs on this machine.
abstract class ProviderTest extends CountyTest {
    static final PlaceCode COUNTY = new PlaceCode("140171");
    static final Password PASSWORD = new Password("a-gate-with-two-wings");
    static final String HERE = "/desk/account/identity";
    final String user = "identity." + UUID.randomUUID().toString().substring(0, 8);
    final String subject = "person-" + UUID.randomUUID();

    final String opened(String username) {
        var who = new Accounts.Newcomer(COUNTY, username, "田雨", "county_office", "干事", Optional.empty());
        var grant = new Grant(Role.COUNTY_LEADER, COUNTY, LocalDate.of(2020, 1, 1), Optional.empty());
        part(Accounts.class).open(who, PASSWORD, List.of(grant));
        return username;
    }

    static Phone browser() {
        return new Phone(url(""));
    }

    /// Goes to the provider and comes back with what it says.
    static Phone.Answer back(Phone phone, Word word) {
        var asked = phone.get("/sign-in/with").header("Location").orElseThrow();
        return phone.get(path(PROVIDER.consented(asked, word)));
    }

    static String path(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    final Phone bound() {
        var phone = browser();
        phone.signIn(opened(user), PASSWORD.letters());
        phone.get("/desk");
        assertThat(back(phone, Word.of(subject)).words()).contains("绑定到这个账号？").contains(user);
        assertThat(phone.post(HERE, Map.of()).status()).isEqualTo(303);
        return phone;
    }
}
