package yimaqing.crowd;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpStatus;
import yimaqing.web.Faults;

/// Everything that is asked of the server comes in here, before anything is looked up for it: it waits in its queue,
/// may send so much and not too slowly, or is refused with a page that needs no database.
final class Entrance extends ValveBase {
    private static final int SOONEST_SECONDS = 2;
    private static final int LATEST_SECONDS = 7;
    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Queues queues;
    private final Patience patience;
    private final Faults faults;
    private final BusyPage busy = new BusyPage();

    Entrance(Queues queues, Patience patience, Faults faults) {
        super(true);
        this.queues = queues;
        this.patience = patience;
        this.faults = faults;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var path = request.getDecodedRequestURI() == null ? "" : request.getDecodedRequestURI();
        var limit = BodyLimits.of(path);
        var queue = Queue.of(request, path, limit);
        if (!queues.enter(queue)) {
            // not all at the same moment again
            int seconds = ThreadLocalRandom.current().nextInt(SOONEST_SECONDS, LATEST_SECONDS);
            response.getResponse().setHeader("Retry-After", Integer.toString(seconds));
            if (path.startsWith("/api/")) refuse(HttpStatus.SERVICE_UNAVAILABLE, request, response);
            else busy(request, response);
            hangUp(response);
            return;
        }
        try {
            serve(limit, request, response);
        } finally {
            queues.leave(queue);
        }
    }

    private void serve(BodyLimits.Limit limit, Request request, Response response)
            throws IOException, ServletException {
        var connection = request.getCoyoteRequest();
        var source = connection.getInputBuffer();
        var body = new Body(source, limit.bytes(), patience);
        connection.setInputBuffer(body);
        try {
            if (declared(connection) > limit.bytes()) refuse(HttpStatus.CONTENT_TOO_LARGE, request, response);
            else getNext().invoke(request, response);
            if (!connection.isFinished()) sayGoodbye(body, request, response);
        } finally {
            connection.setInputBuffer(source);
        }
    }

    /// A length that is no number, or that is said twice, has been refused by the web server; its answer is given
    /// further in.
    private static long declared(org.apache.coyote.Request connection) {
        try {
            return connection.getContentLengthLong();
        } catch (IllegalArgumentException noNumber) {
            return -1;
        }
    }

    private void refuse(HttpStatus status, Request request, Response response) throws IOException {
        var out = guarded(response);
        faults.answer(status, "", request.getRequest(), out);
    }

    private void busy(Request request, Response response) throws IOException {
        busy.answer(request.getRequest(), guarded(response));
    }

    private static HttpServletResponse guarded(Response response) {
        var out = response.getResponse();
        out.setHeader("Content-Security-Policy", CONTENT_POLICY);
        out.setHeader("X-Content-Type-Options", "nosniff");
        out.setHeader("Referrer-Policy", "no-referrer");
        return out;
    }

    /// The answer first; then whatever is still being sent is let pass for a moment, and no longer.
    private static void sayGoodbye(Body body, Request request, Response response) throws IOException {
        response.getResponse().flushBuffer();
        if (request.getHeader("Expect") != null || !drained(body)) hangUp(response);
    }

    private static boolean drained(Body body) {
        try {
            return body.drained();
        } catch (IOException gone) {
            return false;
        }
    }

    /// Reads nothing more of this request and ends the connection after the answer.
    private static void hangUp(Response response) {
        response.getCoyoteResponse().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
}
