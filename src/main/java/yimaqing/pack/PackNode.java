package yimaqing.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A place in a YAML file of the county pack that remembers its file and line, so that a fault can name both.
public final class PackNode {
    /// No text is longer; whoever reads what others wrote takes far less.
    private static final int MOST_LETTERS = 20_000_000;

    private final String file;
    private final int[] letters;
    private final Node node;

    /// A place in a file, both counted from 1.
    public record Place(int line, int column) {}

    private PackNode(String file, int[] letters, Node node) {
        this.file = file;
        this.letters = letters;
        this.node = node;
    }

    /// Reads a file of the pack from the class path, such as `county/dictionary.yaml`.
    public static PackNode read(String file) {
        try (var in = PackNode.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) throw new PackFault(file, 0, "the file is missing from the county pack");
            return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Reads text as if it stood in this file.
    public static PackNode parse(String file, String yaml) {
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            options.setCodePointLimit(MOST_LETTERS);
            var node = new Yaml(options).compose(new java.io.StringReader(yaml));
            if (node == null) throw new PackFault(file, 1, "the file is empty");
            return new PackNode(file, yaml.codePoints().toArray(), node);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw new PackFault(
                    file, mark == null ? 1 : mark.getLine() + 1, "this is not YAML: " + broken.getProblem());
        } catch (YAMLException tooMuch) {
            throw new PackFault(file, 1, "this is not YAML that is read here: " + tooMuch.getMessage());
        }
    }

    public String file() {
        return file;
    }

    public PackFault fault(String sentence) {
        return new PackFault(file, line(), sentence);
    }

    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    public Place place() {
        return new Place(line(), node.getStartMark().getColumn() + 1);
    }

    /// Where the letter stands that has this number in the text of this node, however the text is quoted or folded.
    public Place place(int letter) {
        var text = written().codePoints().toArray();
        int at = node.getStartMark().getIndex();
        for (int i = 0; i <= Math.min(letter, text.length - 1); i++) {
            if (Character.isWhitespace(text[i])) continue;
            int from = i == 0 ? at : at + 1;
            while (from < letters.length && letters[from] != text[i]) from++;
            at = from;
        }
        int line = 1;
        int start = 0;
        for (int i = 0; i < Math.min(at, letters.length); i++) {
            if (letters[i] == '\n') line++;
            if (letters[i] == '\n') start = i + 1;
        }
        return new Place(line, at - start + 1);
    }

    /// The text as it was written, which may be blank; "" where something else stands.
    public String written() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /// Whether nothing stands here, or the word `null`.
    public boolean isNothing() {
        return node.getTag().equals(Tag.NULL);
    }

    /// Whether a text stands here without quotes.
    public boolean isPlain() {
        return node instanceof ScalarNode scalar && scalar.isPlain();
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isParts() {
        return node instanceof MappingNode;
    }

    /// The names of the parts, each at its own place, doubled ones too.
    public List<PackNode> names() {
        if (!(node instanceof MappingNode mapping)) throw fault("named parts are expected here");
        return mapping.getValue().stream()
                .map(pair -> new PackNode(file, letters, pair.getKeyNode()))
                .toList();
    }

    public String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) return scalar.getValue();
        throw fault("a word is expected here");
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public int whole() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException notANumber) {
            throw fault("a whole number is expected here, not “" + text() + "”");
        }
    }

    public boolean yes() {
        return switch (text()) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw fault("yes or no is expected here, not “" + text() + "”");
        };
    }

    public List<PackNode> list() {
        if (!(node instanceof SequenceNode sequence)) throw fault("a list is expected here");
        return sequence.getValue().stream()
                .map(n -> new PackNode(file, letters, n))
                .toList();
    }

    public List<String> texts() {
        return list().stream().map(PackNode::text).toList();
    }

    /// The named parts, in the order they are written.
    public Map<String, PackNode> parts() {
        if (!(node instanceof MappingNode mapping)) throw fault("named parts are expected here");
        var parts = new LinkedHashMap<String, PackNode>();
        for (var pair : mapping.getValue()) {
            if (!(pair.getKeyNode() instanceof ScalarNode name)) throw fault("the name of a part is a word");
            parts.put(name.getValue(), new PackNode(file, letters, pair.getValueNode()));
        }
        return parts;
    }

    public PackNode part(String name) {
        return find(name).orElseThrow(() -> fault("“" + name + "” is missing here"));
    }

    public Optional<PackNode> find(String name) {
        return Optional.ofNullable(parts().get(name));
    }

    /// Refuses parts nobody reads: a misspelt word would otherwise be silently ignored.
    public PackNode allowing(Set<String> names) {
        var unknown = new ArrayList<>(parts().keySet());
        unknown.removeAll(names);
        if (!unknown.isEmpty()) throw fault("“" + unknown.getFirst() + "” is no word of this file");
        return this;
    }

    public Label label() {
        return new Label(part("zh").text(), part("en").text());
    }
}
