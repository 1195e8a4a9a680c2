package yimaqing.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yimaqing.slot.RuleFault;

/// Why something is not done to a version.
public sealed interface Refusal {

    /// The text cannot be read, or it does not show yet what it must show before it is sent or published.
    record Faulty(List<RuleFault> faults) implements Refusal {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// The policy belongs to another department.
    record NotYours() implements Refusal {}

    /// Nobody decides on what they wrote themselves.
    record OwnWork() implements Refusal {}

    /// Somebody else was quicker; the version is now like this.
    record Overtaken(Version now) implements Refusal {}

    /// What was decided by then would come out otherwise; the earliest day that may be chosen.
    record Past(LocalDate earliest) implements Refusal {}

    /// Another version is to decide from this day on, so that two would decide at once or one never would.
    record Overlaps(int other, LocalDate from) implements Refusal {}

    /// On the chosen day the text itself does not hold, by the days it names.
    record NotValid(Optional<LocalDate> from, Optional<LocalDate> to) implements Refusal {}

    /// What is written about it has fewer or more letters than this.
    record NoteWanted(int fewest, int most) implements Refusal {}

    /// It says what the newest version says.
    record Unchanged() implements Refusal {}

    /// The policy has so many versions that there is no room for another.
    record Full(int most) implements Refusal {}
}
