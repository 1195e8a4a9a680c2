package yimaqing.columns;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.columns.FormPage.Choice;
import yimaqing.columns.FormPage.Group;
import yimaqing.guess.Because;
import yimaqing.mapping.Made;
import yimaqing.pack.Attribute;
import yimaqing.pack.CodeList;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Type;
import yimaqing.web.Frame;

/// Says what a column means, and what it could mean: every attribute that its department may state.
@Component
class Meanings {
    /// What a table may hold only to be checked against what is known.
    private static final Set<String> CHECKED_GROUPS = Set.of("basic", "person");

    private final Dictionary dictionary;

    Meanings(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    String say(Made.Use use, Frame frame) {
        return switch (use) {
            case Made.Says(var either) -> joined(either, "columns.or", frame);
            case Made.SaysAll(var all) -> joined(all, "columns.and", frame);
            case Made.Checks(var attribute) -> frame.say("columns.means.checks", attribute(attribute, frame));
            case Made.Holds(var attribute, var _) -> frame.say("columns.means.holds", attribute(attribute, frame));
            case Made.Address _ -> frame.say("columns.means.address");
            case Made.Remark() -> frame.say("columns.means.remark");
            case Made.Town() -> frame.say("columns.means.town");
            case Made.LeftOut(var why) when why.equals("?") -> frame.say("columns.means.out");
            case Made.LeftOut(var why) -> frame.say("columns.means.out.why", why(why, frame));
        };
    }

    /// Why a column is left out: a thought of the product's, or what somebody wrote.
    private static String why(String why, Frame frame) {
        return Stream.of(Because.values())
                .filter(because -> because.name().equals(why))
                .findFirst()
                .map(because -> frame.say(because.words()))
                .orElse(why);
    }

    private String joined(List<Made.Target> targets, String between, Frame frame) {
        return targets.stream()
                .map(target -> say(target, frame))
                .distinct()
                .collect(Collectors.joining(frame.say(between)));
    }

    String attribute(String key, Frame frame) {
        return dictionary
                .find(key)
                .map(attribute -> attribute.label().in(frame.language()))
                .orElse(key);
    }

    /// An attribute; of an entry also what is given in every row, and the field that the cell holds.
    private String say(Made.Target target, Frame frame) {
        var found = dictionary.find(target.attribute());
        var label = attribute(target.attribute(), frame);
        if (found.isEmpty() || !(found.get().type() instanceof Type.Entry entry)) return label;
        var given = new TreeMap<>(target.given()).entrySet().stream().map(one -> given(entry, one, frame));
        var field = Stream.ofNullable(entry.fields().get(target.field()))
                .map(f -> f.label().in(frame.language()))
                .filter(words -> !words.equals(label));
        return Stream.concat(Stream.of(label), Stream.concat(given, field)).collect(Collectors.joining(" · "));
    }

    private static String given(Type.Entry entry, Map.Entry<String, String> one, Frame frame) {
        var field = entry.fields().get(one.getKey());
        return field != null && field.type() instanceof Type.OneOf(var codes)
                ? codes.meantBy(one.getValue())
                        .map(CodeList.Code::label)
                        .map(l -> l.in(frame.language()))
                        .orElse(one.getValue())
                : one.getValue();
    }

    /// Everything a column of this department's tables can be used for.
    List<Group> of(String department, Frame frame) {
        var groups = new ArrayList<Group>();
        groups.add(new Group(
                frame.say("columns.group.plain"),
                Stream.of(
                                new Made.LeftOut("?"),
                                new Made.Address(java.util.Optional.empty()),
                                new Made.Town(),
                                new Made.Remark())
                        .map(use -> choice(use, frame))
                        .toList()));
        groups.add(new Group(
                frame.say("columns.group.checks"),
                dictionary.attributes().stream()
                        .filter(a -> CHECKED_GROUPS.contains(a.group()) && !(a.type() instanceof Type.Entry))
                        .map(a -> choice(new Made.Checks(a.key()), frame))
                        .toList()));
        dictionary.groups().forEach((key, label) -> {
            var choices = dictionary.group(key).stream()
                    .filter(a -> a.precedenceOf(department).isPresent())
                    .flatMap(a -> targets(a).map(target -> choice(new Made.Says(List.of(target)), frame)))
                    .toList();
            if (!choices.isEmpty()) groups.add(new Group(label.in(frame.language()), choices));
        });
        return groups;
    }

    private static Stream<Made.Target> targets(Attribute attribute) {
        if (!(attribute.type() instanceof Type.Entry entry))
            return Stream.of(new Made.Target(attribute.key(), "", Map.of()));
        return entry.fields().keySet().stream().map(field -> new Made.Target(attribute.key(), field, Map.of()));
    }

    Choice choice(Made.Use use, Frame frame) {
        return new Choice(UseLetters.write(use), say(use, frame));
    }

    /// The choices of these uses, each once, that are not among the groups.
    List<Choice> others(List<Made.Use> uses, List<Group> groups, Frame frame) {
        var known = groups.stream()
                .flatMap(group -> group.choices().stream())
                .map(Choice::letters)
                .collect(Collectors.toSet());
        return new LinkedHashSet<>(uses)
                .stream()
                        .map(use -> choice(use, frame))
                        .filter(choice -> !known.contains(choice.letters()))
                        .distinct()
                        .toList();
    }
}
