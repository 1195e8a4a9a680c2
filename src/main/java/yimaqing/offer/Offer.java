package yimaqing.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import yimaqing.place.PlaceCode;

/// A course, a job or guidance that a county office announces: in which trade, what, when, for how many and for how
/// much. What nobody has set is empty, never zero.
public record Offer(int number, Said said, By by, Optional<End> end) {

    public enum Kind {
        TRAINING,
        JOB,
        GUIDANCE
    }

    /// What was announced.
    public record Said(Kind kind, String trade, What what, When when, Terms terms) {}

    /// What it is called, who holds it and where, in words; and the part of the county that it is for.
    public record What(String title, String organiser, String place, PlaceCode area) {}

    /// From the first to the last day, and the last day on which somebody can sign up; all included.
    public record When(LocalDate from, LocalDate to, LocalDate closing) {
        public When {
            if (to.isBefore(from) || closing.isAfter(to))
                throw new IllegalArgumentException("an offer ends after it begins, and nobody signs up after its end");
        }
    }

    /// How many can come, what they are paid in words, and whom to ring.
    public record Terms(OptionalInt seats, Optional<Pay> pay, Optional<String> phone) {}

    /// Pay or allowance in words, and the paper it stands in.
    public record Pay(String words, String paper) {}

    /// Who announced it.
    public record By(String department, String account, Instant at) {}

    /// How it ended before its last day.
    public record End(How how, String note, String account, Instant at) {
        public enum How {
            /// Nobody is taken on any more.
            CLOSED,
            /// It does not take place.
            CALLED_OFF
        }
    }

    /// How it stands on a day.
    public enum State {
        OPEN,
        CLOSED,
        CALLED_OFF,
        /// Its closing day is over.
        PAST
    }

    public State on(LocalDate day) {
        return end.map(e -> switch (e.how()) {
                    case CLOSED -> State.CLOSED;
                    case CALLED_OFF -> State.CALLED_OFF;
                })
                .orElse(day.isAfter(said.when().closing()) ? State.PAST : State.OPEN);
    }

    public boolean isOpenOn(LocalDate day) {
        return on(day) == State.OPEN;
    }

    /// Whether it is for somebody of this village.
    public boolean isFor(PlaceCode village) {
        return said.what().area().contains(village);
    }
}
