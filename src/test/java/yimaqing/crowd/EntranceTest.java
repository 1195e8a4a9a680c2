package yimaqing.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.Program;

/// Whoever fills a queue is refused there, plainly and at once, and nobody else notices.
class EntranceTest extends CountyTest {

    @Test
    void aFullQueueIsRefusedAndTheOthersAreServed() throws IOException, InterruptedException {
        var stalled = Wire.stalled(port(), "/sign-in", 3);
        Thread.sleep(300);
        double before = refused("proof");
        long from = System.nanoTime();
        var refused = new Phone(url("")).post("/sign-in", Map.of("username", "ma", "password", "x"));
        long millis = (System.nanoTime() - from) / 1_000_000;
        assertThat(refused.status()).isEqualTo(503);
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(2, 7);
        assertThat(refused.header("Content-Security-Policy")).isPresent();
        assertThat(refused.header("Cache-Control")).hasValue("no-store");
        assertThat(refused.words()).contains("现在人太多", "请过几秒再试一次");
        assertThat(millis).isLessThan(3_000);
        assertThat(refused("proof")).isEqualTo(before + 1);
        var english = new Phone(url(""));
        english.get("/?lang=en");
        assertThat(english.post("/sign-in", Map.of()).words()).contains("Too busy just now");
        for (var path : List.of("/", "/policies", "/actuator/health"))
            assertThat(new Phone(url("")).get(path).status()).as(path).isEqualTo(200);
        stalled.forEach(Wire::close);
    }

    @Test
    void whoComesWhenEverybodyWaitsIsRefusedAtOnce() throws IOException, InterruptedException {
        var stalled = Wire.stalled(port(), "/sign-in", 3);
        Thread.sleep(300);
        // nine wait, each for half a second; who comes now does not
        var waiting = Wire.stalled(port(), "/sign-in", 9);
        Thread.sleep(100);
        long from = System.nanoTime();
        try (var next = new Wire(port()).send(Wire.head("/sign-in", "", "Content-Length: 0"))) {
            assertThat(next.answer()).startsWith("HTTP/1.1 503");
        }
        assertThat((System.nanoTime() - from) / 1_000_000).isLessThan(400);
        stalled.forEach(Wire::close);
        waiting.forEach(Wire::close);
    }

    @Test
    void departmentsThatSendFilesTakeNoPlaceFromAnybodyElse() throws IOException, InterruptedException {
        var sending = Wire.stalled(port(), "/intake", 4);
        Thread.sleep(300);
        var refused = Program.withKey(url(""), "ymq_none").post("/api/v1/batches", new byte[1], Map.of());
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Content-Type").orElseThrow()).contains("application/problem+json");
        assertThat(refused.header("Retry-After")).isPresent();
        for (var path : List.of("/", "/sign-in", "/actuator/health"))
            assertThat(new Phone(url("")).get(path).status()).as(path).isEqualTo(200);
        assertThat(new Phone(url("")).post("/sign-in", Map.of()).status()).isEqualTo(422);
        sending.forEach(Wire::close);
    }

    private static double refused(String queue) {
        return part(MeterRegistry.class)
                .get("yimaqing.crowd.refused")
                .tag("queue", queue)
                .functionCounter()
                .count();
    }
}
