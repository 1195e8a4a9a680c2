package yimaqing.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A wish with who asked for it and what became of it.
public record Request(long number, Wish wish, Asked asked, Optional<Settled> settled) {
    /// How long it waits for a second person.
    public static final Duration LASTS = Duration.ofDays(7);

    /// Who asked, when, and until when it may be confirmed.
    public record Asked(String by, Instant at, Instant until) {}

    /// Who settled it, and how.
    public record Settled(How how, String by, Instant at) {}

    public enum How {
        CONFIRMED,
        /// By somebody else than who asked.
        REFUSED,
        /// By who asked, or because an account was closed.
        WITHDRAWN
    }

    public boolean isOpen(Instant now) {
        return settled.isEmpty() && asked.until().isAfter(now);
    }
}
