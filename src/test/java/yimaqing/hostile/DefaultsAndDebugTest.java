package yimaqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yimaqing.CountyTest;
import yimaqing.Phone;

/// 7. Nothing is left as it was delivered: no key or password that everybody knows, no window for developers, no fault
/// that tells what the server is made of. Which keys are placeholders is told by `seal/KeyFileTest`, that the tour's
/// passwords differ and are shown on this machine only by `sample/SampleCountyTest`.
class DefaultsAndDebugTest extends CountyTest {
    private static final int REFUSED_KEY = 78;
    private static final Pattern TOLD =
            Pattern.compile("(?i)exception|\\bat [a-z]+\\.[a-z.]+\\(|tomcat|spring|jte|postgres|java"
                    + "|\\d+\\.\\d+\\.\\d+|whitelabel|trace");
    private static final Pattern SECRET =
            Pattern.compile("(?i)(password|secret|key|token)\\s*[:=]\\s*[\"']?[A-Za-z0-9/+]{6,}");

    private static final List<String> WINDOWS = List.of(
            "/actuator",
            "/actuator/env",
            "/actuator/heapdump",
            "/actuator/loggers",
            "/actuator/prometheus",
            "/actuator/mappings",
            "/actuator/beans",
            "/actuator/threaddump",
            "/actuator/httpexchanges",
            "/actuator/shutdown",
            "/actuator/sessions",
            "/actuator/flyway",
            "/actuator/health/db",
            "/actuator/configprops",
            "/actuator;x=/env",
            "/actuator/..;/actuator/env",
            "/h2-console",
            "/jolokia",
            "/swagger-ui.html",
            "/v3/api-docs",
            "/.git/config",
            "/.env",
            "/WEB-INF/web.xml",
            "/application.yaml",
            "/static/../application.yaml",
            "/db/V1__ledger.sql",
            "/look-x.css/../env",
            "/metrics",
            "/manager/html",
            "/console",
            "/error?trace=true&message=true");

    @TempDir
    Path folder;

    @Test
    void aPlaceholderKeyOrAShortOneStartsNothing() throws IOException, InterruptedException {
        for (var key : List.of("changeme", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "c2hvcnQ=")) {
            var file = folder.resolve("key-" + key.hashCode());
            Files.writeString(file, "id=0000000a\nkey=" + key + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
            var start = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "yimaqing.Yimaqing",
                    "run",
                    "--port",
                    "0",
                    "--data",
                    folder.resolve("data").toString());
            start.environment().put("YMQ_KEY_FILE", file.toString());
            var out = folder.resolve("out");
            var started =
                    start.redirectErrorStream(true).redirectOutput(out.toFile()).start();
            assertThat(started.waitFor()).as(Files.readString(out)).isEqualTo(REFUSED_KEY);
            assertThat(Files.readString(out)).doesNotContain(key);
        }
    }

    @Test
    void noSecretIsDeliveredWithTheProduct() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/resources"))) {
            for (var file : files.filter(f -> f.toString().matches(".*\\.(ya?ml|sql|properties|json)"))
                    .filter(f ->
                            !f.toString().contains("/words/") && !f.toString().contains("/county/"))
                    .toList()) if (SECRET.matcher(Files.readString(file)).find()) found.add(file.toString());
        }
        assertThat(found).isEmpty();
        assertThat(SECRET.matcher("  password: admin123").find()).isTrue();
    }

    @Test
    void aDatabaseIsBornWithoutAnAccount() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db"))) {
            for (var file : files.toList())
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContainPattern("(?i)insert into (account|department_key|pin|slip|account_grant)\\b");
        }
    }

    @Test
    void passwordsThatEverybodyTriesOpenNothing() {
        for (var name : List.of("admin", "root", "test", "yimaqing", "postgres"))
            for (var word : List.of("admin", "123456", name))
                assertThat(new Phone(url("")).signIn(name, word).status()).isIn(422, 429);
    }

    @Test
    void theOpenPortHasNoWindowForDevelopers() {
        var phone = new Phone(url(""));
        for (var path : WINDOWS) assertThat(phone.get(path).status()).as(path).isIn(400, 401, 404);
        assertThat(phone.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void noFaultTellsWhatTheServerIsMadeOf() throws Exception {
        for (var request : faults()) {
            var asked = request.build();
            try (var client = HttpClient.newHttpClient()) {
                var answer = client.send(asked, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(asked.toString()).isBetween(200, 499);
                if (answer.statusCode() >= 400)
                    assertThat(told(answer.body())).as(asked + answer.body()).isFalse();
                for (var header : List.of("Server", "X-Powered-By", "X-Application-Context"))
                    assertThat(answer.headers().firstValue(header))
                            .as(asked + header)
                            .isEmpty();
            }
        }
    }

    private static boolean told(String body) {
        var words = body.replaceAll("(?s)<head.*?</head>", "").replaceAll("<[^>]*>", " ");
        return TOLD.matcher(words).find();
    }

    private static List<HttpRequest.Builder> faults() {
        return List.of(
                ask("/nowhere").GET(),
                ask("/error?trace=true&errors=always&message=always").GET(),
                ask("/desk").method("TRACE", BodyPublishers.noBody()),
                ask("/desk").method("PROPFIND", BodyPublishers.noBody()),
                ask("/policies").DELETE(),
                ask("/policies").PUT(BodyPublishers.ofString("x")),
                ask("/policies/check")
                        .POST(BodyPublishers.ofString("{\"a\":"))
                        .header("Content-Type", "application/json"),
                ask("/policies/%2e%2e%2f%2e%2e").GET(),
                ask("/policies/a%00b").GET(),
                ask("/policies/a;jsessionid=1").GET(),
                ask("/policies?q=%ff%fe%zz".replace("%zz", "")).GET(),
                ask("/h/%F0%9F%98%80").GET(),
                ask("/c?code=" + "9".repeat(9_000)).GET(),
                ask("/api/v1/changes").header("Authorization", "Bearer x").GET(),
                ask("/api/v1/nowhere").GET(),
                ask("/api/v1/batches").POST(BodyPublishers.ofString("x")).header("Content-Type", "text/xml"),
                ask("/sign-in")
                        .POST(BodyPublishers.ofString("--b"))
                        .header("Content-Type", "multipart/form-data; boundary=b"));
    }

    private static HttpRequest.Builder ask(String path) {
        return HttpRequest.newBuilder(URI.create(url(path)));
    }

    @Test
    void whatTellsOfTheServerWouldBeSeen() {
        assertThat(told("<h1>HTTP Status 404</h1><h3>Apache Tomcat/11.0.2</h3>"))
                .isTrue();
        assertThat(told("<p>java.lang.IllegalStateException</p>")).isTrue();
        assertThat(told("<p>没有这个页面</p>")).isFalse();
    }
}
