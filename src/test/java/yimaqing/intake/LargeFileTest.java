package yimaqing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Program;
import yimaqing.batch.BatchStore;
import yimaqing.exchange.Keys;
import yimaqing.place.PlaceCode;

/// Files that are too large, and files cut off on their way to the counter.
class LargeFileTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("140431");
    private final String letters = Keys.fresh(COUNTY, "township", COUNTY);

    @Test
    void aFilePastTwentyMegabytesIsRefusedBeforeItIsRead() throws IOException {
        assertThat(raw("Content-Length: 20971521", new byte[0]))
                .startsWith("HTTP/1.1 413")
                .contains("toolarge");
    }

    @Test
    void aFilePastTwentyMegabytesOfUnsaidLengthIsRefused() throws IOException {
        var chunk = new ByteArrayOutputStream();
        chunk.writeBytes("1400001\r\n".getBytes(StandardCharsets.US_ASCII));
        chunk.write(new byte[0x1400001]);
        assertThat(raw("Transfer-Encoding: chunked", chunk.toByteArray())).startsWith("HTTP/1.1 413");
    }

    @Test
    void aFileCutOffOnItsWayLeavesNothing() throws IOException {
        var newest = part(BatchStore.class).newest(COUNTY, Optional.empty(), 1);
        assertThat(raw("Content-Length: 5000", new byte[100]))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
        assertThat(part(BatchStore.class).newest(COUNTY, Optional.empty(), 1)).isEqualTo(newest);
    }

    /// What is answered to a request that ends after these bytes, whatever it announced.
    private String raw(String length, byte[] body) throws IOException {
        try (var socket = new Socket("localhost", port())) {
            socket.getOutputStream()
                    .write(("POST /api/v1/batches?filename=a HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + letters
                                    + "\r\nContent-Type: application/octet-stream\r\nIdempotency-Key: op-raw\r\n"
                                    + length + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aFormPastTwentyMegabytesAndAFormCutOffAreRefusedToo() throws IOException {
        var program = Program.withKey(url(""), letters);
        var big = new ByteArrayOutputStream();
        big.writeBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        var head = big.toByteArray();
        big.write(new byte[0x1400001]);
        big.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        var headers = Map.of("Content-Type", "multipart/form-data; boundary=b", "Idempotency-Key", "op-form");
        assertThat(program.post("/api/v1/batches", big.toByteArray(), headers).status())
                .isEqualTo(413);
        assertThat(program.post("/api/v1/batches", head, headers).status()).isEqualTo(400);
    }
}
