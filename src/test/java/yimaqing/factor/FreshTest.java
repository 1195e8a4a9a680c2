package yimaqing.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Being asked for the second factor anew in the middle of work.
class FreshTest extends FactorTest {
    @Test
    void aFactorIsFreshForFiveMinutesAndNotASecondLonger() {
        var officer = official();
        var phone = entered(officer, enrol(officer));
        CLOCK.advance(FreshGate.FRESH.minusSeconds(3));
        assertThat(phone.post(UNMASKING, REASON).status()).isEqualTo(404);
        CLOCK.advance(Duration.ofSeconds(4));
        assertThat(phone.post(UNMASKING, REASON).status()).isEqualTo(401);
    }

    @Test
    void whatWasWantedIsDoneAfterTheCodeWithWhatWasTyped() {
        var officer = official();
        var app = enrol(officer);
        var phone = entered(officer, app);
        CLOCK.advance(Duration.ofMinutes(6));
        var fields = Map.of("department", "", "label", "试用的钥匙", "areas", COUNTY.digits());
        var asked = phone.post("/exchange/keys", fields);
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.body()).contains("value=\"试用的钥匙\"").contains("value=\"/exchange/keys\"");
        var form = new LinkedHashMap<>(fields);
        form.putAll(Map.of("factor.path", "/exchange/keys", "factor.how", "SEND", "factor.code", "000000"));
        var wrong = phone.post("/desk/second-factor/code", form);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"试用的钥匙\"");
        form.put("factor.code", next(app));
        var on = phone.post("/desk/second-factor/code", form);
        assertThat(on.status()).isEqualTo(307);
        assertThat(on.header("Location")).contains("/exchange/keys");
        var done = phone.post("/exchange/keys", form);
        assertThat(done.status()).as("its own fault: no department").isEqualTo(422);
        assertThat(done.body()).contains("试用的钥匙");
    }

    @Test
    void whoHasNoFactorIsNotAskedForOneWhereItIsOffered() {
        assertThat(signedIn(official()).post(UNMASKING, REASON).status()).isEqualTo(404);
    }

    @Test
    void renewingAndRemovingWantAFreshFactor() {
        var officer = official();
        var app = enrol(officer);
        var phone = entered(officer, app);
        CLOCK.advance(Duration.ofMinutes(6));
        for (var change : List.of("", "/offer", "/recovery", "/removal"))
            assertThat(phone.post("/desk/second-factor" + change, Map.of()).status())
                    .as(change)
                    .isEqualTo(401);
        assertThat(phone.get("/desk/second-factor/offer").status()).isEqualTo(401);
        assertThat(factors.has(officer)).isTrue();
    }
}
