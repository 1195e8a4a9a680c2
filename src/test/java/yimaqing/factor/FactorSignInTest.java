package yimaqing.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yimaqing.Phone;
import yimaqing.proof.Tries;

/// Signing in with a second factor.
class FactorSignInTest extends FactorTest {
    @Test
    void thePasswordAloneOpensNothing() {
        var officer = official();
        enrol(officer);
        var phone = halfway(officer);
        for (var page : List.of("/desk", "/intake", "/exchange", "/desk/second-factor", "/desk/plates"))
            assertThat(phone.get(page).status()).as(page).isEqualTo(401);
        assertThat(phone.get("/sign-in/code").status()).isEqualTo(200);
        CLOCK.advance(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(phone.get("/sign-in/code").status()).isEqualTo(303);
    }

    @Test
    void theRightCodeOpensTheDeskUnderAnotherSessionIdEachTime() {
        var officer = official();
        var app = enrol(officer);
        var phone = halfway(officer);
        var half = phone.cookie("ymq").orElseThrow();
        assertThat(code(phone, next(app)).status()).isEqualTo(303);
        assertThat(phone.get("/desk").status()).isEqualTo(200);
        var whole = phone.cookie("ymq").orElseThrow();
        assertThat(whole).isNotEqualTo(half);
        CLOCK.advance(Duration.ofMinutes(6));
        phone.post(UNMASKING, REASON);
        phone.post("/desk/second-factor/code", Map.of("factor.code", next(app)));
        assertThat(phone.get("/desk").status()).isEqualTo(200);
        assertThat(phone.cookie("ymq").orElseThrow()).isNotEqualTo(whole);
    }

    @Test
    void aCodeMayComeWithThePassword() {
        var officer = official();
        var app = enrol(officer);
        var fields = new LinkedHashMap<>(Map.of("username", officer.account(), "password", PASSWORD.letters()));
        fields.put("code", "000000");
        assertThat(new Phone(url("")).post("/sign-in", fields).status()).isEqualTo(422);
        fields.put("code", next(app));
        assertThat(new Phone(url("")).post("/sign-in", fields).status()).isEqualTo(303);
    }

    @Test
    void aCodeCountsOnce() {
        var officer = official();
        var app = enrol(officer);
        var first = app.code(CLOCK.instant());
        assertThat(factors.prove(officer, first, "10.1.0.1"))
                .as("used to set up")
                .isInstanceOf(Factors.Wrong.class);
        var code = next(app);
        assertThat(factors.prove(officer, code, "10.1.0.1")).isInstanceOf(Factors.Right.class);
        assertThat(factors.prove(officer, code, "10.1.0.1")).isInstanceOf(Factors.Wrong.class);
    }

    @Test
    void tenRecoveryCodesCountOnceEachAndAreCountedDown() {
        var officer = official();
        var app = enrol(officer);
        for (int left = RecoveryCode.SET - 1; left >= 0; left--) {
            var code = app.recovery().get(left).toLowerCase(java.util.Locale.ROOT);
            assertThat(factors.prove(officer, code, "10.1.0.2")).isInstanceOf(Factors.Right.class);
            assertThat(factors.prove(officer, code, "10.1.0.2")).isInstanceOf(Factors.Wrong.class);
            assertThat(factors.standing(officer).orElseThrow().codesLeft()).isEqualTo(left);
        }
    }

    @Test
    void newRecoveryCodesEndThoseBefore() {
        var officer = official();
        var app = enrol(officer);
        factors.renewCodes(officer);
        assertThat(factors.prove(officer, app.recovery().getFirst(), "10.1.0.3"))
                .isInstanceOf(Factors.Wrong.class);
    }

    @Test
    void theSecondFactorOfSomebodyElseNeverCounts() {
        var victim = official();
        var other = official();
        enrol(victim);
        var app = enrol(other);
        var phone = halfway(victim);
        assertThat(code(phone, next(app)).status()).isEqualTo(422);
        assertThat(code(phone, app.recovery().getFirst()).status()).isEqualTo(422);
        assertThat(phone.get("/desk").status()).isEqualTo(401);
        // one's own proof, then the other's password in the same browser: nothing of it is left
        var mixed = entered(other, app);
        assertThat(mixed.signIn(victim.account(), PASSWORD.letters()).status()).isEqualTo(200);
        assertThat(mixed.get("/desk").status()).isEqualTo(401);
        assertThat(code(mixed, next(app)).status()).isEqualTo(422);
    }

    @Test
    void wrongCodesAreSlowedForTheirSourceAndShutNobodyOut() {
        var officer = official();
        var app = enrol(officer);
        for (int left = Tries.FREE - 1; left >= 0; left--)
            assertThat(factors.prove(officer, "000000", "10.2.0.1")).isEqualTo(new Factors.Wrong(left));
        CLOCK.advance(TotpSecret.STEP);
        var right = app.code(CLOCK.instant());
        assertThat(factors.prove(officer, right, "10.2.0.1")).isInstanceOf(Factors.TooMany.class);
        assertThat(factors.prove(officer, right, "10.2.0.2")).as("elsewhere").isInstanceOf(Factors.Right.class);
        for (int source = 0; source < 20; source++)
            for (int i = 0; i < Tries.FREE; i++) {
                factors.prove(officer, "000000", "10.3.0." + source);
                factors.prove(officer, "00000-00000", "10.3.0." + source);
            }
        CLOCK.advance(TotpSecret.STEP);
        assertThat(factors.prove(officer, app.code(CLOCK.instant()), "10.4.0.1"))
                .as("guesses from many sources add up")
                .isInstanceOf(Factors.TooMany.class);
        assertThat(factors.prove(officer, app.recovery().getFirst(), "10.4.0.1"))
                .as("but its owner still gets in")
                .isInstanceOf(Factors.Right.class);
    }

    @Test
    void aWrongCodeSaysHowManyTriesAreLeft() {
        var officer = official();
        enrol(officer);
        var phone = halfway(officer);
        assertThat(code(phone, "12").words()).contains("还可以试 " + (Tries.FREE - 1) + " 次");
        for (int i = 1; i < Tries.FREE; i++) code(phone, "000000");
        assertThat(code(phone, "000000").status()).isEqualTo(429);
    }
}
