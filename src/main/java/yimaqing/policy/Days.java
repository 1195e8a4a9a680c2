package yimaqing.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yimaqing.policy.Publishing.Release;
import yimaqing.policy.Version.Stage;
import yimaqing.policy.Version.What;
import yimaqing.rule.Rule;

/// From which day on a version may decide beside the other versions of its policy.
final class Days {
    private Days() {}

    static Optional<Refusal> refusal(Rule rule, Version version, List<Version> all, Release release, LocalDate today) {
        var day = release.day();
        if (day.isBefore(today)) return Optional.of(new Refusal.Past(today));
        var valid = rule.about().valid();
        if (!valid.on(day)) return Optional.of(new Refusal.NotValid(valid.from(), valid.to()));
        return all.stream()
                .filter(other -> other.version() != version.version() && isReleased(other))
                // one in shadow decides nothing for families, so that what is published passes over it
                .filter(other -> other.stage() == Stage.PUBLISHED || release.what() == What.SHADOWED)
                .filter(other -> clash(version, other, day))
                .findFirst()
                .map(other ->
                        new Refusal.Overlaps(other.version(), other.begun().orElseThrow()));
    }

    private static boolean isReleased(Version version) {
        return version.stage() == Stage.PUBLISHED || version.stage() == Stage.SHADOW;
    }

    /// An older one that begins later would never decide; beside a newer one that decides already this one would not.
    private static boolean clash(Version version, Version other, LocalDate day) {
        var begun = other.begun().orElseThrow();
        return other.version() < version.version() ? begun.isAfter(day) : !begun.isAfter(day);
    }
}
