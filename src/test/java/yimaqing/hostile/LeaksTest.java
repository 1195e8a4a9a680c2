package yimaqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;

/// 10. What leaks beside the answer: addresses that lead elsewhere, bodies that never end, looks that change something.
/// What is stored and shown, and what leaves as a table, is told by [StoredMarkupTest], the log by [LogLeaksTest],
/// what strangers find by `life/PrivacyTest`.
class LeaksTest extends CountyTest {
    private static final String EVIL = "evil.example";
    private static final List<String> ELSEWHERE = List.of(
            "//" + EVIL,
            "\\\\" + EVIL,
            "/\\" + EVIL,
            "https://" + EVIL + "/",
            "https:" + EVIL,
            "/%2f" + EVIL,
            "///" + EVIL,
            "/..//" + EVIL,
            "@" + EVIL,
            "." + EVIL,
            "javascript:alert(1)//" + EVIL,
            "\r\nLocation: //" + EVIL);
    private static final List<String> NAMES = List.of(
            "then",
            "next",
            "url",
            "return",
            "returnTo",
            "redirect",
            "redirect_uri",
            "continue",
            "to",
            "from",
            "back",
            "kept.path",
            "dest",
            "RelayState",
            "target");

    @Test
    void noParameterLeadsAnybodyElsewhere() {
        var near = Target.near();
        var led = new TreeSet<String>();
        for (var who : List.of("stranger", "family", "cadre")) {
            var phone = near.as(who);
            for (var where : ELSEWHERE) {
                var all = new LinkedHashMap<String, String>();
                NAMES.forEach(name -> all.put(name, where));
                for (var path : List.of(
                        "/h/" + near.home.token(),
                        "/h/" + near.home.token() + "/proof",
                        "/c",
                        "/sign-in",
                        "/exit",
                        "/")) if (leads(phone.get(path + query(all)))) led.add(who + " " + path + " " + where);
                all.put("pin", Target.PIN);
                if (leads(phone.post("/h/" + near.home.token() + "/proof", all))) led.add(who + " proof " + where);
                all.put("username", near.user("astray"));
                all.put("password", Target.PASSWORD);
                if (leads(new Phone(url("")).post("/sign-in", all))) led.add(who + " sign-in " + where);
            }
        }
        assertThat(led).isEmpty();
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + java.net.URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.joining("&", "?", ""));
    }

    /// Whether an answer sends on, or has a link or a form, to the other host.
    private static boolean leads(Phone.Answer answer) {
        var location = answer.header("Location").orElse("");
        boolean away = location.replaceFirst("\\?.*", "").contains(EVIL) || location.matches("[/\\\\]{2}.*|.*\\s.*");
        return away
                || Pattern.compile("(href|action|src|content)=\"[^\"?]*" + Pattern.quote(EVIL))
                        .matcher(answer.body())
                        .find();
    }

    @Test
    void aForgedHostIsNeverAnAnswer() throws IOException {
        var near = Target.near();
        for (var head : List.of(
                "Host: " + EVIL,
                "Host: localhost\r\nX-Forwarded-Host: " + EVIL
                        + "\r\nX-Forwarded-Proto: gopher\r\nX-Forwarded-Port: 99",
                "Host: localhost\r\nForwarded: host=" + EVIL
                        + ";proto=gopher\r\nX-Original-URL: /desk\r\nX-Rewrite-URL: /desk",
                "Host: localhost\r\nX-Forwarded-Prefix: //" + EVIL))
            for (var path : List.of(
                    "/",
                    "/h/" + near.home.token(),
                    "/H/" + near.home.token() + "/proof",
                    "/sign-in",
                    "/c",
                    "/desk",
                    "/api/v1/openapi.json")) {
                var answer = raw("GET " + path + " HTTP/1.1\r\n" + head + "\r\nConnection: close\r\n\r\n");
                assertThat(answer)
                        .as(head + path)
                        .startsWith("HTTP/1.1 ")
                        .doesNotContain(EVIL)
                        .doesNotContain("gopher");
            }
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aBodyTooLongOrCutOffIsRefused() throws IOException {
        var near = Target.near();
        var long1 = "a".repeat(1_100_000);
        assertThat(new Phone(url(""))
                        .post("/policies/check", Map.of("x", long1))
                        .status())
                .isBetween(400, 499);
        assertThat(new Phone(url(""))
                        .post("/sign-in", Map.of("username", long1))
                        .status())
                .isBetween(400, 499);
        var many = new LinkedHashMap<String, String>();
        for (int i = 0; i < 6_000; i++) many.put("f" + i, "");
        assertThat(new Phone(url("")).post("/policies/check", many).status()).isBetween(400, 499);
        var form = "Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n";
        for (var cut : List.of(
                form + "Content-Length: 500\r\n\r\nusername=x",
                form + "Content-Length: -1\r\n\r\nx",
                form + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                form + "Transfer-Encoding: chunked\r\n\r\nZZ\r\nabc",
                form + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n5\r\nab"))
            assertThat(raw("POST /sign-in HTTP/1.1\r\n" + cut)).as(cut).matches("(?s)|HTTP/1.1 4.*");
        assertThat(raw("GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 4");
        assertThat(near.as("cadre").get("/desk").status()).isEqualTo(200);
    }

    @Test
    void aLookChangesNothing() {
        var near = Target.near();
        var who = Routes.WHO.stream().map(near::as).toList();
        var before = Tables.atRest(Tables.CHANGED_BY_LOOKING);
        for (var route : Routes.all()) if (route.isGet()) for (var phone : who) phone.get(route.of(near));
        for (var route : Routes.all()) if (route.isGet()) who.getLast().get(route.of(near));
        assertThat(Tables.atRest(Tables.CHANGED_BY_LOOKING)).isEqualTo(before);
    }

    @Test
    void aChangeIsSeenByWhatSeesThatNothingChanged() {
        var before = Tables.atRest(Tables.CHANGED_BY_LOOKING);
        Target.near().append(yimaqing.Village.says(Target.near().other.household(), "house.grade", "B"));
        assertThat(Tables.atRest(Tables.CHANGED_BY_LOOKING)).isNotEqualTo(before);
    }
}
