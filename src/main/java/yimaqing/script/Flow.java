package yimaqing.script;

import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Writes values on one line, as the files of the pack do: without quotes where none are needed.
final class Flow {
    private Flow() {}

    static String of(Node node) {
        return switch (node) {
            case SequenceNode list ->
                list.getValue().stream().map(Flow::of).collect(Collectors.joining(", ", "[", "]"));
            case MappingNode parts -> "{" + inner(parts) + "}";
            case ScalarNode scalar ->
                scalar.getScalarStyle() == ScalarStyle.PLAIN ? scalar.getValue() : text(scalar.getValue());
            default -> throw new IllegalArgumentException("no value of a rule's file");
        };
    }

    /// What stands between the brackets.
    static String inner(Node node) {
        return switch (node) {
            case MappingNode parts ->
                parts.getValue().stream()
                        .map(pair -> of(pair.getKeyNode()) + ": " + of(pair.getValueNode()))
                        .collect(Collectors.joining(", "));
            case SequenceNode list -> list.getValue().stream().map(Flow::of).collect(Collectors.joining(", "));
            default -> of(node);
        };
    }

    /// A text, in quotes where it could be taken for something else.
    static String text(String text) {
        boolean plain = text.matches("[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z0-9 _/“”‘’（）；，：！？。、·〔〕().-]*")
                && !text.endsWith(" ")
                && !text.matches("(?i)yes|no|true|false|null|on|off|y|n");
        if (plain) return text;
        var written = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '"' -> written.append("\\\"");
                case '\\' -> written.append("\\\\");
                case '\n' -> written.append("\\n");
                default -> {
                    if (!Character.isISOControl(letter)) written.appendCodePoint(letter);
                }
            }
        });
        return written.append('"').toString();
    }

    /// What a person typed into a cell: a number, a day or a word as it is, everything else in quotes.
    static String cell(String typed) {
        var cell = typed.strip();
        return cell.matches("-?[0-9]+(\\.[0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}|[a-z][a-z0-9_.]*") ? cell : text(cell);
    }
}
