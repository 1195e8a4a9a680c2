package yimaqing.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.factor.App;
import yimaqing.identity.LoopbackProvider.Signature;
import yimaqing.identity.LoopbackProvider.Word;
import yimaqing.proof.AccountBook;

/// Signing in by the word of an identity provider, and binding an account to it.
class IdentityTest extends ProviderTest {
    @Test
    void whoBoundTheAccountSignsInByTheWordOfTheProvider() {
        assertThat(bound().get(HERE).words()).contains("已绑定").contains("还没有过");
        var later = browser();
        assertThat(later.get("/sign-in").words()).contains("用统一身份认证登录");
        assertThat(back(later, Word.of(subject)).header("Location")).contains("/desk");
        assertThat(later.get("/desk").words()).contains("田雨");
        assertThat(later.get(HERE).words()).doesNotContain("还没有过");
    }

    @Test
    void theWordStandsInThePlaceOfThePasswordAlone() {
        var phone = bound();
        var app = App.enrolled(phone, CLOCK.instant());
        CLOCK.advance(Duration.ofMinutes(2));
        var later = browser();
        assertThat(back(later, Word.of(subject)).header("Location")).contains("/sign-in/code");
        assertThat(later.get("/desk").status()).isEqualTo(401);
        later.get("/sign-in/code");
        assertThat(later.post("/sign-in/code", Map.of("code", app.code(CLOCK.instant())))
                        .header("Location"))
                .contains("/desk");
        assertThat(later.get("/desk").status()).isEqualTo(200);
    }

    @Test
    void grantsAreWhatWasGrantedHereWhateverTheProviderTells() {
        bound();
        UnaryOperator<JWTClaimsSet.Builder> boasting = claims -> claims.claim("roles", List.of("SECURITY", "admin"))
                .claim("groups", List.of("administrators"))
                .claim("email", "somebody@county.example");
        var later = browser();
        back(later, new Word(subject, boasting, Signature.OWN));
        assertThat(later.get("/admin/accounts").status()).isEqualTo(404);
        assertThat(later.get("/desk").status()).isEqualTo(200);
    }

    @Test
    void anIdentityOpensOneAccountAndSaysSo() {
        bound();
        var second = browser();
        second.signIn(opened(user + "2"), PASSWORD.letters());
        second.get("/desk");
        var taken = back(second, Word.of(subject));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.words()).contains("已经绑定了别的账号");
        assertThat(second.post(HERE, Map.of()).status()).isEqualTo(410);
    }

    @Test
    void nobodyIsBoundWithoutSayingSo() {
        var phone = browser();
        phone.signIn(opened(user), PASSWORD.letters());
        phone.get("/desk");
        back(phone, Word.of(subject));
        var stranger = browser();
        var answer = back(stranger, Word.of(subject));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.words()).contains("没有账号和它绑定");
        CLOCK.advance(Duration.ofMinutes(6));
        assertThat(phone.post(HERE, Map.of()).status()).as("too late").isEqualTo(410);
    }

    @Test
    void aClosedAccountAndAnUndoneBindingOpenNothing() {
        var phone = bound();
        phone.get(HERE);
        assertThat(phone.post(HERE + "/removal", Map.of()).status()).isEqualTo(303);
        assertThat(back(browser(), Word.of(subject)).status()).isEqualTo(403);
        back(phone, Word.of(subject));
        phone.post(HERE, Map.of());
        part(AccountBook.class).close(COUNTY, user);
        assertThat(back(browser(), Word.of(subject)).status()).isEqualTo(403);
    }

    @Test
    void whereTheProviderIsDownPeopleAreToldToUseThePassword() {
        bound();
        var phone = browser();
        PROVIDER.silent(true);
        try {
            var answer = back(phone, Word.of(subject));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.words()).contains("用密码登录");
        } finally {
            PROVIDER.silent(false);
        }
        assertThat(browser().signIn(user, PASSWORD.letters()).header("Location"))
                .contains("/desk");
    }

    @Test
    void theProvidersNameForSomebodyIsKeptNowhere() {
        var phone = browser();
        phone.signIn(opened(user), PASSWORD.letters());
        phone.get("/desk");
        back(phone, Word.of(subject));
        assertThat(kept("identity.pending")).as("what waits is in the session").isPositive();
        assertThat(kept(subject)).isZero();
        phone.post(HERE, Map.of());
        assertThat(kept(subject)).isZero();
    }

    /// In how many values of sessions and bindings these letters stand.
    private static int kept(String letters) {
        return part(JdbcClient.class)
                .sql("""
                select count(*) from (
                    select attribute_name || ' ' || encode(attribute_bytes, 'escape') as held
                        from spring_session_attributes
                    union all select encode(term, 'escape') from identity) all_of_it
                where position(:letters in held) > 0
                """)
                .param("letters", letters)
                .query(Integer.class)
                .single();
    }
}
