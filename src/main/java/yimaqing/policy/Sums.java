package yimaqing.policy;

import java.util.Locale;
import yimaqing.pack.Speech;
import yimaqing.rule.Answer;
import yimaqing.rule.Answer.Amount;
import yimaqing.rule.Rule;
import yimaqing.web.Words;

/// What a policy comes to, as people say it: the number with its unit, or that it cannot be said and why.
public final class Sums {
    private Sums() {}

    /// Empty where the policy pays nothing.
    public static String said(Answer answer, Rule rule, Words words) {
        return switch (answer.amount()) {
            case Amount.Known(var number) -> words.say("policy.amount", Speech.number(number), unit(rule, words));
            case Amount.Unknown _ -> words.say("policy.amount.unknown");
            case Amount.Unset(var why) -> why.in(words.language());
            case Amount.None() -> "";
        };
    }

    /// The units of rule files as people say them; one that has no words of its own stays as it is written.
    private static String unit(Rule rule, Words words) {
        var unit = rule.logic().benefit().flatMap(b -> b.unit()).orElse("");
        var key = "policy.unit." + unit.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
        return words.has(key) ? words.say(key) : unit;
    }
}
