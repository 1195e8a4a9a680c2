package yimaqing.crowd;

import java.time.Duration;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// How long the server waits for those who send slowly.
@Component
class Patience {
    private final Duration head;
    private final Duration body;
    private final long bytesPerSecond;

    /// `yimaqing.crowd.head`: by when a request's head has to be there; `yimaqing.crowd.body`: how long one may wait
    /// for a body, and longer by a second for each `yimaqing.crowd.slowest` bytes that did come.
    Patience(Environment settings) {
        head = settings.getProperty("yimaqing.crowd.head", Duration.class, Duration.ofSeconds(10));
        body = settings.getProperty("yimaqing.crowd.body", Duration.class, Duration.ofSeconds(10));
        bytesPerSecond = settings.getProperty("yimaqing.crowd.slowest", Long.class, 4_096L);
    }

    Duration forHead() {
        return head;
    }

    /// Nanoseconds one may wait until so many bytes have come.
    long forBody(long bytes) {
        return body.plus(Duration.ofSeconds(bytes / bytesPerSecond)).toNanos();
    }

    long farewellSeconds() {
        return Math.max(1, body.toSeconds() / 2);
    }
}
