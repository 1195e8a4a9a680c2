package yimaqing.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What somebody entered for a figure: the value from a day on (none: from then on it is not set), the paper it comes
/// from, by whom and when; and what a second person said to it.
public record Entry(
        int number, String figure, LocalDate from, Optional<BigDecimal> value, Said entered, Optional<Answer> answer) {
    public static final int LONGEST_PAPER = 200;

    public Entry {
        if (value.filter(v -> v.signum() < 0).isPresent())
            throw new IllegalArgumentException("a figure is not below zero");
    }

    /// The paper, who entered it, and when.
    public record Said(String paper, String by, Instant at) {
        public Said {
            if (paper.isBlank() || paper.length() > LONGEST_PAPER)
                throw new IllegalArgumentException("a figure rests on a paper");
        }
    }

    /// A second person let it stand, or whoever may dropped it.
    public record Answer(boolean confirmed, String by, Instant at) {}

    public boolean stands() {
        return answer.filter(Answer::confirmed).isPresent();
    }

    public boolean waits() {
        return answer.isEmpty();
    }
}
