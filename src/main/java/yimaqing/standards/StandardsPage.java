package yimaqing.standards;

import java.util.List;
import java.util.Optional;
import yimaqing.web.FieldFault;

/// The figures of a county, every sentence ready: what is in force, what waits for a second person, what was before.
public record StandardsPage(List<Card> cards, Optional<String> notice) {
    public StandardsPage {
        cards = List.copyOf(cards);
    }

    /// One figure: `now` says what is in force; `form` is there for whoever may enter it.
    public record Card(
            String key, String title, String what, String now, boolean set, Optional<Form> form, Past past) {}

    /// What was entered so far, and whether it may be answered here.
    public record Past(List<Line> waiting, List<Line> before) {
        public Past {
            waiting = List.copyOf(waiting);
            before = List.copyOf(before);
        }
    }

    /// An entry in words; `confirms` where this viewer may let it stand, `drops` where it may be taken away.
    public record Line(int number, String said, String by, String state, boolean confirms, boolean drops) {}

    /// The form as typed, and what is wrong with it.
    public record Form(String value, String from, String paper, List<FieldFault> faults) {
        public Form {
            faults = List.copyOf(faults);
        }
    }
}
