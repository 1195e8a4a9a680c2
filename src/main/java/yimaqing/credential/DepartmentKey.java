package yimaqing.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import yimaqing.place.PlaceCode;

/// A department's key as the county keeps it: its number, what it was given for, when it lapses unless a second person
/// confirms it (empty where none is asked for), the day it was last used, and every step of it, the first one first.
/// Its letters are not in here, and nowhere else.
public record DepartmentKey(
        PlaceCode county,
        long number,
        Permit permit,
        Optional<Instant> lapses,
        Optional<LocalDate> lastUsed,
        List<Step> steps) {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// What happened to a key.
    public enum What {
        MADE,
        CONFIRMED,
        REPLACED,
        REVOKED
    }

    /// Who did what with a key, and when. `other` is the key that took its place, or whose place it took.
    public record Step(What what, String by, Instant at, Optional<Long> other) {}

    /// How a key stands at a moment; it opens something only where it holds.
    public enum State {
        /// For a second person.
        WAITS,
        /// Nobody confirmed it in time.
        LAPSED,
        HOLDS,
        NOT_YET,
        OUT,
        ENDED
    }

    public DepartmentKey {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.getFirst().what() != What.MADE)
            throw new IllegalArgumentException("the first step of a key is that somebody made it");
    }

    public State at(Instant now) {
        if (isEnded()) return State.ENDED;
        if (!isConfirmed()) return lapses.filter(now::isBefore).isPresent() ? State.WAITS : State.LAPSED;
        var day = LocalDate.ofInstant(now, ZONE);
        if (day.isBefore(permit.from())) return State.NOT_YET;
        return day.isAfter(permit.to()) ? State.OUT : State.HOLDS;
    }

    /// Whether anything can still come of it: it is neither revoked nor replaced, nor was it left to lapse.
    public boolean standsAt(Instant now) {
        return switch (at(now)) {
            case WAITS, HOLDS, NOT_YET, OUT -> true;
            case LAPSED, ENDED -> false;
        };
    }

    private boolean isConfirmed() {
        return lapses.isEmpty() || steps.stream().anyMatch(step -> step.what() == What.CONFIRMED);
    }

    private boolean isEnded() {
        return switch (steps.getLast().what()) {
            case MADE, CONFIRMED -> false;
            case REPLACED, REVOKED -> true;
        };
    }

    public String maker() {
        return steps.getFirst().by();
    }
}
