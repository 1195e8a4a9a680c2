package yimaqing.source;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yimaqing.hearing.Writing;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.pack.PackNode;
import yimaqing.pack.Type;
import yimaqing.pack.Value;

/// Reads the columns of a source from the county pack.
final class ColumnFile {
    private static final Set<String> COLUMN_WORDS = Set.of(
            "name",
            "also",
            "needed",
            "says",
            "field",
            "given",
            "either",
            "both",
            "checks",
            "holds",
            "address",
            "remark",
            "town",
            "left_out",
            "ending",
            "parting",
            "nothing",
            "ask_above");
    /// What a column is used for; `says` may stand beside the two that hold something inside.
    private static final List<String> USES =
            List.of("holds", "address", "says", "either", "both", "checks", "remark", "town", "left_out");

    private final Dictionary dictionary;
    private final String department;

    ColumnFile(Dictionary dictionary, String department) {
        this.dictionary = dictionary;
        this.department = department;
    }

    Column column(PackNode node) {
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
                node.find("ask_above").map(n -> SourceFile.mended(n, BigDecimal::new)));
    }

    private Column.Use use(PackNode node) {
        var use = USES.stream().filter(word -> node.find(word).isPresent()).findFirst();
        return switch (use.orElseThrow(() -> node.fault("this column does not say what it is used for"))) {
            case "holds" -> new Column.Holds(held(node.part("holds")), says(node));
            case "address" -> new Column.Address(says(node));
            case "says" -> new Column.Says(List.of(target(node)));
            case "either" -> new Column.Says(targets(node.part("either")));
            case "both" -> SourceFile.mended(node.part("name"), _ -> new Column.SaysAll(targets(node.part("both"))));
            case "checks" -> new Column.Checks(SourceFile.mended(node.part("checks"), dictionary::attribute));
            case "remark" -> new Column.Remark();
            case "town" -> new Column.Town();
            default -> new Column.LeftOut(node.part("left_out").text());
        };
    }

    private Attribute held(PackNode node) {
        var attribute = SourceFile.mended(node, dictionary::attribute);
        if (attribute.type() instanceof Type.Words(var form, var _) && form == Type.Form.ID_NUMBER) return attribute;
        throw node.fault(attribute.key() + " is no ID number");
    }

    private Optional<Column.Target> says(PackNode node) {
        return node.find("says").map(_ -> target(node));
    }

    private List<Column.Target> targets(PackNode list) {
        return list.list().stream().map(this::target).toList();
    }

    Column.Target target(PackNode node) {
        var said = node.part("says");
        var attribute = SourceFile.mended(said, dictionary::attribute);
        if (attribute.precedenceOf(department).isEmpty())
            throw said.fault("the department “" + department + "” may not state " + attribute.key());
        return SourceFile.mended(
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
            case Type.Number _ -> new Value.Amount(SourceFile.mended(value, BigDecimal::new));
            case Type.YesNo _ -> new Value.YesNo(value.yes());
            case Type.Day _, Type.Month _, Type.Refers _, Type.Entry _ ->
                throw value.fault("a value of this type cannot be given once for all rows");
        };
    }
}
