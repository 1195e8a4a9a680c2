package yimaqing.clerk;

import java.util.List;
import java.util.Optional;
import yimaqing.clerk.BatchListPage.Stage;
import yimaqing.clerk.BatchListPage.What;

/// One batch: what it is, and what there is to see and to do at its stage. `said`: what came of the last thing done.
public record BatchPage(
        long number, String name, What what, Stage stage, Situation situation, May may, Optional<Said> said) {

    /// What this official may do with it.
    public record May(boolean accept, boolean work, boolean take) {}

    /// A sentence about what was just asked for, and its look.
    public record Said(String kind, String text) {}

    /// What there is to see.
    public sealed interface Situation {}

    /// Work on it goes on or waits for its turn; `done` of `all` rows, both empty while nobody has counted.
    public record Working(String step, String rows, int percent, boolean counted, Optional<String> late)
            implements Situation {}

    /// It cannot be used as it is: what is wrong, and what to do. `unknown`: nobody has said what its columns mean.
    public record Refused(String what, String todo, boolean unknown) implements Situation {}

    /// It waits for somebody to say yes: what it would change.
    public record Asking(Bar bar, List<Reasons> reasons, Change change, List<String> unusual) implements Situation {}

    /// The difference it would make, in sentences, the weightiest first; the rest is folded.
    public record Change(List<String> first, List<String> rest) {}

    /// The reasons of one outcome, with how many rows each has and the first rows of the outcome.
    public record Reasons(String look, String outcome, String rows, List<Reason> reasons, List<String> first) {}

    public record Reason(String key, String what, String rows) {}

    /// It is recorded.
    public record Recorded(Bar bar, String accepted, List<Reasons> reasons) implements Situation {}

    /// It was recorded and taken back.
    public record TakenBack(String accepted, String undone, String rows) implements Situation {}
}
