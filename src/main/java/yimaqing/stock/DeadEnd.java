package yimaqing.stock;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import yimaqing.web.Limits.Limit;
import yimaqing.web.Page;

/// The answers to a code that opens nothing, the same on doors and on devices, and how often one may try. `onwards` is
/// where to go from there.
public record DeadEnd(String onwards) {
    /// Guessing is held short: past this the guesser is told to wait, while a code that can be read still opens.
    public static final Limit TRIES = new Limit("unreadable", 20, Duration.ofHours(1));

    /// Unknown, malformed and withdrawn codes, and those that wait to be bound, all get this one answer.
    public static Page unreadable() {
        return Page.of("door/unreadable", new DeadEnd("/c")).with(HttpStatus.NOT_FOUND);
    }

    /// The plate was followed by another; this page never says which.
    public static Page replaced() {
        return Page.of("door/replaced", new DeadEnd("/")).with(HttpStatus.GONE);
    }
}
