package yimaqing.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.place.PlaceCode;
import yimaqing.proof.Accounts;
import yimaqing.proof.Password;
import yimaqing.proof.Sessions;
import yimaqing.proof.Tries;

/// Signing in with a second factor, and being asked for it anew, on the running product.
class SecondFactorTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("141129");
    private static final Password PASSWORD = new Password("four-wells-by-the-gate");
    private static final String UNMASKING = "/desk/households/h0000000000000000/unmasking";
    private static final Map<String, String> REASON = Map.of("reason", "核对证件号码");

    private final Factors factors = part(Factors.class);

    private static Officer official() {
        var username = "f" + UUID.randomUUID().toString().substring(0, 12);
        var who = new Accounts.Newcomer(COUNTY, username, "郭雨", "county_office", "干事", Optional.empty());
        var grant = new Grant(Role.COUNTY_LEADER, COUNTY, LocalDate.of(2020, 1, 1), Optional.empty());
        part(Accounts.class).open(who, PASSWORD, List.of(grant));
        return part(Accounts.class).officer(username).orElseThrow();
    }

    private static Phone signedIn(Officer officer) {
        var phone = new Phone(url(""));
        assertThat(phone.signIn(officer.account(), PASSWORD.letters()).status()).isEqualTo(303);
        assertThat(phone.get("/desk").status()).isEqualTo(200);
        return phone;
    }

    private static App enrol(Officer officer) {
        return App.enrolled(signedIn(officer), CLOCK.instant());
    }

    /// The code after the one used last.
    private static String next(App app) {
        CLOCK.advance(TotpSecret.STEP);
        return app.code(CLOCK.instant());
    }

    private static Phone halfway(Officer officer) {
        var phone = new Phone(url(""));
        var asked = phone.signIn(officer.account(), PASSWORD.letters());
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body()).contains("action=\"/sign-in/code\"");
        return phone;
    }

    private static Phone.Answer code(Phone phone, String code) {
        return phone.post("/sign-in/code", Map.of("code", code));
    }

    private static Phone entered(Officer officer, App app) {
        var phone = halfway(officer);
        assertThat(code(phone, next(app)).status()).isEqualTo(303);
        assertThat(phone.get("/desk").status()).isEqualTo(200);
        return phone;
    }

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
        assertThat(factors.prove(officer, first, "10.1.0.1")).as("used to set up").isInstanceOf(Factors.Wrong.class);
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
        assertThat(factors.prove(officer, app.recovery().getFirst(), "10.1.0.3")).isInstanceOf(Factors.Wrong.class);
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

    @Test
    void aFactorIsFreshForFiveMinutesAndNotASecondLonger() {
        var officer = official();
        var phone = entered(officer, enrol(officer));
        CLOCK.advance(FreshGate.FRESH);
        assertThat(phone.post(UNMASKING, REASON).status()).isIn(200, 404);
        CLOCK.advance(Duration.ofSeconds(2));
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
        assertThat(new Phone(url("")).signIn(officer.account(), PASSWORD.letters()).status())
                .isEqualTo(422);
        assertThat(new Phone(url("")).signIn(officer.account(), "another-well-by-the-gate").status())
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
    void neitherSecretNorRecoveryCodesLieInAnyTable() {
        var officer = official();
        var app = enrol(officer);
        entered(officer, app);
        var planted = new ArrayList<>(app.recovery());
        app.recovery().forEach(code -> planted.add(code.replace("-", "")));
        planted.add(app.secret().letters());
        var sql = part(JdbcClient.class);
        var tables = sql.sql("select table_name from information_schema.tables where table_schema = 'public' "
                        + "and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'")
                .query(String.class)
                .list();
        assertThat(tables).contains("second_factor", "recovery_code", "spring_session_attributes");
        for (var table : List.of(
                "second_factor", "second_factor_offer", "recovery_code", "account", "failed_try", "spring_session"))
            assertThat(sql.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                            .query(String.class)
                            .single())
                    .as(table)
                    .doesNotContain(planted)
                    .doesNotContain(java.util.HexFormat.of().formatHex(app.secret().bytes()));
        assertThat(sql.sql("select attribute_bytes from spring_session_attributes")
                        .query(byte[].class)
                        .list())
                .noneMatch(bytes -> planted.stream().anyMatch(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)::contains));
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
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> factors.prove(thief, "123456", "10.5.0.1")))
                .isInstanceOf(yimaqing.seal.CannotOpen.class);
    }
}
