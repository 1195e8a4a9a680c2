package yimaqing.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import yimaqing.cel.Expr;
import yimaqing.cel.Wording;
import yimaqing.notice.About;
import yimaqing.notice.About.Basis;
import yimaqing.pack.Label;
import yimaqing.pack.Speech;
import yimaqing.rule.Answer.Amount;
import yimaqing.rule.Benefit;
import yimaqing.rule.Rule;
import yimaqing.truth.Sentence;
import yimaqing.web.Words;

/// A policy in plain words, as it is for everybody: for whom, how much, on what conditions, how to apply, and on which
/// papers it rests. What nobody has entered is said to be not set.
public record Sheet(
        String policy, String title, Optional<String> caution, Terms terms, Ways ways, List<Source> sources) {
    private static final String PARAMS = "p";

    public Sheet {
        sources = List.copyOf(sources);
    }

    /// For whom it is, the conditions, and what it gives.
    public record Terms(String forWhom, List<String> conditions, String gives, String holds) {
        public Terms {
            conditions = List.copyOf(conditions);
        }
    }

    /// A line under a heading, such as where to apply.
    public record Line(String heading, String text) {}

    /// How to apply and how it is paid, and what to bring.
    public record Ways(List<Line> lines, List<String> papers, Optional<String> phone) {
        public Ways {
            lines = List.copyOf(lines);
            papers = List.copyOf(papers);
        }
    }

    /// A paper the policy comes from, and how surely: seen in an official text, in a copy, or not checked.
    public record Source(String text, Optional<String> url, String surely) {}

    public static Sheet of(Rule rule, LocalDate day, Words words) {
        var about = rule.about();
        var language = words.language();
        return new Sheet(
                about.policy(),
                about.texts().title().in(language),
                about.texts().caution().map(c -> c.in(language)),
                new Terms(
                        text(about.texts().target(), words),
                        conditions(rule, day, language),
                        gives(rule, day, words),
                        holds(about.valid(), words)),
                ways(about, words),
                about.basis().stream().map(b -> source(b, words)).toList());
    }

    private static List<String> conditions(Rule rule, LocalDate day, String language) {
        return rule.conditions().stream()
                .flatMap(c -> c.say().stream())
                .map(say -> open(say, rule, day, language))
                .toList();
    }

    /// What one condition asks, by its id; empty when the policy has no such condition.
    public static Optional<String> condition(Rule rule, String id, LocalDate day, Words words) {
        return rule.conditions().stream()
                .filter(condition -> condition.id().equals(id))
                .findFirst()
                .map(condition -> condition
                        .say()
                        .map(say -> open(say, rule, day, words.language()))
                        .orElseGet(() -> Wording.of(condition.when()).in(words.language())));
    }

    /// The sentence with the rule's own numbers in it; what it would say of a household is left open.
    private static String open(Sentence say, Rule rule, LocalDate day, String language) {
        Predicate<Expr.Attribute> own = place -> place.of().name().equals(PARAMS);
        return say.in(language, Map.of(PARAMS, rule.logic().params().on(day)), own);
    }

    private static String gives(Rule rule, LocalDate day, Words words) {
        var benefit = rule.logic().benefit();
        return benefit.flatMap(Benefit::say)
                .map(say -> open(say, rule, day, words.language()))
                .or(() -> benefit.flatMap(b -> b.worth() instanceof Benefit.Worth.Unset(var why)
                        ? Optional.of(words.say("policy.unset.why", why.in(words.language())))
                        : Optional.empty()))
                .orElseGet(() -> words.say("policy.unset"));
    }

    /// An amount as it is said, in the unit of the policy; nothing where there is none.
    public static String amount(Amount amount, Rule rule, Words words) {
        var unit = rule.logic().benefit().flatMap(b -> b.unit());
        return switch (amount) {
            case Amount.Known(var number) ->
                words.say(
                        "policy.amount",
                        Speech.number(number),
                        unit.map(u -> unit(u, words)).orElse(""));
            case Amount.Unknown _ -> words.say("policy.amount.unknown");
            case Amount.Unset _ -> words.say("policy.unset");
            case Amount.None() -> "";
        };
    }

    /// The units of rule files as people say them; one that has no words of its own stays as it is written.
    public static String unit(String unit, Words words) {
        var key = "policy.unit." + unit.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
        return words.has(key) ? words.say(key) : unit;
    }

    private static String holds(About.Valid valid, Words words) {
        var from = valid.from().map(day -> Speech.day(day, words.language()));
        var to = valid.to().map(day -> Speech.day(day, words.language()));
        if (from.isPresent() && to.isPresent()) return words.say("policy.holds.between", from.get(), to.get());
        return from.map(day -> words.say("policy.holds.from", day))
                .or(() -> to.map(day -> words.say("policy.holds.to", day)))
                .orElseGet(() -> words.say("policy.unset"));
    }

    private static Ways ways(About about, Words words) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(words.say("policy.how"), text(about.apply().how(), words)));
        lines.add(new Line(words.say("policy.where"), text(about.apply().where(), words)));
        lines.add(new Line(words.say("policy.by"), text(about.apply().by(), words)));
        lines.add(new Line(words.say("policy.manner"), text(about.apply().manner(), words)));
        lines.add(new Line(words.say("policy.time"), text(about.apply().time(), words)));
        lines.add(new Line(words.say("policy.office"), text(about.contact().department(), words)));
        return new Ways(
                lines,
                about.documents().stream()
                        .map(d -> d.label().in(words.language()))
                        .toList(),
                about.contact().phone());
    }

    private static String text(Optional<Label> label, Words words) {
        return label.map(l -> l.in(words.language())).orElseGet(() -> words.say("policy.unset"));
    }

    private static Source source(Basis basis, Words words) {
        var tag = basis.tag().orElse("U");
        var surely = words.say("policy.tag." + tag, basis.seen().orElse(""));
        return new Source(basis.label().in(words.language()), basis.url(), surely.strip());
    }
}
