package yimaqing.rule;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import yimaqing.cel.Wording;
import yimaqing.slot.Slots;
import yimaqing.truth.Gap;
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

    public String id() {
        return condition.id();
    }

    /// The condition's sentence, or one from the dictionary's labels where the rule has none.
    String sentence(String language, Predicate<Used> shown) {
        var own = holds == Holds.FAILED ? condition.unless() : condition.say();
        return own.map(sentence -> sentence.in(
                        language,
                        records,
                        place ->
                                shown.test(Used.of(place, records.get(place.of().name())))))
                .orElseGet(() -> (holds == Holds.FAILED
                                ? yimaqing.slot.Said.of("rule.say.not", Wording.of(condition.when()))
                                : Wording.of(condition.when()))
                        .in(language));
    }

    /// The paths of what is missing for this condition.
    public List<String> missing() {
        return Answer.paths(gaps);
    }
}
