package yimaqing.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.Phone;
import yimaqing.proof.Password;
import yimaqing.proof.Sessions;

/// Setting up a second factor, keeping it, and what ends with it.
class FactorKeepingTest extends FactorTest {
    @Test
    void nothingCountsUntilTheFirstRightCode() {
        var officer = official();
        var phone = signedIn(officer);
        phone.post("/desk/second-factor/offer", Map.of());
        var secret = App.offered(phone);
        assertThat(App.offered(phone)).as("the page opened again").isEqualTo(secret);
        var wrong = phone.post("/desk/second-factor", Map.of("code", "000000"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(factors.has(officer)).isFalse();
        var codes = phone.post("/desk/second-factor", Map.of("code", secret.code(CLOCK.instant())));
        assertThat(App.recovery(codes)).hasSize(RecoveryCode.SET);
        assertThat(factors.has(officer)).isTrue();
    }

    @Test
    void anOfferEndsAfterHalfAnHour() {
        var officer = official();
        factors.offer(officer);
        var secret = factors.offered(officer).orElseThrow();
        CLOCK.advance(Factors.OFFER_LASTS.plusSeconds(1));
        assertThat(factors.offered(officer)).isEmpty();
        assertThat(factors.confirm(officer, secret.code(CLOCK.instant()))).isEmpty();
    }

    @Test
    void removingTheFactorEndsAllSessionsOfThatAccountOnly() {
        var officer = official();
        var app = enrol(officer);
        var here = entered(officer, app);
        var there = entered(officer, app);
        var other = signedIn(official());
        assertThat(here.post("/desk/second-factor/removal", Map.of()).status()).isEqualTo(303);
        assertThat(here.get("/desk").status()).isEqualTo(401);
        assertThat(there.get("/desk").status()).isEqualTo(401);
        assertThat(other.get("/desk").status()).isEqualTo(200);
        assertThat(signedIn(officer).get("/desk").status()).isEqualTo(200);
    }

    @Test
    void settingItUpEndsWhatWasOpenedWithoutIt() {
        var officer = official();
        var before = signedIn(officer);
        var phone = signedIn(officer);
        App.enrolled(phone, CLOCK.instant());
        assertThat(before.get("/desk").status()).isEqualTo(401);
        assertThat(phone.get("/desk").status()).isEqualTo(200);
    }

    @Test
    void anotherPasswordEndsAllThatWasOpenedWithTheOneBefore() {
        var officer = official();
        var phone = signedIn(officer);
        part(Sessions.class).changePassword(officer.account(), new Password("another-well-by-the-gate"));
        assertThat(phone.get("/desk").status()).isEqualTo(401);
        assertThat(new Phone(url(""))
                        .signIn(officer.account(), PASSWORD.letters())
                        .status())
                .isEqualTo(422);
        assertThat(new Phone(url(""))
                        .signIn(officer.account(), "another-well-by-the-gate")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void anOfficialsSessionEndsAfterFifteenIdleMinutesAndAfterTwelveHours() {
        var idle = signedIn(official());
        CLOCK.advance(Duration.ofMinutes(15).minusSeconds(40));
        assertThat(idle.get("/desk").status()).isEqualTo(200);
        CLOCK.advance(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(idle.get("/desk").status()).isEqualTo(401);
        var busy = signedIn(official());
        for (int i = 0; i < 72; i++) {
            assertThat(busy.get("/desk/second-factor").status()).isEqualTo(200);
            CLOCK.advance(Duration.ofMinutes(10));
        }
        CLOCK.advance(Duration.ofSeconds(2));
        assertThat(busy.get("/desk").status()).isEqualTo(401);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void neitherSecretNorRecoveryCodesLieInAnyTableOrLog(CapturedOutput log) {
        var officer = official();
        var app = enrol(officer);
        entered(officer, app);
        var planted = new ArrayList<>(app.recovery());
        app.recovery().forEach(code -> planted.add(code.replace("-", "")));
        planted.add(app.secret().letters());
        assertThat(log.getAll()).doesNotContain(planted);
        var sql = part(JdbcClient.class);
        var tables = sql.sql("select table_name from information_schema.tables where table_schema = 'public' "
                        + "and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'")
                .query(String.class)
                .list();
        assertThat(tables).contains("second_factor", "recovery_code", "spring_session_attributes");
        for (var table : tables) assertThat(mentions(table, app)).as(table).isZero();
        assertThat(sql.sql("select attribute_bytes from spring_session_attributes")
                        .query(byte[].class)
                        .list())
                .noneMatch(bytes -> planted.stream()
                        .anyMatch(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)::contains));
    }

    private static long mentions(String table, App app) {
        return part(JdbcClient.class)
                .sql("select count(*) from " + table
                        + " t where t::text like '%' || ? || '%' or t::text like '%' || ? || '%'"
                        + " or t::text like '%' || ? || '%'")
                .params(
                        app.secret().letters(),
                        java.util.HexFormat.of().formatHex(app.secret().bytes()),
                        app.recovery().getFirst().replace("-", ""))
                .query(Long.class)
                .single();
    }

    @Test
    void aSealedSecretOpensForNoOtherAccount() {
        var victim = official();
        var thief = official();
        enrol(victim);
        enrol(thief);
        part(JdbcClient.class)
                .sql("""
                        update second_factor t set master_key = v.master_key, wrapped = v.wrapped, sealed = v.sealed
                        from second_factor v where t.username = ? and v.username = ?
                        """)
                .params(thief.account(), victim.account())
                .update();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> factors.prove(thief, "123456", "10.5.0.1")))
                .isInstanceOf(yimaqing.seal.CannotOpen.class);
        // a key that opens for nobody would stop whoever changes the master key
        part(JdbcClient.class)
                .sql("delete from second_factor where username = ?")
                .param(thief.account())
                .update();
    }
}
