package yimaqing.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import yimaqing.CountyTest;

/// The door by which a command works through a running server.
class OperatorDoorTest extends CountyTest {
    private static final int PATIENCE_MILLIS = 20_000;

    private final OperatorFile file = OperatorFile.read(
                    Path.of(part(Environment.class).getRequiredProperty("yimaqing.data")))
            .orElseThrow();

    /// Everything that the door answers to these words.
    private String told(String words) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), file.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String order(String county, String file) {
        return "{\"secret\":\"" + this.file.secret() + "\",\"county\":\"" + county + "\",\"trying\":true,\"files\":[\""
                + file + "\"]}\n";
    }

    @Test
    void whoeverSaysNothingOrNonsenseGetsNothingAndTheNextIsHeard() throws IOException {
        for (var words : List.of("", "\n", "null\n", "{}\n", "[1]\n", "no order\n", "{\"secret\":null}\n"))
            assertThat(told(words)).as(words).isEmpty();
        assertThat(told(order("141022", "/there/is/no/such.xlsx"))).contains("\"end\":1");
    }

    @Test
    void aFaultOfTheProgramHasANumberAndClaimsNothingOfWhatWasDoneBefore() throws IOException {
        assertThat(told(order("no county", "/there/is/no/such.xlsx")))
                .containsPattern("fault [0-9A-F]{8}")
                .contains("\"end\":70")
                .doesNotContain("Nothing was changed");
    }
}
