package yimaqing.intake;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import yimaqing.credential.Problem;
import yimaqing.envelope.Limits;

/// What a program hands in at the counter: a file with its name, the day it describes unless it says so itself, and the
/// program's own id of this handing in.
record Handed(String operation, String filename, LocalDate day, byte[] bytes) {
    private static final Pattern OPERATION = Pattern.compile("[!-~]{1,64}");
    private static final int LONGEST_NAME = 200;
    /// Signs that no database keeps, or that make a name look like another.
    private static final Pattern NO_LETTERS = Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]");

    /// What reading a request comes to.
    sealed interface Read {}

    record Fine(Handed handed) implements Read {}

    record Wrong(Problem problem) implements Read {}

    /// Reads a request, and no more of it than a file may have.
    static Read read(HttpServletRequest request, LocalDate today) {
        if (request.getContentLengthLong() > Limits.MOST_BYTES && !isMultipart(request)) return tooLarge(request);
        var operation = Optional.ofNullable(request.getHeader("Idempotency-Key"))
                .filter(id -> OPERATION.matcher(id).matches());
        if (operation.isEmpty()) return wrong(request, HttpStatus.BAD_REQUEST, "operation");
        try {
            var part = isMultipart(request) ? Optional.ofNullable(request.getPart("file")) : Optional.<Part>empty();
            if (isMultipart(request) && part.isEmpty()) return wrong(request, HttpStatus.BAD_REQUEST, "part");
            var name = filename(request, part);
            if (name.isEmpty()) return wrong(request, HttpStatus.BAD_REQUEST, "filename", LONGEST_NAME);
            var day = day(request.getParameter("day"), today);
            if (day.isEmpty()) return wrong(request, HttpStatus.BAD_REQUEST, "day");
            var bytes = bytes(part.isPresent() ? part.get().getInputStream() : request.getInputStream());
            if (bytes.length > Limits.MOST_BYTES) return tooLarge(request);
            return new Fine(new Handed(operation.get(), name.get(), day.get(), bytes));
        } catch (IOException | ServletException cutOff) {
            return wrong(request, HttpStatus.BAD_REQUEST, "cut");
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("multipart/form-data");
    }

    private static byte[] bytes(InputStream body) throws IOException {
        try (body) {
            return body.readNBytes(Limits.MOST_BYTES + 1);
        }
    }

    private static Optional<String> filename(HttpServletRequest request, Optional<Part> part) {
        return Optional.ofNullable(request.getParameter("filename"))
                .or(() -> Optional.ofNullable(request.getHeader("Filename")).flatMap(Handed::decoded))
                .or(() -> part.map(Part::getSubmittedFileName))
                .map(name -> NO_LETTERS.matcher(name).replaceAll("").strip())
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME);
    }

    /// A header holds no Chinese, so a name in one is percent-encoded.
    private static Optional<String> decoded(String header) {
        try {
            return Optional.of(URLDecoder.decode(header, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String typed, LocalDate today) {
        if (typed == null) return Optional.of(today);
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> !day.isAfter(today));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Wrong tooLarge(HttpServletRequest request) {
        return wrong(request, HttpStatus.CONTENT_TOO_LARGE, "toolarge");
    }

    private static Wrong wrong(HttpServletRequest request, HttpStatus status, String code, Object... with) {
        return new Wrong(Problem.of(request, status, code, with));
    }
}
