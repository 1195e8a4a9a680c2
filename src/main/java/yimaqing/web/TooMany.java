package yimaqing.web;

import java.time.Duration;

/// Too many requests of one kind from one source; the answer is 429 with the time after which to try again.
public final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final long seconds;

    public TooMany(Duration wait) {
        super("too many", null, false, false);
        this.seconds = Math.max(1, wait.toSeconds());
    }

    public long seconds() {
        return seconds;
    }
}
