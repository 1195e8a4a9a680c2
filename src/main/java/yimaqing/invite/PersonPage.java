package yimaqing.invite;

import java.util.List;
import java.util.Optional;
import yimaqing.invite.OfferListPage.Choice;
import yimaqing.web.FieldFault;

/// One person and one offer: whether it may come, what speaks for it, who called and what was said.
public record PersonPage(
        Offered offered, OfferPage.Who who, String village, Reasons reasons, Calls calls, Optional<String> notice) {

    public record Offered(int number, String title, String line) {}

    /// How the conditions came out, what they and the fits say, and what is not known.
    public record Reasons(String standing, String look, List<String> conditions, List<String> fits, List<String> open) {
        public Reasons {
            conditions = List.copyOf(conditions);
            fits = List.copyOf(fits);
            open = List.copyOf(open);
        }
    }

    /// What was said so far, the latest first, the phone where names are shown in full, and the form for the next call.
    public record Calls(List<Line> lines, boolean inFull, Optional<String> phone, Optional<Form> form) {
        public Calls {
            lines = List.copyOf(lines);
        }
    }

    /// `fact` is the number by which the own office takes it back.
    public record Line(String answer, String look, String by, Optional<String> note, Optional<Long> fact) {}

    public record Form(List<Choice> answers, String again, String note, List<FieldFault> faults) {
        public Form {
            answers = List.copyOf(answers);
            faults = List.copyOf(faults);
        }
    }
}
