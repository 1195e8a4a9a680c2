package yimaqing.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yimaqing.cel.Expr;
import yimaqing.pack.Speech;
import yimaqing.policy.Sheet.Gives;
import yimaqing.rule.Benefit;
import yimaqing.rule.Rule;
import yimaqing.slot.Kind;
import yimaqing.slot.Slots;
import yimaqing.truth.Sentence;
import yimaqing.truth.Used;
import yimaqing.web.Words;

/// The sentences of a rule as they are for everybody: with the rule's own numbers of the day and the figures of the
/// county in them, as far as these are set. What differs from household to household is called by its name.
record ForEverybody(Rule rule, LocalDate day, Slots county, Words words) {
    private static final String PARAMS = "p";

    List<String> conditions() {
        return rule.conditions().stream()
                .flatMap(condition -> condition.say().stream())
                .map(this::open)
                .toList();
    }

    /// What it gives, or why nobody knows how much.
    Gives gives() {
        var benefit = rule.logic().benefit();
        var said = benefit.map(Benefit::telling)
                .flatMap(telling -> telling.offer().or(telling::say))
                .map(this::open);
        var why = benefit.flatMap(b -> b.worth() instanceof Benefit.Worth.Unset(var label)
                ? Optional.of(label.in(words.language()))
                : Optional.<String>empty());
        boolean pays = benefit.filter(b -> b.kind() == Benefit.Kind.SERVICE).isEmpty();
        return new Gives(said.or(() -> why).orElseGet(() -> words.say("policy.unset")), pays && said.isEmpty());
    }

    private String open(Sentence say) {
        return opened(say, rule, day, words, this::inPlace);
    }

    /// The sentence with the rule's own numbers of the day, and what is said in place of everything else.
    static String opened(Sentence say, Rule rule, LocalDate day, Words words, Place others) {
        var numbers = rule.logic().params().on(day);
        return say.with(
                words.language(),
                place -> place.of().name().equals(PARAMS)
                        ? Used.of(place, numbers).said(words.language())
                        : others.said(place));
    }

    /// What is said where a sentence names something that is not the rule's own.
    interface Place {
        String said(Expr.Attribute place);
    }

    private String inPlace(Expr.Attribute place) {
        var field = place.field();
        if (!field.isOfTheCounty()) return named(place, words);
        if (county.isMissing(field)) return words.say("policy.figure.unset");
        var unit = field.kind() instanceof Kind.Number number ? number.unit() : Optional.<String>empty();
        return words.say(
                "policy.figure.set",
                Speech.number(BigDecimal.valueOf(county.number(field))),
                unit.map(u -> Sheet.unit(u, words)).orElse(""));
    }

    static String named(Expr.Attribute place, Words words) {
        return words.say("policy.figure.yours", place.field().label().in(words.language()));
    }
}
