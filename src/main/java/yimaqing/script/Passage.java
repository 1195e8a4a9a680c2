package yimaqing.script;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A text in YAML in which single parts are replaced where they stand; everything else stays as it was written, with
/// its
/// comments. Only texts that were read before come here.
final class Passage {
    private final String text;
    private final List<String> lines;
    private final MappingNode root;
    private final List<Change> changes = new ArrayList<>();

    private record Change(int from, int to, String text) {}

    /// An item of a list, or a named part, that begins a line of its own: its lines and its node.
    record Item(int from, int to, String name, Node node) {}

    Passage(String text) {
        this.text = text;
        this.lines = text.lines().toList();
        var options = new LoaderOptions();
        options.setCodePointLimit(yimaqing.slot.RuleText.MOST_LETTERS * 4);
        this.root = (MappingNode) new Yaml(options).compose(new StringReader(text));
    }

    Optional<Node> find(String... path) {
        Optional<Node> at = Optional.of(root);
        for (var name : path) at = at.flatMap(node -> part(node, name));
        return at;
    }

    static Optional<Node> part(Node node, String name) {
        if (!(node instanceof MappingNode mapping)) return Optional.empty();
        return mapping.getValue().stream()
                .filter(pair -> pair.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name))
                .map(pair -> pair.getValueNode())
                .findFirst();
    }

    static String text(Optional<Node> node) {
        return node.flatMap(n -> n instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty())
                .orElse("");
    }

    /// The items of a list or the named parts, where each begins a line; empty where several stand on one line.
    Optional<List<Item>> items(Node node) {
        var starts = new ArrayList<Item>();
        switch (node) {
            case SequenceNode list -> list.getValue().forEach(n -> starts.add(new Item(line(n), 0, "", n)));
            case MappingNode parts ->
                parts.getValue()
                        .forEach(pair -> starts.add(new Item(
                                line(pair.getKeyNode()),
                                0,
                                text(Optional.of(pair.getKeyNode())),
                                pair.getValueNode())));
            default -> {
                return Optional.empty();
            }
        }
        int end = endLine(node);
        var items = new ArrayList<Item>();
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i).from();
            int to = i + 1 < starts.size() ? starts.get(i + 1).from() : end;
            boolean alone = to > from && (i == 0 || lines.get(from).matches("\\s*(-.*|\\S+:.*)"));
            if (!alone || isFlow(node)) return Optional.empty();
            items.add(new Item(from, to, starts.get(i).name(), starts.get(i).node()));
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(items);
    }

    private static boolean isFlow(Node node) {
        return switch (node) {
            case SequenceNode list -> list.getFlowStyle() == org.yaml.snakeyaml.DumperOptions.FlowStyle.FLOW;
            case MappingNode parts -> parts.getFlowStyle() == org.yaml.snakeyaml.DumperOptions.FlowStyle.FLOW;
            default -> true;
        };
    }

    private static int line(Node node) {
        return node.getStartMark().getLine();
    }

    private int endLine(Node node) {
        var end = node.getEndMark();
        // a block ends where the next part begins, or with the text
        return end.getColumn() == 0 || end.getLine() >= lines.size() ? end.getLine() : firstDedent(node);
    }

    private int firstDedent(Node node) {
        var end = node.getEndMark();
        int line = end.getLine();
        return lines.get(line).substring(0, end.getColumn()).isBlank() ? line : line + 1;
    }

    String lines(Item item) {
        return lines.subList(item.from(), item.to()).stream().map(l -> l + "\n").collect(Collectors.joining());
    }

    /// How far the items stand from the left.
    String indent(Item item) {
        var line = lines.get(item.from());
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    /// Puts these lines in the place of items.
    void replace(List<Item> items, String with) {
        changes.add(new Change(
                letter(items.getFirst().from()), letter(items.getLast().to()), with));
    }

    /// Puts this in the place of a value.
    void replace(Node node, String with) {
        int from = node.getStartMark().getIndex();
        int to = node.getEndMark().getIndex();
        // what stands below one another ends only where the next part begins
        var letters = text.codePoints().toArray();
        while (to > from && to <= letters.length && Character.isWhitespace(letters[to - 1])) to--;
        changes.add(new Change(from, to, with));
    }

    private int letter(int line) {
        int at = 0;
        for (int i = 0; i < Math.min(line, lines.size()); i++)
            at += lines.get(i).codePointCount(0, lines.get(i).length()) + 1;
        return at;
    }

    /// The text with everything replaced.
    String written() {
        var letters = text.codePoints().toArray();
        var written = new StringBuilder();
        int at = 0;
        for (var change :
                changes.stream().sorted(Comparator.comparing(Change::from)).toList()) {
            written.append(new String(letters, at, Math.min(change.from(), letters.length) - at))
                    .append(change.text());
            at = Math.min(change.to(), letters.length);
        }
        return written.append(new String(letters, at, letters.length - at)).toString();
    }
}
