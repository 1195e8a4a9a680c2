package yimaqing.registry;

import java.util.List;
import yimaqing.web.FieldFault;

/// What waits for a second person, and what became of the rest.
public record RequestsPage(List<Row> open, List<Row> past, List<FieldFault> faults) {

    /// A request in words: `may` says what the reader can do with it.
    public record Row(long number, String account, List<String> wish, String asked, String state, May may) {
        public Row {
            wish = List.copyOf(wish);
        }
    }

    public enum May {
        /// Somebody else asked, for somebody else.
        CONFIRM,
        /// The reader asked.
        WITHDRAW,
        /// It is about the reader.
        NOTHING
    }

    public RequestsPage {
        open = List.copyOf(open);
        past = List.copyOf(past);
        faults = List.copyOf(faults);
    }

    /// A password that is shown this once, to be handed to the holder of the account.
    public record HandedOut(String account, String password, String until) {

        @Override
        public String toString() {
            return "HandedOut[…]";
        }
    }
}
