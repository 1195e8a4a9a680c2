package yimaqing.family;

import java.util.List;
import java.util.Optional;
import yimaqing.entitlement.FamilyPolicies.Standing;
import yimaqing.policy.Sheet;
import yimaqing.rule.Because.Holds;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;

/// A policy as the page for one family tells it, every sentence ready.
public record PolicyPage(Address address, Head head, List<Part> parts, Questions questions, Ways ways, Tried tried) {
    public PolicyPage {
        parts = List.copyOf(parts);
    }

    /// Whose door it is and which policy.
    public record Address(String token, String village, String number, String policy, Paper paper) {
        public String door() {
            return "/h/" + token;
        }

        public String page() {
            return door() + "/policies/" + policy;
        }

        @Override
        public String toString() {
            return "Address[…]";
        }
    }

    /// Where a paper came from, since nothing on it can be tapped: the door's address, its short code, and the day.
    public record Paper(String door, String typed, String day) {
        @Override
        public String toString() {
            return "Paper[…]";
        }
    }

    /// How it stands in one sentence, how much, what is missing by who can say it, and by what it was decided.
    public record Head(
            Sheet sheet, Standing standing, String sentence, Gives gives, List<String> lacking, String decided) {}

    /// How much it is for this family where that is known, and what the policy gives in words; empty where there is
    /// none.
    public record Gives(String amount, String words) {}

    /// The family as a whole, or one of its people: how it stands there, the main thing of it, each condition, and what
    /// was done.
    public record Part(
            String of, Optional<String> name, Standing standing, String brief, List<Ground> grounds, Deal deal) {}

    /// One condition: whether it held, in a sentence, with the values it rests on and who says so since when.
    public record Ground(Holds holds, String sentence, List<String> values) {}

    /// What was said and done about it, a sentence each, and whether the family is asked what it received.
    public record Deal(
            Optional<Said> received,
            Optional<String> waits,
            Optional<String> refused,
            Objection objection,
            Explained explained,
            boolean asksReceived) {

        public boolean isEmpty() {
            return !asksReceived
                    && received.isEmpty()
                    && refused.isEmpty()
                    && explained.told().isEmpty()
                    && !objection.offered()
                    && objection.said().isEmpty();
        }
    }

    /// The family's word, yes or no.
    public record Said(boolean yes, String sentence) {}

    /// The family does not agree: what it said, where that lies, and what was answered.
    public record Objection(boolean offered, Optional<String> said, Optional<String> lies, Optional<String> answer) {}

    /// An official says it was explained; the family confirms it or not.
    public record Explained(Optional<String> told, Optional<Said> understood) {}

    /// The one question to answer, and what the family answered before.
    public record Questions(Optional<Asked> asked, List<Answered> answered) {}

    /// How a question is answered.
    public enum Control {
        YES_NO,
        CODE,
        NUMBER,
        YEAR
    }

    public record Asked(String key, String question, Control control, List<Choice> choices, String unit) {}

    public record Choice(String code, String label) {}

    public record Answered(String key, String label, String value, String day) {}

    /// How to apply: what is set, what to bring, what nobody has set in one line, and whom to call.
    public record Ways(
            List<Sheet.Line> set, List<String> papers, Optional<String> unset, List<Caller> callers, String nobody) {}

    /// Somebody to call.
    public record Caller(String name, String line, Optional<String> phone) {}

    /// What was typed into a form that failed, `of` the part of the page or the question it belongs to; or what was
    /// just
    /// recorded.
    public record Tried(String of, String note, String answer, List<FieldFault> faults, Optional<String> notice) {
        static final Tried NOTHING = new Tried("", "", "", List.of(), Optional.empty());

        static Tried told(Optional<String> notice) {
            return new Tried("", "", "", List.of(), notice);
        }

        /// What was typed when the session had ended already, to be sent once more.
        static Tried unsent(Unsent.Note note, Frame frame) {
            return new Tried(note.of(), note.text(), "", List.of(), Optional.of(frame.say("family.unsent")));
        }

        public String noteOf(String part) {
            return of.equals(part) ? note : "";
        }
    }
}
