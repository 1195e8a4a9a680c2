package yimaqing.guess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Label;
import yimaqing.pack.SubjectKind;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.source.Column;
import yimaqing.source.Column.Target;
import yimaqing.source.HeaderSearch;
import yimaqing.source.Source;
import yimaqing.source.Sources;

/// Every name under which something is known to stand in a table: the columns of all known sources, and the labels of
/// the dictionary in both languages. What departments call a thing outranks what the dictionary calls it.
final class Names {
    private static final double KNOWN = 1.1;
    private static final double SYNONYM = 1.08;
    private static final double FAVOURED = 0.1;
    private static final double LABEL = 0.95;
    private static final double WHOLE_FIELD = 0.92;
    private static final double CODE = 0.85;
    private static final double FIELD_ALONE = 0.75;
    private static final double TAIL_DROPPED = 0.1;
    private static final double LEAST_LIKENESS = 0.5;
    private static final double OWN_LETTERS = 0.6;
    private static final double WORTH_OF_LIKENESS = 0.65;
    private static final int SHORTEST_BARE = 2;
    private static final int MOST_LIKE = 8;
    /// What a column's name may end in without saying anything: 开班日期 is 开班.
    private static final String TAIL = "(日期|时间|名称|号码|编号|代码|金额|情况|状况|类别|类型)$";

    private final Map<String, List<Candidate>> byName = new HashMap<>();

    /// `favoured` is the source that the table resembles: its words go before those of others.
    Names(Dictionary dictionary, Sources known, Optional<Source> favoured) {
        for (var source : known.all())
            for (var layout : source.layouts())
                layout.columns()
                        .forEach(column ->
                                add(column, favoured.filter(source::equals).isPresent() ? FAVOURED : 0));
        // no department's list speaks of devices: they are registered where they stand
        dictionary.attributes().stream()
                .filter(attribute -> attribute.subject() != SubjectKind.DEVICE)
                .forEach(attribute -> add(
                        attribute, Objects.requireNonNull(dictionary.groups().get(attribute.group()))));
    }

    private void add(Column column, double more) {
        add(column.name(), new Candidate(column.use(), column.writing(), Because.NAME_EQUALS, KNOWN + more));
        column.alsoNamed()
                .forEach(name -> add(
                        name, new Candidate(column.use(), column.writing(), Because.NAME_IS_SYNONYM, SYNONYM + more)));
    }

    private void add(String name, Candidate candidate) {
        byName.computeIfAbsent(key(name), _ -> new ArrayList<>()).add(candidate);
    }

    private void add(Attribute attribute, Label group) {
        if (attribute.type() instanceof Type.Entry entry) {
            entry.fields().values().forEach(field -> add(attribute, group, field));
            codes(attribute, entry);
            return;
        }
        var target = new Target(attribute, Optional.empty(), Map.of());
        both(attribute.label(), target, LABEL);
        add(group.zh() + attribute.label().zh(), Candidate.of(target, Because.NAME_EQUALS, WHOLE_FIELD));
    }

    private void both(Label label, Target target, double score) {
        add(label.zh(), Candidate.of(target, Because.NAME_EQUALS, score));
        add(label.en(), Candidate.of(target, Because.NAME_EQUALS, score));
    }

    private void add(Attribute attribute, Label group, Type.Field field) {
        if (!field.shown() || field.type() instanceof Type.Refers) return;
        var target = new Target(attribute, Optional.of(field.key()), Map.of());
        var label = attribute.label();
        if (field.label().zh().equals(label.zh())) both(label, target, LABEL);
        else
            for (var name : List.of(field.label().zh(), field.label().en()))
                add(name, Candidate.of(target, Because.NAME_OF_A_PART, FIELD_ALONE));
        add(label.zh() + field.label().zh(), Candidate.of(target, Because.NAME_EQUALS, WHOLE_FIELD));
        add(group.zh() + field.label().zh(), Candidate.of(target, Because.NAME_EQUALS, WHOLE_FIELD));
    }

    /// Where one code tells entries apart, a column may be called by it: 玉米 is how much of it a household grows.
    private void codes(Attribute attribute, Type.Entry entry) {
        var number = entry.fields().values().stream()
                .filter(field -> field.type() instanceof Type.Number)
                .findFirst();
        if (number.isEmpty() || entry.keyedBy().size() != 1) return;
        var key = entry.keyedBy().getFirst();
        if (!(entry.field(key).type() instanceof Type.OneOf(var codes))) return;
        for (var code : codes.codes()) {
            var target = new Target(attribute, Optional.of(number.get().key()), Map.of(key, Value.text(code.code())));
            Stream.concat(Stream.of(code.label().zh()), code.also().stream())
                    .forEach(name -> add(name, Candidate.of(target, Because.NAME_EQUALS, CODE)));
        }
    }

    static String key(String name) {
        return HeaderSearch.plain(name).toLowerCase(Locale.ROOT);
    }

    boolean isKnown(String name) {
        return byName.containsKey(key(name));
    }

    /// What a column of this name under that one may be, the likeliest first. The two names together say more than the
    /// lower one alone: 住房 over 结构.
    List<Candidate> named(String name, String above) {
        var found = new ArrayList<Candidate>();
        if (!above.isEmpty()) found.addAll(exactly(key(above) + key(name)));
        found.addAll(exactly(key(name)));
        var bare = bare(key(name));
        if (!bare.equals(key(name))) exactly(bare).forEach(c -> found.add(similar(c, c.score() - TAIL_DROPPED)));
        found.addAll(like(bare));
        if (!above.isEmpty()) found.addAll(like(key(above) + bare));
        found.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return found;
    }

    private List<Candidate> exactly(String key) {
        return byName.getOrDefault(key, List.of());
    }

    private static Candidate similar(Candidate candidate, double score) {
        return new Candidate(candidate.use(), candidate.writing(), Because.NAME_SIMILAR, score);
    }

    private static String bare(String key) {
        var bare = key.replaceFirst(TAIL, "");
        return bare.length() < SHORTEST_BARE ? key : bare;
    }

    private List<Candidate> like(String bare) {
        return byName.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(bare))
                .flatMap(entry -> {
                    double likeness = likeness(bare, bare(entry.getKey()));
                    return likeness <= LEAST_LIKENESS
                            ? Stream.empty()
                            : entry.getValue().stream()
                                    .filter(c -> !(c.use() instanceof Column.LeftOut))
                                    .map(c -> similar(c, c.score() * likeness * WORTH_OF_LIKENESS));
                })
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(MOST_LIKE)
                .toList();
    }

    /// The share of letters that two names have in common and in the same order. What the column's own name has more
    /// weighs heavier: 监护人电话 is further from 电话 than 结构 from 房屋结构.
    static double likeness(String one, String other) {
        var before = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            var row = new int[other.length() + 1];
            for (int j = 0; j < other.length(); j++)
                row[j + 1] = one.charAt(i) == other.charAt(j) ? before[j] + 1 : Math.max(before[j + 1], row[j]);
            before = row;
        }
        if (one.isEmpty() || other.isEmpty()) return 0;
        return before[other.length()] / (OWN_LETTERS * one.length() + (1 - OWN_LETTERS) * other.length());
    }
}
