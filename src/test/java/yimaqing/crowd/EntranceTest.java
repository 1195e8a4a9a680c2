package yimaqing.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.Program;

/// Whoever comes to a full queue is refused there, plainly, and nobody in another queue notices.
class EntranceTest extends CountyTest {
    private final Queues queues = part(Queues.class);
    private Queue full = Queue.PROOF;
    private int taken;

    private void fill(Queue queue) {
        full = queue;
        while (queues.enter(queue)) taken++;
    }

    @AfterEach
    void empty() {
        for (; taken > 0; taken--) queues.leave(full);
    }

    @Test
    void aFullQueueIsRefusedAndTheOthersAreServed() {
        fill(Queue.PROOF);
        double before = refused("proof");
        var refused = new Phone(url("")).post("/sign-in", Map.of("username", "ma", "password", "x"));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(2, 7);
        assertThat(refused.header("Content-Security-Policy")).isPresent();
        assertThat(refused.header("Cache-Control")).hasValue("no-store");
        assertThat(refused.words()).contains("现在人太多", "请过几秒再试一次");
        assertThat(refused("proof")).isEqualTo(before + 1);
        var english = new Phone(url(""));
        english.get("/?lang=en");
        assertThat(english.post("/sign-in", Map.of()).words()).contains("Too busy just now");
        for (var path : List.of("/", "/policies", "/actuator/health"))
            assertThat(new Phone(url("")).get(path).status()).as(path).isEqualTo(200);
        empty();
        assertThat(new Phone(url("")).post("/sign-in", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void theRefusalIsTheSamePackedAndPlain() throws IOException, InterruptedException {
        fill(Queue.PROOF);
        var plain = asked("identity");
        var packed = asked("gzip, br");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.body().length).isLessThan(plain.body().length);
        var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertThat(unpacked).isEqualTo(plain.body());
        assertThat(new String(plain.body(), StandardCharsets.UTF_8)).contains("现在人太多");
    }

    private static HttpResponse<byte[]> asked(String encodings) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url("/sign-in")))
                    .header("Accept-Encoding", encodings)
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void departmentsThatSendFilesTakeNoPlaceFromAnybodyElse() {
        fill(Queue.FILES);
        var refused = Program.withKey(url(""), "ymq_none").post("/api/v1/batches", new byte[1], Map.of());
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Content-Type").orElseThrow()).contains("application/problem+json");
        assertThat(refused.header("Retry-After")).isPresent();
        for (var path : List.of("/", "/sign-in", "/actuator/health"))
            assertThat(new Phone(url("")).get(path).status()).as(path).isEqualTo(200);
        assertThat(new Phone(url("")).post("/sign-in", Map.of()).status()).isEqualTo(422);
    }

    private static double refused(String queue) {
        return part(MeterRegistry.class)
                .get("yimaqing.crowd.refused")
                .tag("queue", queue)
                .functionCounter()
                .count();
    }
}
