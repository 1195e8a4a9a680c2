package yimaqing.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yimaqing.policy.Sheet;
import yimaqing.web.FieldFault;

/// A page of the self-check: questions, or what they came to. `carried` are the answers so far, which only the page
/// itself holds.
public record CheckPage(Optional<Sheet> sheet, Map<String, String> carried, Asking asking, Optional<Result> result) {

    /// The questions of this step, and what is wrong with what was typed.
    public record Asking(List<Question> questions, List<FieldFault> faults) {
        public static final Asking NOTHING = new Asking(List.of(), List.of());

        public Asking {
            questions = List.copyOf(questions);
            faults = List.copyOf(faults);
        }
    }

    /// What it came to: for one policy, or for all of them.
    public sealed interface Result {}

    public record OfOne(Verdict verdict) implements Result {}

    /// Policies by how they came out; those still open with how much is missing.
    public record OfAll(List<Line> eligible, List<Line> open, List<Line> not) implements Result {}

    public record Line(Sheet sheet, Verdict verdict) {}

    public String address() {
        return sheet.map(s -> "/policies/" + s.policy() + "/check").orElse("/policies/check");
    }

    public Optional<Verdict> ofOne() {
        return result.flatMap(r -> r instanceof OfOne(var verdict) ? Optional.of(verdict) : Optional.empty());
    }

    public Optional<OfAll> ofAll() {
        return result.flatMap(r -> r instanceof OfAll all ? Optional.of(all) : Optional.empty());
    }
}
