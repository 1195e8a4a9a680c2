package yimaqing.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import yimaqing.identity.LoopbackProvider.Signature;
import yimaqing.identity.LoopbackProvider.Word;

/// Everything that is no word of the provider, or is not meant for this browser now.
class FalseWordTest extends ProviderTest {

    @Test
    void aWordThatDoesNotHoldOpensNothing() {
        bound();
        var now = Instant.now();
        var bent = Map.<String, UnaryOperator<JWTClaimsSet.Builder>>of(
                "another issuer", claims -> claims.issuer("http://localhost:1"),
                "for another server", claims -> claims.audience("another"),
                "another question", claims -> claims.claim("nonce", "of-another-day"),
                "no question", claims -> claims.claim("nonce", null),
                "over",
                        claims -> claims.issueTime(Date.from(now.minusSeconds(7200)))
                                .expirationTime(Date.from(now.minusSeconds(3600))),
                "nobody", claims -> claims.subject(null),
                "more than a name", claims -> claims.subject("x".repeat(300)));
        bent.forEach((why, how) -> opensNothing(why, new Word(subject, how, Signature.OWN)));
        opensNothing("a foreign key", new Word(subject, claims -> claims, Signature.FOREIGN));
        opensNothing("no signature", new Word(subject, claims -> claims, Signature.NONE));
    }

    private static void opensNothing(String why, Word word) {
        var phone = browser();
        var answer = back(phone, word);
        assertThat(answer.status()).as(why).isEqualTo(403);
        assertThat(answer.words()).as(why).contains("没有确认您的身份");
        assertThat(phone.get("/desk").status()).as(why).isEqualTo(401);
    }

    @Test
    void anAnswerIsWorthOneSignInInTheBrowserThatAsked() {
        bound();
        var phone = browser();
        var back = path(
                PROVIDER.consented(phone.get("/sign-in/with").header("Location").orElseThrow(), Word.of(subject)));
        assertThat(browser().get(back).status()).as("another browser").isEqualTo(403);
        var other = browser();
        other.get("/sign-in/with");
        assertThat(other.get(back).status()).as("another question").isEqualTo(403);
        assertThat(phone.get(back + "x").status()).as("another state").isEqualTo(403);
        phone.get("/sign-in/with");
        assertThat(phone.get(back).status()).as("an older question").isEqualTo(403);
        assertThat(phone.get("/sign-in/with/return?error=access_denied&state=x").status())
                .isEqualTo(403);
        assertThat(phone.get("/desk").status()).isEqualTo(401);
    }
}
