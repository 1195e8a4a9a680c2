package yimaqing.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;

/// Whoever sends or reads a letter now and then only to keep a place loses it, and nobody else waits meanwhile.
class SlowTest extends CountyTest {
    private static final int LONGEST_SECONDS = 30;
    private static final String PAGE = "GET /policies HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @Test
    void theSlowAreCutOffAndTheOthersAreServed() throws IOException, InterruptedException {
        var slow = new LinkedHashMap<String, Wire>();
        slow.put("head", new Wire(port()).send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: "));
        slow.put("body", new Wire(port()).send(Wire.head("/sign-in", "", "Content-Length: 60000")));
        slow.put("chunks", new Wire(port()).send(Wire.head("/sign-in", "", "Transfer-Encoding: chunked") + "ea60\r\n"));
        slow.put("reading", new Wire(port()).send(PAGE.repeat(200)));
        var cut = new TreeMap<String, Integer>();
        for (int second = 0; second < LONGEST_SECONDS && cut.size() < slow.size(); second++) {
            for (var one : slow.entrySet()) {
                if (cut.containsKey(one.getKey())) continue;
                if (isCut(one)) cut.put(one.getKey(), second);
            }
            assertThat(new Phone(url("")).get("/").status()).isEqualTo(200);
            Thread.sleep(900);
        }
        assertThat(cut).containsOnlyKeys(slow.keySet());
        slow.values().forEach(Wire::close);
    }

    @Test
    void whoIsMerelySlowIsServed() throws IOException, InterruptedException {
        try (var wire = new Wire(port())) {
            for (var part : "GET /policies HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".split("(?<=\n)")) {
                wire.send(part);
                Thread.sleep(300);
            }
            assertThat(wire.answer()).startsWith("HTTP/1.1 200");
        }
    }

    /// Sends one more letter, where this one sends at all.
    private static boolean isCut(Map.Entry<String, Wire> one) throws IOException {
        if (one.getKey().equals("reading")) return one.getValue().isReset();
        try {
            one.getValue().send("x");
        } catch (IOException hungUp) {
            return true;
        }
        return one.getValue().isAnsweredOrCut();
    }
}
