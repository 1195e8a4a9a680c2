package yimaqing.drafting;

import java.util.List;
import java.util.Optional;
import yimaqing.script.FaultSpot;
import yimaqing.script.LineDiff;

/// One version of a policy: what was done to it, what it changes, what keeps it from being published, and what this
/// official may do now.
public record VersionPage(Head head, List<StepLine> steps, List<Other> others, Content content, Next next) {
    public VersionPage {
        steps = List.copyOf(steps);
        others = List.copyOf(others);
    }

    public record Head(String policy, String title, int version, String stage, String address) {}

    public record StepLine(String what, String by, String at, String day, String note) {}

    /// Another version of the policy.
    public record Other(int version, String stage, String by) {}

    /// The text, what it has otherwise than the version before it, and what is open; `before` is that version's number.
    public record Content(List<String> text, Optional<Integer> before, LineDiff diff, List<FaultSpot> open) {
        public Content {
            text = List.copyOf(text);
            open = List.copyOf(open);
        }
    }

    /// What may be done: `steps` is how many had been taken when the page was made.
    public record Next(boolean may, boolean own, int steps, List<String> doable, Typed typed) {
        public Next {
            doable = List.copyOf(doable);
        }

        public boolean can(String what) {
            return doable.contains(what);
        }
    }

    /// What was typed, and the sentence that says why it was not done.
    public record Typed(String day, String note, Optional<String> refused) {}
}
