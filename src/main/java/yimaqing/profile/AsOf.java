package yimaqing.profile;

import java.time.Instant;
import java.time.LocalDate;

/// The two times a profile is folded for: what was true on `day`, by what was recorded until `known`.
public record AsOf(LocalDate day, Instant known) {

    /// What was true on this day, by everything we know.
    public static AsOf day(LocalDate day) {
        return new AsOf(day, Instant.MAX);
    }
}
