package yimaqing.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import tools.jackson.databind.json.JsonMapper;

/// Turns everything that goes wrong into one kind page, or for `/api` into a problem document (RFC 9457). A bug gets a
/// reference number, which stands in the log beside what happened; the page never says what that was.
@ControllerAdvice
public class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BUSY_SECONDS = 5;
    private final JsonMapper json;

    Faults(JsonMapper json) {
        this.json = json;
    }

    @ExceptionHandler
    void notFound(NotFound gone, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(HttpStatus.NOT_FOUND, "", request, response);
    }

    @ExceptionHandler
    void tooMany(TooMany refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", Long.toString(refused.seconds()));
        answer(HttpStatus.TOO_MANY_REQUESTS, "", request, response);
    }

    @ExceptionHandler
    void overloaded(Overloaded refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", Integer.toString(BUSY_SECONDS));
        answer(HttpStatus.SERVICE_UNAVAILABLE, "", request, response);
    }

    /// Whatever else: what the framework itself refuses keeps its status, all the rest is a bug of ours.
    @ExceptionHandler
    void fault(Exception fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) return;
        if (fault instanceof ErrorResponse refused && refused.getStatusCode().is4xxClientError()) {
            answer(HttpStatus.valueOf(refused.getStatusCode().value()), "", request, response);
            return;
        }
        if (fault instanceof org.springframework.web.multipart.MultipartException) {
            // a form whose files did not arrive whole: the sender's network, not a bug
            answer(HttpStatus.BAD_REQUEST, "", request, response);
            return;
        }
        if (fault instanceof InvalidParameterException refused) {
            // more letters or more fields than a form may have: whoever sent it, not a bug
            answer(HttpStatus.valueOf(refused.getErrorCode()), "", request, response);
            return;
        }
        if (fault instanceof org.springframework.jdbc.CannotGetJdbcConnectionException) {
            overloaded(new Overloaded(), request, response);
            return;
        }
        var reference = reference();
        LOG.error(
                "fault {} at {}",
                reference,
                request.getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern"),
                fault);
        answer(HttpStatus.INTERNAL_SERVER_ERROR, reference, request, response);
    }

    /// A number for one fault of the program, to be told and to be found in the log.
    public static String reference() {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    /// Says this instead of what was asked for; needs no database.
    public void answer(HttpStatus status, String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (asked(request).startsWith("/api/")) problem(status, reference, response);
        else page(status, reference).render(java.util.Map.of(), request, response);
    }

    /// The page of refusal that people get.
    public static Page page(HttpStatus status, String reference) {
        return new Page("ui/fault", FaultPage.of(status, reference), status, "no-store");
    }

    /// The address that was asked for: what is refused early comes here by way of another.
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first
                ? first
                : request.getRequestURI();
    }

    private void problem(HttpStatus status, String reference, HttpServletResponse response) throws IOException {
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(status.getReasonPhrase());
        if (!reference.isEmpty()) problem.setProperty("reference", reference);
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        json.writeValue(response.getOutputStream(), problem);
    }
}
