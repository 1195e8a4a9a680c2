package yimaqing.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yimaqing.desk.FactLine.Saying;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.profile.Belief;
import yimaqing.profile.Households;
import yimaqing.profile.Seen;
import yimaqing.profile.SeenBelief;
import yimaqing.web.Frame;

/// How the desk says facts in the official's language: the value, who said it, of what day, where it stands written,
/// and why one of two statements counts.
record Wording(Frame frame, Speech speech, Dictionary dictionary) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    /// What nobody is asked for: that a death was not reported is no gap.
    private static final Set<String> NO_GAP = Set.of("person.death");

    /// What is seen of a subject, group by group in the order of the dictionary; groups without anything to say or to
    /// ask are left out.
    List<FactGroup> groups(Seen seen, HouseholdId household) {
        return dictionary.groups().entrySet().stream()
                .map(group -> new FactGroup(
                        group.getKey(),
                        group.getValue().in(language()),
                        FactGroup.blocks(lines(group.getKey(), seen, household)),
                        seen.unknown().stream()
                                .filter(a -> a.group().equals(group.getKey()))
                                .filter(a -> !NO_GAP.contains(a.key()))
                                .map(a -> a.label().in(language()))
                                .toList()))
                .filter(group -> !group.blocks().isEmpty() || !group.unknown().isEmpty())
                .toList();
    }

    private List<FactLine> lines(String group, Seen seen, HouseholdId household) {
        return dictionary.group(group).stream()
                .flatMap(a -> seen.list(a.key()).stream())
                .map(belief -> line(belief, household))
                .toList();
    }

    FactLine line(SeenBelief belief, HouseholdId household) {
        var history = "/desk/households/" + household.key() + "/facts/"
                + belief.attribute().key() + "?like=" + belief.source().number();
        return new FactLine(
                belief.attribute().label().in(language()),
                saying(belief),
                belief.disagreeing().stream().map(this::saying).toList(),
                why(belief),
                stale(belief),
                history,
                "/disputes?household=" + household.key() + (belief.decided().isPresent() ? "&state=decided" : ""));
    }

    Saying saying(SeenBelief belief) {
        var value = value(belief);
        var source = belief.source();
        return new Saying(
                value,
                value.isPresent() ? "" : instead(belief.shown()),
                frame.say(
                        "desk.source",
                        department(source.department()),
                        day(source.since()),
                        origin(source.origin()),
                        moment(source.recordedAt())));
    }

    private Optional<String> value(SeenBelief belief) {
        return belief.shown() instanceof SeenBelief.Clear(Value.Entry entry)
                        && belief.attribute().type() instanceof Type.Entry type
                ? Optional.of(entry(type, entry))
                : belief.say(speech, language());
    }

    /// The fields of an entry; words and codes speak for themselves, numbers and days are said with their names, and a
    /// unit follows its number.
    private String entry(Type.Entry type, Value.Entry entry) {
        return speech.parts(type, entry, language()).stream()
                .map(p -> named(p.field()) + p.said())
                .collect(Collectors.joining(" · "));
    }

    private String named(Type.Field field) {
        if (!field.named()) return "";
        return switch (field.type()) {
            case Type.Words _, Type.OneOf _, Type.Refers _ -> "";
            case Type.Number _, Type.YesNo _, Type.Day _, Type.Month _, Type.Entry _ ->
                field.label().in(language()) + " ";
        };
    }

    private String instead(SeenBelief.Shown shown) {
        return switch (shown) {
            case SeenBelief.Clear _, SeenBelief.Masked _ -> frame.say("desk.value.hidden");
            case SeenBelief.Forgotten _ -> frame.say("desk.value.forgotten");
        };
    }

    private Optional<String> why(SeenBelief belief) {
        if (belief.disagreeing().isEmpty()) return Optional.empty();
        var own = belief.source();
        if (belief.decided().isPresent())
            return Optional.of(decided(belief.decided().get(), own));
        var other = belief.disagreeing().getFirst().source();
        int before = Integer.compare(rank(belief.attribute(), own), rank(belief.attribute(), other));
        var key = before < 0
                ? "desk.why.precedence"
                : before > 0
                        ? "desk.why.status"
                        : own.since().equals(other.since()) ? "desk.why.recorded" : "desk.why.later";
        return Optional.of(frame.say(key, department(own.department()), department(other.department())));
    }

    private String decided(SeenBelief.Decided decided, Fact.Source right) {
        var by = decided.by();
        var said = frame.say(
                "desk.why.decided",
                department(by.department()),
                day(by.since()),
                department(right.department()),
                origin(by.origin()));
        var reason = decided.reason().map(r -> frame.say("desk.why.because", r));
        return said + " " + reason.orElse(frame.say("desk.why.because.hidden"));
    }

    private static int rank(Attribute attribute, Fact.Source source) {
        return attribute.precedenceOf(source.department()).orElse(Integer.MAX_VALUE);
    }

    private Optional<String> stale(SeenBelief belief) {
        return switch (belief.freshness()) {
            case Belief.Fresh _ -> Optional.empty();
            case Belief.Stale(long days) -> Optional.of(frame.say("desk.stale", days));
        };
    }

    String department(String key) {
        return dictionary.department(key).label().in(language());
    }

    /// The labels of groups of the dictionary, in its order.
    String groupLabels(Set<String> keys) {
        return dictionary.groups().entrySet().stream()
                .filter(g -> keys.contains(g.getKey()))
                .map(g -> g.getValue().in(language()))
                .collect(Collectors.joining(frame.say("desk.comma")));
    }

    /// Where a statement was written down: `batch/12/良马镇/7` as “batch 12, 良马镇, row 7”.
    String origin(String origin) {
        var parts = origin.split("/", 2);
        var rest = parts[1];
        if (!parts[0].equals("batch")) return frame.say("desk.origin." + parts[0], rest);
        int sheet = rest.indexOf('/');
        int row = rest.lastIndexOf('/');
        return sheet < 0 || row <= sheet
                ? rest
                : frame.say(
                        "desk.origin.batch",
                        rest.substring(0, sheet),
                        rest.substring(sheet + 1, row),
                        rest.substring(row + 1));
    }

    String day(LocalDate day) {
        return Speech.day(day, language());
    }

    String moment(Instant moment) {
        return MOMENT.format(moment.atZone(Households.ZONE));
    }

    String code(String list, String code) {
        return dictionary
                .codes(list)
                .find(code)
                .map(c -> c.label().in(language()))
                .orElse(code);
    }

    String language() {
        return frame.language();
    }
}
