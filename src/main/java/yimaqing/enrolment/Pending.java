package yimaqing.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The mark of an identity that the provider vouched for and that waits until its owner says that it shall open the
/// account: in the session of that owner, for five minutes.
@Component
class Pending {
    private static final String ATTRIBUTE = "identity.pending";
    private static final Duration LASTS = Duration.ofMinutes(5);
    private final Clock clock;

    Pending(Clock clock) {
        this.clock = clock;
    }

    void keep(String mark, HttpServletRequest request) {
        long until = clock.instant().plus(LASTS).getEpochSecond();
        request.getSession(false).setAttribute(ATTRIBUTE, until + " " + mark);
    }

    Optional<String> take(HttpServletRequest request) {
        var session = request.getSession(false);
        var waiting = Optional.ofNullable((String) session.getAttribute(ATTRIBUTE));
        session.removeAttribute(ATTRIBUTE);
        return waiting.map(text -> text.split(" "))
                .filter(parts -> clock.instant().getEpochSecond() <= Long.parseLong(parts[0]))
                .map(parts -> parts[1]);
    }
}
