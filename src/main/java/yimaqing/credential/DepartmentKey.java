package yimaqing.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yimaqing.place.PlaceCode;

/// A department's key as the county keeps it: its number, what it was given for, the day it was last used, and every
/// step of it, the first one first. Its letters are not in here, and nowhere else.
public record DepartmentKey(
        PlaceCode county, long number, Permit permit, Optional<LocalDate> lastUsed, List<Step> steps) {

    /// What happened to a key.
    public enum What {
        MADE,
        REPLACED,
        REVOKED
    }

    /// Who did what with a key, and when. `other` is the key that took its place, or whose place it took.
    public record Step(What what, String by, Instant at, Optional<Long> other) {}

    /// How a key stands on a day.
    public enum State {
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

    public State on(LocalDate day) {
        if (isEnded()) return State.ENDED;
        if (day.isBefore(permit.from())) return State.NOT_YET;
        return day.isAfter(permit.to()) ? State.OUT : State.HOLDS;
    }

    /// Whether it was revoked or replaced.
    public boolean isEnded() {
        return steps.getLast().what() != What.MADE;
    }
}
