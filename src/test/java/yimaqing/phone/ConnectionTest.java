package yimaqing.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private static final byte[] BODY = new byte[100_000];
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answers("/whole", BODY.length);
        answers("/chunked", 0);
        server.createContext("/closing", exchange -> {
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(200, BODY.length);
            exchange.getResponseBody().write(BODY);
            exchange.close();
        });
        server.start();
    }

    private void answers(String path, long length) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, length);
            exchange.getResponseBody().write(BODY);
            exchange.close();
        });
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void everyByteOfAnAnswerIsCountedAndTheConnectionServesAgain() throws IOException {
        for (var path : new String[] {"/whole", "/chunked", "/closing"})
            try (var connection = new Connection(server.getAddress().getPort(), path, "")) {
                long bytes = connection.ask();
                assertThat(bytes).as(path).isBetween(BODY.length + 50L, BODY.length + 1_000L);
                assertThat(connection.ask()).as(path).isEqualTo(bytes);
            }
    }

    @Test
    void anAnswerThatIsNoPageIsNotMeasured() {
        assertThatThrownBy(() -> {
                    try (var connection = new Connection(server.getAddress().getPort(), "/nowhere", "")) {
                        connection.ask();
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("404");
    }

    @Test
    void aLoadCountsWhatItMeasuredAndForgetsItsWarmUp() {
        var load = new Load(server.getAddress().getPort(), "/whole", "");
        load.warmUp(Duration.ofMillis(50));
        load.measure(Duration.ofMillis(50));
        load.measure(Duration.ofMillis(50));
        assertThat(load.perSecond()).isPositive();
        assertThat(load.milliseconds(0.5)).isPositive().isLessThanOrEqualTo(load.milliseconds(0.99));
    }
}
