package yimaqing.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The description of everything below `/api/v1/` for whoever writes a department's program (OpenAPI 3.1).
@RestController
class DescriptionApi {
    private static final byte[] DESCRIPTION = read();

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-cache")
                .body(DESCRIPTION);
    }

    private static byte[] read() {
        try (var in = DescriptionApi.class.getClassLoader().getResourceAsStream("api/openapi.json")) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
