package yimaqing.source;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import yimaqing.hearing.Writing;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.pack.PackNode;
import yimaqing.pack.Type;
import yimaqing.pack.Value;

/// Reads the description of a source from the county pack, and refuses what contradicts the dictionary with file and
/// line.
final class SourceFile {
    private static final Set<String> SOURCE_WORDS =
            Set.of("key", "zh", "en", "department", "establishes", "day_after", "sheets");
    private static final Set<String> COLUMN_WORDS = Set.of(
            "name",
            "also",
            "needed",
            "says",
            "field",
            "given",
            "either",
            "checks",
            "remark",
            "town",
            "left_out",
            "ending",
            "parting",
            "nothing",
            "ask_above");

    private final Dictionary dictionary;
    private final String department;

    private SourceFile(Dictionary dictionary, String department) {
        this.dictionary = dictionary;
        this.department = department;
    }

    static Source read(PackNode file, Dictionary dictionary) {
        file.allowing(SOURCE_WORDS);
        var department = file.part("department").text();
        var reader = new SourceFile(
                dictionary,
                mended(file.part("department"), d -> dictionary.department(d).key()));
        return mended(
                file.part("key"),
                key -> new Source(
                        key,
                        file.label(),
                        new Source.Sender(department, file.part("establishes").yes()),
                        file.find("day_after").map(PackNode::text),
                        file.part("sheets").list().stream().map(reader::layout).toList()));
    }

    /// What is refused at birth is said with the line it stands in.
    private static <T> T mended(PackNode at, Function<String, T> make) {
        try {
            return make.apply(at.text());
        } catch (IllegalArgumentException refused) {
            throw at.fault(refused.getMessage());
        }
    }

    private Layout layout(PackNode node) {
        node.allowing(Set.of("key", "zh", "en", "columns"));
        return mended(
                node.part("key"),
                key -> new Layout(
                        key,
                        node.label(),
                        node.part("columns").list().stream().map(this::column).toList()));
    }

    private Column column(PackNode node) {
        node.allowing(COLUMN_WORDS);
        var also = node.find("also").map(PackNode::texts).orElse(List.of()).stream()
                .map(HeaderSearch::plain);
        return new Column(
                HeaderSearch.plain(node.part("name").text()),
                also.collect(Collectors.toSet()),
                node.find("needed").map(PackNode::yes).orElse(false),
                use(node),
                writing(node));
    }

    private static Writing writing(PackNode node) {
        return new Writing(
                node.find("ending").map(PackNode::text),
                node.find("parting").map(PackNode::text),
                Set.copyOf(node.find("nothing").map(PackNode::texts).orElse(List.of())),
                node.find("ask_above").map(n -> mended(n, BigDecimal::new)));
    }

    private Column.Use use(PackNode node) {
        if (node.find("says").isPresent()) return new Column.Says(List.of(target(node)));
        if (node.find("either").isPresent())
            return new Column.Says(
                    node.part("either").list().stream().map(this::target).toList());
        if (node.find("checks").isPresent())
            return new Column.Checks(mended(node.part("checks"), dictionary::attribute));
        if (node.find("remark").isPresent()) return new Column.Remark();
        if (node.find("town").isPresent()) return new Column.Town();
        return new Column.LeftOut(node.part("left_out").text());
    }

    private Column.Target target(PackNode node) {
        var said = node.part("says");
        var attribute = mended(said, dictionary::attribute);
        if (attribute.precedenceOf(department).isEmpty())
            throw said.fault("the department “" + department + "” may not state " + attribute.key());
        return mended(
                said,
                _ -> new Column.Target(
                        attribute,
                        node.find("field").map(PackNode::text),
                        node.find("given").map(given -> given(attribute, given)).orElse(Map.of())));
    }

    private static Map<String, Value> given(Attribute attribute, PackNode node) {
        if (!(attribute.type() instanceof Type.Entry entry)) throw node.fault(attribute.key() + " has no fields");
        var given = new LinkedHashMap<String, Value>();
        node.parts().forEach((field, value) -> {
            var known = Optional.ofNullable(entry.fields().get(field))
                    .orElseThrow(() -> value.fault(attribute.key() + " has no field “" + field + "”"));
            given.put(field, constant(known.type(), value));
        });
        return given;
    }

    private static Value constant(Type type, PackNode value) {
        return switch (type) {
            case Type.Words _ -> Value.text(value.text());
            case Type.OneOf(var codes) ->
                codes.find(value.text())
                        .map(code -> Value.text(code.code()))
                        .orElseThrow(() -> value.fault("“" + value.text() + "” is not in the list " + codes.key()));
            case Type.Number _ -> new Value.Amount(mended(value, BigDecimal::new));
            case Type.YesNo _ -> new Value.YesNo(value.yes());
            case Type.Day _, Type.Month _, Type.Refers _, Type.Entry _ ->
                throw value.fault("a value of this type cannot be given once for all rows");
        };
    }
}
