package yimaqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.Program;
import yimaqing.Program.Answer;
import yimaqing.Tour;
import yimaqing.access.Viewer.Department.Use;
import yimaqing.credential.DepartmentKeys;
import yimaqing.place.PlaceCode;
import yimaqing.web.Limits;
import yimaqing.web.TooMany;

/// A department's program at the door, with a key that holds and with all that do not.
class ChangesApiTest extends CountyTest {
    private static final PlaceCode LIANGMA = new PlaceCode("141026104");
    private final DepartmentKeys keys = part(DepartmentKeys.class);

    private Answer asked(String letters) {
        return Program.withKey(url(""), letters).get("/api/v1/changes?limit=5");
    }

    @Test
    void aKeyReadsTheSampleCountyWithinItsAreas() {
        var answer = asked(Keys.fresh(ANZE, "civil_affairs", LIANGMA));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.changes()).hasSize(5);
        assertThat(answer.changes())
                .allMatch(c -> c.get("village").stringValue().startsWith(LIANGMA.digits()));
    }

    @Test
    void aCallWithAKeyOpensNoSession() {
        assertThat(asked(Keys.fresh(ANZE, "civil_affairs", XIAOLI)).header("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void aSessionAloneOpensNothingForPrograms() {
        var leader = Tour.of(url("")).official("COUNTY_LEADER", "141026");
        var phone = new Phone(url(""));
        phone.signIn(leader.username(), leader.password());
        assertThat(phone.get("/desk").status()).isEqualTo(200);
        assertThat(phone.get("/api/v1/changes").status()).isEqualTo(401);
    }

    @Test
    void aKeyOpensNoPageForPeople() {
        var program = Program.withKey(url(""), Keys.fresh(ANZE, "civil_affairs", ANZE));
        assertThat(program.get("/desk").status()).isEqualTo(401);
        assertThat(program.get("/exchange").status()).isEqualTo(401);
    }

    @Test
    void unknownRevokedExpiredAndGarbledKeysAreAnsweredAlike() {
        var today = keys.today();
        var all = Set.of(Use.READ);
        var revoked = Keys.made(ANZE, Keys.permit("civil_affairs", all, today, today, ANZE));
        keys.revoke(ANZE, revoked.key().number(), "anze.leader");
        var replaced = Keys.made(ANZE, Keys.permit("civil_affairs", all, today, today, ANZE));
        keys.replace(ANZE, replaced.key().number(), "anze.leader");
        var past = Keys.permit("civil_affairs", all, today.minusDays(9), today.minusDays(1), ANZE);
        var future = Keys.permit("civil_affairs", all, today.plusDays(1), today.plusDays(9), ANZE);
        var answers = new HashSet<String>();
        for (var letters : List.of(
                revoked.letters().letters(),
                replaced.letters().letters(),
                Keys.made(ANZE, past).letters().letters(),
                Keys.made(ANZE, future).letters().letters(),
                yimaqing.credential.KeyLetters.fresh().letters(),
                "ymq_short",
                "ymq_" + "0".repeat(51) + "'",
                "x".repeat(5_000),
                "")) {
            var answer = asked(letters);
            assertThat(answer.status())
                    .as(letters.substring(0, Math.min(9, letters.length())))
                    .isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
            assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
            answers.add(answer.body());
        }
        assertThat(answers).hasSize(1);
        assertThat(new Phone(url("")).get("/api/v1/changes").body())
                .isEqualTo(answers.iterator().next());
    }

    @Test
    void aKeyHoldsOnItsFirstAndItsLastDay() {
        var today = keys.today();
        var letters = Keys.made(ANZE, Keys.permit("civil_affairs", Set.of(Use.READ), today, today.plusDays(1), XIAOLI))
                .letters()
                .letters();
        assertThat(asked(letters).status()).isEqualTo(200);
        CLOCK.advance(Duration.ofDays(1));
        assertThat(asked(letters).status()).isEqualTo(200);
        CLOCK.advance(Duration.ofDays(1));
        assertThat(asked(letters).status()).isEqualTo(401);
    }

    @Test
    void aKeyRevokedInTheMiddleOfPagingReadsNotOnePageMore() {
        var made = Keys.made(ANZE, Keys.permit("civil_affairs", Set.of(Use.READ), keys.today(), keys.today(), LIANGMA));
        var program = Program.withKey(url(""), made.letters().letters());
        var first = program.get("/api/v1/changes?limit=100");
        assertThat(first.json().get("more").booleanValue()).isTrue();
        keys.revoke(ANZE, made.key().number(), "anze.leader");
        var next = program.get(
                "/api/v1/changes?limit=100&after=" + first.json().get("next").longValue());
        assertThat(next.status()).isEqualTo(401);
    }

    @Test
    void aKeyForSendingReadsNothing() {
        var sender = Keys.made(ANZE, Keys.permit("civil_affairs", Set.of(Use.SEND), keys.today(), keys.today(), ANZE));
        var answer = asked(sender.letters().letters());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("code").stringValue()).isEqualTo("read");
    }

    @Test
    void aQuestionPutWronglyIsToldHowToPutIt() {
        var program = Program.withKey(url(""), Keys.fresh(ANZE, "civil_affairs", XIAOLI));
        for (var wrong : List.of("after=-1", "after=x", "limit=0", "limit=1001", "limit=x", "household=p1"))
            assertThat(program.get("/api/v1/changes?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        assertThat(program.get("/api/v1/changes?limit=1001")
                        .json()
                        .get("detail")
                        .stringValue())
                .contains("1000");
        assertThat(program.get("/api/v1/changes?after=999999999999999999").changes())
                .isEmpty();
        assertThat(program.get("/api/v1/nothing").status()).isEqualTo(404);
    }

    @Test
    void aRefusalIsInEnglishForWhoeverAsksForIt() {
        var english = Program.withHeaders(url(""), Map.of("Accept-Language", "en"));
        assertThat(english.get("/api/v1/changes").json().get("detail").stringValue())
                .contains("There is no key");
    }

    @Test
    void aForeignPageCannotMakeABrowserCall() {
        var program = Program.withKey(url(""), Keys.fresh(ANZE, "civil_affairs", XIAOLI));
        var answer = program.send(
                HttpRequest.newBuilder(URI.create(url("/api/v1/changes"))).header("Origin", "https://evil.example"));
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void sixtyCallsAMinuteAreAnsweredAndNoMore() {
        var limits = new Limits(1);
        for (int call = 0; call < 60; call++) limits.take(ChangesApi.CALLS, "141026 1");
        assertThatThrownBy(() -> limits.take(ChangesApi.CALLS, "141026 1")).isInstanceOf(TooMany.class);
        limits.take(ChangesApi.CALLS, "141026 2");
    }

    @Test
    void nobodyCanReadAKeyInTheDatabase() {
        var letters = Keys.fresh(ANZE, "civil_affairs", XIAOLI);
        asked(letters);
        for (var table : List.of("department_key", "department_key_step", "failed_try", "read_log"))
            assertThat(part(JdbcClient.class)
                            .sql("select count(*) from " + table + " t where t::text like ?")
                            .param("%" + letters.substring(4) + "%")
                            .query(Integer.class)
                            .single())
                    .isZero();
    }
}
