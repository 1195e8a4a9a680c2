package yimaqing.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/// A dated number as a form shows it: its values with the day each begins.
public record Dated(String name, String unit, List<Value> values) {
    public Dated {
        values = List.copyOf(values);
    }

    public record Value(String day, String number) {}

    static Dated of(String name, Node node) {
        var values = new ArrayList<Value>();
        if (Passage.part(node, "values").orElse(null) instanceof MappingNode parts)
            parts.getValue()
                    .forEach(pair -> values.add(new Value(Flow.of(pair.getKeyNode()), Flow.of(pair.getValueNode()))));
        return new Dated(name, Passage.text(Passage.part(node, "unit")), values);
    }

    static Dated typed(Sent sent) {
        var values = sent.all("v", "day", v -> new Value(v.text("day"), v.text("number")));
        return new Dated(
                sent.text("name"),
                sent.text("unit"),
                values.stream()
                        .filter(v -> !v.day().isBlank() || !v.number().isBlank())
                        .toList());
    }

    Dated withMore() {
        var more = new ArrayList<>(values);
        more.add(new Value("", ""));
        return new Dated(name, unit, more);
    }

    /// The value of `values`, as it is written.
    String written() {
        return values.stream()
                .map(v -> Flow.cell(v.day()) + ": " + Flow.cell(v.number()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
