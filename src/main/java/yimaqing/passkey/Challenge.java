package yimaqing.passkey;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.Bytes;

/// Random bytes that a device has to sign: good for one answer, for one purpose, for five minutes, in the session that
/// was shown them. They lie in that session as text.
final class Challenge {
    static final Duration LASTS = Duration.ofMinutes(5);
    private static final String ATTRIBUTE = "passkey.challenge";

    /// What the answer is for.
    enum Purpose {
        MAKE,
        PROVE
    }

    private Challenge() {}

    /// New ones, in the place of any that waited.
    static Bytes pose(HttpServletRequest request, Purpose purpose, Instant now) {
        var bytes = Bytes.random();
        var until = now.plus(LASTS).getEpochSecond();
        request.getSession(false).setAttribute(ATTRIBUTE, purpose + " " + until + " " + bytes.toBase64UrlString());
        return bytes;
    }

    /// Those that wait, which from now on do no more; empty when there are none, or others, or it took too long.
    static Optional<Bytes> take(HttpServletRequest request, Purpose purpose, Instant now) {
        var session = Optional.ofNullable(request.getSession(false));
        var waiting = session.map(s -> (String) s.getAttribute(ATTRIBUTE));
        session.ifPresent(s -> s.removeAttribute(ATTRIBUTE));
        return waiting.map(text -> text.split(" "))
                .filter(parts -> parts[0].equals(purpose.name()))
                .filter(parts -> now.getEpochSecond() <= Long.parseLong(parts[1]))
                .map(parts -> Bytes.fromBase64(parts[2]));
    }
}
