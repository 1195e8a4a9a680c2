package yimaqing.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One version of a policy: the text of its rule file, and everything that was done to it. What comes with the pack is
/// version 1 and decides from the beginning; versions of the county follow it.
public record Version(String policy, int version, String text, List<Step> steps) {
    public Version {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) throw new IllegalArgumentException("somebody wrote a version or it came with the pack");
    }

    static Version shipped(String policy, String text) {
        var step = new Step(What.SHIPPED, "", Instant.EPOCH, Optional.of(LocalDate.MIN), "");
        return new Version(policy, 1, text, List.of(step));
    }

    /// Something done to a version: what, by whom, when, from which day on, and what was said about it.
    public record Step(What what, String by, Instant at, Optional<LocalDate> day, String note) {}

    public enum What {
        /// It came with the pack.
        SHIPPED,
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
        return stage(steps.getLast());
    }

    private static Stage stage(Step step) {
        return switch (step.what()) {
            case DRAFTED, RETURNED -> Stage.DRAFT;
            case SENT -> Stage.REVIEW;
            case SHIPPED, PUBLISHED -> Stage.PUBLISHED;
            case SHADOWED -> Stage.SHADOW;
            case RETIRED -> Stage.RETIRED;
        };
    }

    /// What it is on a day, once it was released by then: published, in shadow, or retired.
    public Optional<Stage> released(LocalDate day) {
        return by(day).reduce((_, last) -> last).map(Version::stage);
    }

    /// Whether it was published on a day or before, so that it took the place of the versions before it, for good.
    boolean isBinding(LocalDate day) {
        return by(day).anyMatch(step -> stage(step) == Stage.PUBLISHED);
    }

    private Stream<Step> by(LocalDate day) {
        return steps.stream()
                .filter(s -> s.day().filter(from -> !from.isAfter(day)).isPresent());
    }

    /// The day of its last release.
    public Optional<LocalDate> begun() {
        return steps.reversed().stream()
                .filter(s -> stage(s) == Stage.PUBLISHED || stage(s) == Stage.SHADOW)
                .findFirst()
                .flatMap(Step::day);
    }

    /// As it was known at a moment; empty when nobody had written it by then.
    Optional<Version> known(Instant at) {
        var known = steps.stream().filter(s -> !s.at().isAfter(at)).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new Version(policy, version, text, known));
    }

    Version with(Step step) {
        return new Version(
                policy,
                version,
                text,
                Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    public boolean isShipped() {
        return steps.getFirst().what() == What.SHIPPED;
    }

    /// Who wrote it; empty for a version of the pack.
    public Optional<String> writer() {
        var first = steps.getFirst();
        return first.what() == What.DRAFTED ? Optional.of(first.by()) : Optional.empty();
    }
}
