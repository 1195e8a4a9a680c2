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
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A place in a YAML file of the county pack that remembers its file and line, so that a fault can name both.
public final class PackNode {
    private final String file;
    private final Node node;

    private PackNode(String file, Node node) {
        this.file = file;
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
            var node = new Yaml(options).compose(new java.io.StringReader(yaml));
            if (node == null) throw new PackFault(file, 1, "the file is empty");
            return new PackNode(file, node);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw new PackFault(
                    file, mark == null ? 1 : mark.getLine() + 1, "this is not YAML: " + broken.getProblem());
        }
    }

    public PackFault fault(String sentence) {
        return new PackFault(file, line(), sentence);
    }

    public int line() {
        return node.getStartMark().getLine() + 1;
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
        return sequence.getValue().stream().map(n -> new PackNode(file, n)).toList();
    }

    public List<String> texts() {
        return list().stream().map(PackNode::text).toList();
    }

    /// The named parts, in the order they are written.
    public Map<String, PackNode> parts() {
        if (!(node instanceof MappingNode mapping)) throw fault("named parts are expected here");
        var parts = new LinkedHashMap<String, PackNode>();
        for (var pair : mapping.getValue())
            parts.put(((ScalarNode) pair.getKeyNode()).getValue(), new PackNode(file, pair.getValueNode()));
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
