package yimaqing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The product's one style sheet, joined at start from one file per component and named after its content.
@Controller
public class Look {
    /// The components, in the order their rules apply.
    private static final List<String> PARTS = List.of(
            "tokens",
            "page",
            "card",
            "fold",
            "button",
            "tag",
            "fact",
            "form",
            "table",
            "picture",
            "person",
            "tour",
            "desk",
            "dispute",
            "clerk",
            "review",
            "columns",
            "quality",
            "family",
            "heating",
            "reach",
            "offer",
            "drafting",
            "plates",
            "appliance",
            "scanner",
            "catalog",
            "factor",
            "steward",
            "print");
    private static final byte[] SHEET =
            PARTS.stream().map(Look::part).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    static final String ADDRESS = "/look-" + fingerprint(SHEET) + ".css";

    @GetMapping("/look-{fingerprint}.css")
    ResponseEntity<byte[]> sheet() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .body(SHEET);
    }

    /// A part without its comments and its indentation: they are for readers of the source, not for phones.
    private static String part(String name) {
        try (var in = Look.class.getClassLoader().getResourceAsStream("look/" + name + ".css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?s)/\\*.*?\\*/", "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 10);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
