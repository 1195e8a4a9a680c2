package yimaqing.rights;

import java.util.List;
import java.util.Optional;
import yimaqing.web.FieldFault;

/// One request at the leader's desk: how it stands, what the schedule allows now, what may be done, and the form to
/// refuse it as it was typed.
public record DeskPage(Head head, String possible, List<String> bars, May may, Typed typed, Optional<String> notice) {
    public DeskPage {
        bars = List.copyOf(bars);
    }

    public record Head(int number, String village, String asked, String stands, String state) {}

    /// `forgets` says which of the two a confirmation does.
    public record May(boolean answer, boolean forgets, boolean lift, boolean own) {}

    public record Typed(String reason, List<FieldFault> faults) {
        static final Typed NOTHING = new Typed("", List.of());

        public Typed {
            faults = List.copyOf(faults);
        }
    }
}
