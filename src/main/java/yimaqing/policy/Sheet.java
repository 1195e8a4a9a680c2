package yimaqing.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import yimaqing.cel.Expr;
import yimaqing.cel.Wording;
import yimaqing.notice.About;
import yimaqing.notice.About.Basis;
import yimaqing.pack.Label;
import yimaqing.pack.Speech;
import yimaqing.rule.Benefit;
import yimaqing.rule.Rule;
import yimaqing.slot.Slots;
import yimaqing.truth.Sentence;
import yimaqing.truth.Used;
import yimaqing.web.Words;

/// A policy in plain words, as it is for everybody: for whom, how much, on what conditions, how to apply, and on which
/// papers it rests. What nobody has entered is named once, in a line of its own.
public record Sheet(
        String policy, String title, Optional<String> caution, Terms terms, Ways ways, List<Source> sources) {
    private static final String PARAMS = "p";
    /// How the rule dictionary marks what the county enters once for everybody.
    private static final String COUNTY_FIGURE = "computed (figure of the county)";

    public Sheet {
        sources = List.copyOf(sources);
    }

    /// For whom it is, the conditions, and what it gives.
    public record Terms(String forWhom, List<String> conditions, Gives gives, String holds) {
        public Terms {
            conditions = List.copyOf(conditions);
        }
    }

    /// What it gives, and whether the amount of a policy that pays is set.
    public record Gives(String text, boolean amountUnset) {}

    /// A line under a heading, such as where to apply.
    public record Line(String heading, String text) {}

    /// How to apply and how it is paid, what to bring, whom to call, and in one sentence what nobody has entered.
    public record Ways(List<Line> lines, List<String> papers, Optional<String> phone, Optional<String> unset) {
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
                        target(about, words),
                        conditions(rule, day, words),
                        gives(rule, day, words),
                        holds(about.valid(), words)),
                ways(about, words),
                about.basis().stream().map(b -> source(b, words)).toList());
    }

    private static String target(About about, Words words) {
        var texts = about.texts();
        return texts.target()
                .or(texts::purpose)
                .map(l -> l.in(words.language()))
                .orElseGet(() -> words.say("policy.unset"));
    }

    private static List<String> conditions(Rule rule, LocalDate day, Words words) {
        return rule.conditions().stream()
                .flatMap(c -> c.say().stream())
                .map(say -> open(say, rule, day, words))
                .toList();
    }

    /// What one condition asks, by its id; empty when the policy has no such condition.
    public static Optional<String> condition(Rule rule, String id, LocalDate day, Words words) {
        return rule.conditions().stream()
                .filter(condition -> condition.id().equals(id))
                .findFirst()
                .map(condition -> condition
                        .say()
                        .map(say -> open(say, rule, day, words))
                        .orElseGet(() -> Wording.of(condition.when()).in(words.language())));
    }

    /// The sentence with the rule's own numbers in it. What the county has not entered is said to be not set; what
    /// differs from household to household is called by its name.
    private static String open(Sentence say, Rule rule, LocalDate day, Words words) {
        Slots numbers = rule.logic().params().on(day);
        return say.with(words.language(), place -> {
            if (place.of().name().equals(PARAMS)) return Used.of(place, numbers).said(words.language());
            return isOfTheCounty(place)
                    ? words.say("policy.figure.unset")
                    : words.say("policy.figure.yours", place.field().label().in(words.language()));
        });
    }

    private static boolean isOfTheCounty(Expr.Attribute place) {
        return place.field().from().filter(COUNTY_FIGURE::equals).isPresent();
    }

    private static Gives gives(Rule rule, LocalDate day, Words words) {
        var benefit = rule.logic().benefit();
        var said = benefit.map(Benefit::telling)
                .flatMap(t -> t.offer().or(t::say))
                .map(sentence -> open(sentence, rule, day, words));
        var why = benefit.flatMap(b -> b.worth() instanceof Benefit.Worth.Unset(var label)
                ? Optional.of(label.in(words.language()))
                : Optional.<String>empty());
        boolean pays = benefit.filter(b -> b.kind() == Benefit.Kind.SERVICE).isEmpty();
        return new Gives(said.or(() -> why).orElseGet(() -> words.say("policy.unset")), pays && said.isEmpty());
    }

    private static String holds(About.Valid valid, Words words) {
        var from = valid.from().map(day -> Speech.day(day, words.language()));
        var to = valid.to().map(day -> Speech.day(day, words.language()));
        if (from.isPresent() && to.isPresent()) return words.say("policy.holds.between", from.get(), to.get());
        return from.map(day -> words.say("policy.holds.from", day))
                .or(() -> to.map(day -> words.say("policy.holds.to", day)))
                .orElseGet(() -> words.say("policy.unset"));
    }

    /// What is set, each thing that is said of several under one heading; and what is not, gathered.
    private static Ways ways(About about, Words words) {
        var asked = new LinkedHashMap<String, Optional<String>>();
        var apply = about.apply();
        asked.put("policy.how", said(apply.how(), words));
        asked.put("policy.where", said(apply.where(), words));
        asked.put("policy.by", said(apply.by(), words));
        asked.put("policy.manner", said(apply.manner(), words));
        asked.put("policy.time", said(apply.time(), words));
        asked.put("policy.office", said(about.contact().department(), words));
        var byText = new LinkedHashMap<String, List<String>>();
        var unset = new ArrayList<String>();
        asked.forEach((key, text) -> text.ifPresentOrElse(
                t -> byText.computeIfAbsent(t, _ -> new ArrayList<>()).add(words.say(key)),
                () -> unset.add(words.say(key))));
        if (about.contact().phone().isEmpty()) unset.add(words.say("policy.phone"));
        var lines = new ArrayList<Line>();
        byText.forEach((text, headings) -> lines.add(new Line(String.join(words.say("policy.list"), headings), text)));
        var gathered = String.join(words.say("policy.list"), unset);
        return new Ways(
                lines,
                papers(about, words),
                about.contact().phone(),
                Optional.of(gathered).filter(g -> !g.isEmpty()).map(g -> words.say("policy.unset.all", g)));
    }

    private static List<String> papers(About about, Words words) {
        return about.documents().stream()
                .map(paper -> {
                    var label = paper.label().in(words.language());
                    return paper.when().isEmpty() ? label : words.say("policy.paper.some", label);
                })
                .toList();
    }

    private static Optional<String> said(Optional<Label> label, Words words) {
        return label.map(l -> l.in(words.language()));
    }

    private static Source source(Basis basis, Words words) {
        var surely = words.say("policy.tag." + basis.tag().orElse("U"));
        var seen = basis.seen().map(when -> words.say("policy.tag.seen", surely, when));
        return new Source(basis.label().in(words.language()), basis.url(), seen.orElse(surely));
    }
}
