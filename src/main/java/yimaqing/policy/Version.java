package yimaqing.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One version of a policy: the text of its rule file, and everything that was done to it. A version of the pack has no
/// steps: it is in force for as long as no version of the county is.
public record Version(String policy, int version, String text, List<Step> steps) {
    public Version {
        steps = List.copyOf(steps);
    }

    /// Something done to a version: what, by whom, when, from which day on, and what was said about it.
    public record Step(What what, String by, Instant at, Optional<LocalDate> day, String note) {}

    public enum What {
        /// Somebody wrote it.
        DRAFTED,
        /// Its writer asks a second person to look at it.
        SENT,
        /// The second person wants it changed.
        RETURNED,
        /// The second person lets it decide from a day on.
        PUBLISHED,
        /// The second person lets it decide from a day on, and only officials see what it decides.
        SHADOWED,
        /// From a day on it decides no more.
        RETIRED
    }

    /// How far a version has come.
    public enum Stage {
        DRAFT,
        REVIEW,
        SHADOW,
        PUBLISHED,
        RETIRED
    }

    public Stage stage() {
        if (steps.isEmpty()) return Stage.PUBLISHED;
        return switch (steps.getLast().what()) {
            case DRAFTED, RETURNED -> Stage.DRAFT;
            case SENT -> Stage.REVIEW;
            case PUBLISHED -> Stage.PUBLISHED;
            case SHADOWED -> Stage.SHADOW;
            case RETIRED -> Stage.RETIRED;
        };
    }

    /// Whether it decides on this day, as far as its steps go.
    public boolean decidesOn(LocalDate day) {
        return begun().filter(from -> !from.isAfter(day)).isPresent()
                && ended().filter(to -> !to.isAfter(day)).isEmpty();
    }

    /// The day of its last release; a version of the pack has always been.
    public Optional<LocalDate> begun() {
        return steps.isEmpty()
                ? Optional.of(LocalDate.MIN)
                : steps.reversed().stream()
                        .filter(s -> s.what() == What.PUBLISHED || s.what() == What.SHADOWED)
                        .findFirst()
                        .flatMap(Step::day);
    }

    private Optional<LocalDate> ended() {
        return steps.stream().filter(s -> s.what() == What.RETIRED).findFirst().flatMap(Step::day);
    }

    /// Who wrote it, or changed it last; empty for a version of the pack.
    public Optional<String> writer() {
        return steps.stream()
                .filter(s -> s.what() == What.DRAFTED)
                .reduce((_, last) -> last)
                .map(Step::by);
    }
}
