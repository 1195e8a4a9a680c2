package yimaqing.rule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import yimaqing.cel.Expr;
import yimaqing.cel.Wording;
import yimaqing.notice.About;
import yimaqing.pack.Label;
import yimaqing.pack.PackNode;
import yimaqing.slot.Said;
import yimaqing.slot.Slots;
import yimaqing.truth.Gap;
import yimaqing.truth.Sentence;
import yimaqing.truth.Truth;
import yimaqing.truth.Used;

/// How one condition came out for a household: held, failed or unknown, with the values it used and what is missing.
public record Because(Condition condition, Holds holds, List<Used> used, List<Gap> gaps, Map<String, Slots> records) {
    public Because {
        used = List.copyOf(used);
        gaps = List.copyOf(gaps);
        records = Map.copyOf(records);
    }

    public enum Holds {
        HELD,
        FAILED,
        UNKNOWN
    }

    /// The condition every rule has unsaid, told only where it does not hold.
    static Because notInForce(About.Valid valid) {
        var days = Said.of(
                "rule.say.inforce",
                valid.from().<Object>map(d -> d).orElse("…"),
                valid.to().<Object>map(d -> d).orElse("…"));
        var never = new Expr.YesNo(false, 0);
        var sentence = new Sentence(new Label(days.in("zh"), days.in("en")), Map.of());
        var condition = new Condition(
                Rule.IN_FORCE,
                never,
                Truth.of(never),
                Optional.empty(),
                Optional.of(sentence),
                Map.of(),
                new PackNode.Place(1, 1));
        return new Because(condition, Holds.FAILED, List.of(), List.of(), Map.of());
    }

    public String id() {
        return condition.id();
    }

    /// The condition's sentence, or one from the dictionary's labels where the rule has none.
    public String sentence(String language, Predicate<Used> shown) {
        var own = holds == Holds.FAILED ? condition.unless() : condition.say();
        return own.map(sentence -> sentence.in(
                        language,
                        records,
                        place -> shown.test(Used.of(
                                place,
                                Objects.requireNonNull(records.get(place.of().name()))))))
                .orElseGet(() -> (holds == Holds.FAILED
                                ? Said.of("rule.say.not", Wording.of(condition.when()))
                                : Wording.of(condition.when()))
                        .in(language));
    }

    /// The paths of what is missing for this condition.
    public List<String> missing() {
        return Answer.paths(gaps);
    }
}
