package yimaqing.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import yimaqing.oversight.Unusual.Rule;

/// An account looked at households in a way that one rule calls unusual, on one day. It names no household.
record Alert(long number, Rule rule, String account, LocalDate day, Seen seen, Optional<Answer> answer) {

    /// At how many households, and when last.
    record Seen(int households, Instant last) {}

    /// What came of asking, and who wrote it down.
    record Answer(String by, String words, Instant at) {}
}
