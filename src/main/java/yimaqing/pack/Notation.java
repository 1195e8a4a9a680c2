package yimaqing.pack;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// How a value is written down in the ledger: as JSON, with the fields in the dictionary's order, so that equal
/// values are equal letters. The attribute's type is needed to read it back.
public final class Notation {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Notation() {}

    public static String write(Type type, Value value) {
        return node(type, value).toString();
    }

    public static Value read(Type type, String text) {
        return value(type, JSON.readTree(text));
    }

    private static JsonNode node(Type type, Value value) {
        var make = JsonNodeFactory.instance;
        return switch (value) {
            case Value.Text(var text) -> make.stringNode(text);
            case Value.Amount(var number) -> make.numberNode(number.scale() < 0 ? number.setScale(0) : number);
            case Value.YesNo(var yes) -> make.booleanNode(yes);
            case Value.Day(var day) -> make.stringNode(day.toString());
            case Value.Month(var month) -> make.stringNode(month.toString());
            case Value.Entry entry -> {
                var object = make.objectNode();
                for (var field : ((Type.Entry) type).fields().values())
                    entry.get(field.key()).ifPresent(v -> object.set(field.key(), node(field.type(), v)));
                yield object;
            }
        };
    }

    private static Value value(Type type, JsonNode node) {
        return switch (type) {
            case Type.Words _, Type.OneOf _, Type.Refers _ -> new Value.Text(node.stringValue());
            case Type.Number _ -> new Value.Amount(node.decimalValue());
            case Type.YesNo _ -> new Value.YesNo(node.booleanValue());
            case Type.Day _ -> new Value.Day(LocalDate.parse(node.stringValue()));
            case Type.Month _ -> new Value.Month(YearMonth.parse(node.stringValue()));
            case Type.Entry entry -> {
                var fields = new LinkedHashMap<String, Value>();
                for (var field : entry.fields().values())
                    if (node.has(field.key())) fields.put(field.key(), value(field.type(), node.get(field.key())));
                yield new Value.Entry(fields);
            }
        };
    }
}
