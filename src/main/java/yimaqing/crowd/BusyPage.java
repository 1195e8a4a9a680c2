package yimaqing.crowd;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpStatus;
import yimaqing.web.Faults;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// What a full queue answers. It has to be cheap, since it is sent most when there is least to spare: in one
/// language and size of text it is the same for everybody, so it is written and packed once.
final class BusyPage {
    private static final Page PAGE = Faults.page(HttpStatus.SERVICE_UNAVAILABLE, "");

    private final Map<Look, Written> written = new ConcurrentHashMap<>();

    /// Everything of a frame on which the page depends.
    private record Look(String language, String textSize, boolean sample) {}

    private record Written(byte[] plain, byte[] packed) {
        static Written of(byte[] plain) {
            var packed = new ByteArrayOutputStream();
            try (var zip = new GZIPOutputStream(packed)) {
                zip.write(plain);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return new Written(plain, packed.toByteArray());
        }
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var frame = Frame.of(request);
        var look = new Look(frame.languageTag(), frame.textSize(), frame.sample());
        var page = written.computeIfAbsent(look, _ -> Written.of(PAGE.bytes(frame)));
        PAGE.describe(frame, response);
        response.setHeader("Vary", "Accept-Encoding");
        boolean packed = Optional.ofNullable(request.getHeader("Accept-Encoding"))
                .filter(kinds -> kinds.contains("gzip"))
                .isPresent();
        if (packed) response.setHeader("Content-Encoding", "gzip");
        var bytes = packed ? page.packed() : page.plain();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
