package yimaqing.forgetting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the retention schedule allows for a household, or for one person of it, on a day.
public sealed interface Possible {

    /// Everything held is past its period.
    record Forgetting() implements Possible {}

    /// Something has to be kept: until a day, or until somebody sets a period.
    record OnlyRestricting(List<Bar> bars) implements Possible {
        public OnlyRestricting {
            bars = List.copyOf(bars);
            if (bars.isEmpty()) throw new IllegalArgumentException("something forbids to forget");
        }

        /// The day to which all of it has to be kept; empty where a period is not set.
        public Optional<LocalDate> until() {
            if (bars.stream().anyMatch(bar -> bar.until().isEmpty())) return Optional.empty();
            return bars.stream().flatMap(bar -> bar.until().stream()).max(LocalDate::compareTo);
        }
    }

    /// This person goes only with the whole household, or has gone already.
    record NotAlone(Alone why) implements Possible {}

    enum Alone {
        HEAD,
        LAST,
        CLOSED
    }

    /// A line of the schedule that forbids it, and the day to which it does; empty where its period is not set.
    record Bar(Period period, Optional<LocalDate> until) {}
}
