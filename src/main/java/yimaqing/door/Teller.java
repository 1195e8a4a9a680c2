package yimaqing.door;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import yimaqing.ledger.Fact;
import yimaqing.pack.Attribute;
import yimaqing.pack.Audience;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.pack.Speech.Part;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.profile.Seen;
import yimaqing.profile.SeenBelief;
import yimaqing.profile.SeenBelief.Clear;
import yimaqing.profile.SeenBelief.Forgotten;
import yimaqing.profile.SeenBelief.Masked;
import yimaqing.web.FactBlock;
import yimaqing.web.FactBlock.Other;
import yimaqing.web.FactBlock.Row;
import yimaqing.web.Words;

/// Tells what is held in the language of the page: every fact with its name, its source and its day.
record Teller(Dictionary dictionary, Speech speech, Words words) {
    private static final int LONG_WORDS = 60;

    String language() {
        return words.language();
    }

    String group(String key) {
        return Optional.ofNullable(dictionary.groups().get(key))
                .map(label -> label.in(language()))
                .orElse(key);
    }

    String department(String key) {
        return dictionary.department(key).label().in(language());
    }

    /// Who says so, and since when it is true. A day is not torn apart at the end of a line.
    String source(Fact.Source source) {
        return words.say(
                "door.source",
                department(source.department()),
                Speech.day(source.since(), language()).replace(' ', '\u00a0'));
    }

    /// The facts of a group in the order of the dictionary; neighbours of one source and day stand together.
    List<FactBlock> blocks(Seen seen, String group, Predicate<Attribute> wanted) {
        var rows = new LinkedHashMap<Place, List<Row>>();
        for (var attribute : dictionary.group(group)) {
            if (!wanted.test(attribute)) continue;
            for (var belief : seen.list(attribute.key()))
                rows.computeIfAbsent(Place.of(belief, this, rows.size()), _ -> new ArrayList<>())
                        .add(row(belief));
        }
        return rows.entrySet().stream()
                .map(e -> new FactBlock(
                        e.getValue(), e.getKey().source(), e.getKey().stale()))
                .toList();
    }

    List<FactBlock> blocks(Seen seen, String group) {
        return blocks(seen, group, _ -> true);
    }

    /// Which rows stand together. A fact that somebody disputes stands alone.
    private record Place(String source, Optional<String> stale, int alone) {
        static Place of(SeenBelief belief, Teller teller, int next) {
            return new Place(
                    teller.source(belief.source()),
                    teller.stale(belief),
                    belief.disagreeing().isEmpty() ? -1 : next);
        }
    }

    Optional<String> stale(SeenBelief belief) {
        return belief.isStale() ? Optional.of(words.say("door.stale")) : Optional.empty();
    }

    /// The names of what the family may see of a group and nobody has recorded.
    List<String> unrecorded(Seen seen, String group, Predicate<Attribute> wanted) {
        return dictionary.group(group).stream()
                .filter(wanted)
                .filter(a -> a.audience().contains(Audience.HOUSEHOLD))
                .filter(a -> seen.list(a.key()).isEmpty())
                .map(a -> a.label().in(language()))
                .toList();
    }

    /// Says that these are not recorded; empty when nothing is missing.
    Optional<String> missing(List<String> names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say("door.missing", String.join(words.say("door.and"), names)));
    }

    private Row row(SeenBelief belief) {
        var others = belief.disagreeing().stream().map(o -> new Other(value(o), source(o.source())));
        if (belief.disagreeing().isEmpty() && belief.shown() instanceof Clear(Value.Entry entry)) {
            var said = speech.parts((Type.Entry) belief.attribute().type(), entry, language());
            if (said.size() > 1) return entry(said);
        }
        return new Row(label(belief), value(belief), List.of(), others.toList(), decided(belief));
    }

    /// That an official decided which statement stands, and why.
    private Optional<String> decided(SeenBelief belief) {
        return belief.decided().map(by -> {
            var key = by.reason().isPresent() ? "door.decided.because" : "door.decided";
            var day = Speech.day(by.by().since(), language());
            return words.say(
                    key,
                    department(by.by().department()),
                    day,
                    department(belief.source().department()),
                    by.reason().orElse(""));
        });
    }

    /// An entry: its first field is the title, an amount that needs no name stands beside it, the rest follows.
    private Row entry(List<Part> said) {
        var rest = new ArrayList<>(said.subList(1, said.size()));
        var amount = rest.stream().filter(Teller::isAmount).findFirst();
        amount.ifPresent(rest::remove);
        return new Row(said.getFirst().said(), amount.map(Part::said).orElse(""), lines(rest), List.of());
    }

    private String title(SeenBelief belief) {
        if (!(belief.shown() instanceof Clear(Value.Entry entry))) return value(belief);
        var said = speech.parts((Type.Entry) belief.attribute().type(), entry, language());
        var amount = said.stream().skip(1).filter(Teller::isAmount).findFirst();
        return said.getFirst().said() + amount.map(a -> " " + a.said()).orElse("");
    }

    private static boolean isAmount(Part part) {
        return part.field().type() instanceof Type.Number number
                && !number.isYear()
                && !part.field().named();
    }

    /// Long words and spans of time have a line of their own, whatever is short shares one.
    private List<String> lines(List<Part> said) {
        var lines = new ArrayList<String>();
        boolean open = false;
        for (int i = 0; i < said.size(); i++) {
            var part = said.get(i);
            boolean span = i + 1 < said.size() && isSpan(part, said.get(i + 1));
            var text = span ? words.say("door.span", part.said(), said.get(++i).said()) : named(part);
            boolean alone = span || part.field().type() instanceof Type.Words w && w.mostLetters() >= LONG_WORDS;
            if (open && !alone) lines.addLast(words.say("door.beside", lines.removeLast(), text));
            else lines.add(text);
            open = !alone;
        }
        return lines;
    }

    private static boolean isSpan(Part from, Part to) {
        return from.field().key().equals("from")
                && to.field().key().equals("to")
                && (from.field().type() instanceof Type.Day || from.field().type() instanceof Type.Month);
    }

    /// A field with its name, unless it needs none; a number is not torn from its unit at the end of a line.
    private String named(Part part) {
        var said = part.field().type() instanceof Type.Number ? part.said().replace(' ', '\u00a0') : part.said();
        return part.field().named()
                ? words.say("door.field", part.field().label().in(language()), said)
                : said;
    }

    /// What stands first of these attributes, in one line; nothing of what nobody has recorded.
    String brief(Seen seen, List<String> attributes) {
        return attributes.stream()
                .flatMap(key -> seen.list(key).stream())
                .map(belief -> belief.attribute().type() instanceof Type.Entry
                        ? title(belief)
                        : words.say("door.field", label(belief), value(belief)))
                .reduce((one, next) -> words.say("door.beside", one, next))
                .orElse("");
    }

    String label(SeenBelief belief) {
        return belief.attribute().label().in(language());
    }

    /// The whole value in one line; what is masked entirely or was destroyed is said in words.
    String value(SeenBelief belief) {
        return switch (belief.shown()) {
            case Clear _ -> belief.say(speech, language()).orElseThrow();
            case Masked(var letters) -> letters.isEmpty() ? words.say("door.hidden") : letters;
            case Forgotten _ -> words.say("door.forgotten");
        };
    }
}
