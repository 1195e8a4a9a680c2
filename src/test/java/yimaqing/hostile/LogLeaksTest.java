package yimaqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.Program;
import yimaqing.code.PlateToken;
import yimaqing.exchange.Keys;
import yimaqing.pack.IdNumber;
import yimaqing.proof.Password;
import yimaqing.proof.Pin;
import yimaqing.proof.Slip;

/// 10, what the server writes to its log: nobody's number, name, token or PIN. Everything that the suites here sent is
/// heard, and what this one plants in every place that takes a text.
class LogLeaksTest extends CountyTest {
    @Test
    void theLogHoldsNobodysNumberNameTokenOrPin() throws IOException {
        var near = Target.near();
        var key = Keys.fresh(near.county, "township", near.county);
        var slip = part(yimaqing.proof.Proofs.class)
                .issue(near.county, near.other.household())
                .symbols();
        var secrets = new ArrayList<>(List.of(
                Target.NAME,
                Target.ID_NUMBER,
                Target.PHONE_NUMBER,
                Target.PIN,
                Target.PASSWORD,
                key,
                slip,
                near.home.token(),
                near.other.token(),
                near.devicePlate.token().letters()));
        for (var who : List.of("stranger", "family", "cadre", "leader")) {
            var phone = near.as(who);
            secrets.addAll(phone.cookie("ymq").stream().toList());
            for (var secret : List.copyOf(secrets)) tried(near, phone, secret);
        }
        failing(near, key);
        assertThat(Private.planted(secrets).toldBy(heard())).isEmpty();
    }

    /// A secret in every place that takes a text.
    private static void tried(Target near, Phone phone, String secret) {
        var text = java.net.URLEncoder.encode(secret, StandardCharsets.UTF_8);
        phone.get("/desk/search?q=" + text);
        phone.get("/c?code=" + text);
        phone.get("/h/" + text.replace("+", ""));
        phone.post("/h/" + near.other.token() + "/proof", Map.of("slip", secret, "pin", secret, "again", secret));
        phone.post("/policies/check", Map.of("name", secret, "age", secret));
        phone.post("/desk/scan", Map.of("code", secret));
        Program.withKey(url(""), text).get("/api/v1/changes?after=" + text);
    }

    /// What makes the server complain: broken files, a database that refuses, a fault with a reference.
    private static void failing(Target near, String key) {
        var table = ("户编号,村,姓名,身份证号码\n1,无村," + Target.NAME + "," + Target.ID_NUMBER + "\n\"")
                .getBytes(StandardCharsets.UTF_8);
        near.as("town").send("/intake", Map.of("day", "2026-02-28"), Map.of(Target.NAME + ".csv", table));
        Program.withKey(url(""), key)
                .post(
                        "/api/v1/batches?filename=x.csv",
                        table,
                        Map.of(
                                "Content-Type",
                                "application/octet-stream",
                                "Idempotency-Key",
                                "op-" + UUID.randomUUID()));
        CLOCK.advance(Duration.ofMinutes(1));
    }

    private static Stream<String> heard() throws IOException {
        return new String(Files.readAllBytes(Heard.FILE), StandardCharsets.UTF_8).lines();
    }

    @Test
    void whatIsWrittenIsHeard() throws IOException {
        var mark = "hostile " + UUID.randomUUID();
        LoggerFactory.getLogger("yimaqing.hostile")
                .warn("logged {}", mark, new IllegalStateException("thrown " + mark));
        System.out.println("· printed " + mark);
        assertThat(heard().filter(line -> line.contains(mark))).hasSize(3);
    }

    @Test
    void whatIsPersonalDoesNotPrintItself() {
        var token = PlateToken.fresh();
        var slip = Slip.fresh();
        assertThat(token.toString()).doesNotContain(token.letters());
        assertThat(slip.toString()).doesNotContain(slip.symbols());
        assertThat(Pin.typed(Target.PIN).orElseThrow().toString()).doesNotContain(Target.PIN);
        assertThat(new Password(Target.PASSWORD).toString()).doesNotContain(Target.PASSWORD);
        assertThat(String.valueOf(IdNumber.read("142628197003159" + "01" + IdNumber.checkSymbol("14262819700315901"))))
                .doesNotContain("14262819700315901");
    }
}
