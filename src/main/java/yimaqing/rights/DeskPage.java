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

    /// `whom` it is for where not for everybody.
    public record Head(int number, String village, Optional<String> whom, String asked, Stands stands) {}

    public record Stands(String sentence, String state) {}

    /// `confirm` is what a confirmation does; empty where there is none to give.
    public record May(boolean answer, Optional<Confirm> confirm, boolean lift, boolean own) {}

    public record Confirm(boolean forgets, String what) {}

    public record Typed(String reason, List<FieldFault> faults) {
        static final Typed NOTHING = new Typed("", List.of());

        public Typed {
            faults = List.copyOf(faults);
        }
    }
}
