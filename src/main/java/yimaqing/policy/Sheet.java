package yimaqing.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yimaqing.cel.Wording;
import yimaqing.notice.About;
import yimaqing.notice.About.Basis;
import yimaqing.pack.Label;
import yimaqing.pack.Speech;
import yimaqing.rule.Answer.Amount;
import yimaqing.rule.Rule;
import yimaqing.slot.Slots;
import yimaqing.web.Words;

/// A policy in plain words, as it is for everybody: for whom, how much, on what conditions, how to apply, and on which
/// papers it rests. What nobody has entered is named once, in a list of its own.
public record Sheet(
        String policy, String title, Optional<String> caution, Terms terms, Ways ways, List<Source> sources) {
    /// The day of a page as rule files name it, such as `page of 2022-09-29`.
    private static final Pattern DAY = Pattern.compile("20[0-9]{2}-[01][0-9]-[0-3][0-9]");

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

    /// What there is to know of the way to get it.
    public enum Topic {
        HOW,
        WHERE,
        BY,
        MANNER,
        TIME,
        OFFICE;

        String heading(Words words) {
            return words.say("policy." + name().toLowerCase(Locale.ROOT));
        }
    }

    /// A line such as where to apply; what is said of several topics in the same words stands under one heading.
    public record Line(Set<Topic> topics, String heading, String text) {
        public Line {
            topics = Set.copyOf(topics);
        }
    }

    /// How to apply and how it is paid, what to bring, whom to call, and the names of what nobody has entered.
    public record Ways(List<Line> lines, List<String> papers, Optional<String> phone, List<String> unset) {
        public Ways {
            lines = List.copyOf(lines);
            papers = List.copyOf(papers);
            unset = List.copyOf(unset);
        }

        public Optional<String> about(Topic topic) {
            return lines.stream()
                    .filter(line -> line.topics().contains(topic))
                    .findFirst()
                    .map(Line::text);
        }
    }

    /// A paper the policy comes from, and how surely: seen in an official text, in a copy, or not checked.
    public record Source(String text, Optional<String> url, String surely) {}

    /// Of `county` only the figures of the county are read, as far as they are set.
    public static Sheet of(Rule rule, LocalDate day, Slots county, Words words) {
        var about = rule.about();
        var open = new ForEverybody(rule, day, county, words);
        return new Sheet(
                about.policy(),
                about.texts().title().in(words.language()),
                about.texts().caution().map(c -> c.in(words.language())),
                new Terms(target(about, words), open.conditions(), open.gives(), holds(about.valid(), words)),
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

    /// What one condition asks, by its id; empty when the policy has no such condition.
    public static Optional<String> condition(Rule rule, String id, LocalDate day, Words words) {
        return rule.conditions().stream()
                .filter(condition -> condition.id().equals(id))
                .findFirst()
                .map(condition -> condition
                        .say()
                        .map(say ->
                                ForEverybody.opened(say, rule, day, words, place -> ForEverybody.named(place, words)))
                        .orElseGet(() -> Wording.of(condition.when()).in(words.language())));
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
        var said = new LinkedHashMap<String, Set<Topic>>();
        var unset = new ArrayList<String>();
        for (var topic : Topic.values())
            about(about, topic)
                    .map(label -> label.in(words.language()))
                    .ifPresentOrElse(
                            text -> said.computeIfAbsent(text, _ -> EnumSet.noneOf(Topic.class))
                                    .add(topic),
                            () -> unset.add(topic.heading(words)));
        if (about.contact().phone().isEmpty()) unset.add(words.say("policy.phone"));
        var lines = new ArrayList<Line>();
        said.forEach((text, topics) -> lines.add(new Line(topics, heading(topics, words), text)));
        return new Ways(lines, papers(about, words), about.contact().phone(), unset);
    }

    private static Optional<Label> about(About about, Topic topic) {
        return switch (topic) {
            case HOW -> about.apply().how();
            case WHERE -> about.apply().where();
            case BY -> about.apply().by();
            case MANNER -> about.apply().manner();
            case TIME -> about.apply().time();
            case OFFICE -> about.contact().department();
        };
    }

    private static String heading(Set<Topic> topics, Words words) {
        return String.join(
                words.say("policy.list"),
                topics.stream().map(topic -> topic.heading(words)).toList());
    }

    private static List<String> papers(About about, Words words) {
        return about.documents().stream()
                .map(paper -> {
                    var label = paper.label().in(words.language());
                    return paper.when().isEmpty() ? label : words.say("policy.paper.some", label);
                })
                .toList();
    }

    private static Source source(Basis basis, Words words) {
        var surely = words.say("policy.tag." + basis.tag().orElse("U"));
        var seen = basis.seen()
                .map(DAY::matcher)
                .filter(Matcher::find)
                .map(day -> Speech.day(LocalDate.parse(day.group()), words.language()));
        return new Source(
                basis.label().in(words.language()),
                basis.url(),
                seen.map(day -> words.say("policy.tag.seen", surely, day)).orElse(surely));
    }
}
