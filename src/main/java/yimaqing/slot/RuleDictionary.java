package yimaqing.slot;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import yimaqing.pack.Dictionary;
import yimaqing.pack.PackNode;

/// What rules may ask: the shapes of the records, of which Household is the first. It is data of the county pack.
public final class RuleDictionary {
    /// The shape every rule begins at, and its name in rules.
    public static final String HOUSEHOLD = "Household";

    public static final String HOUSEHOLD_NAME = "h";
    private static final String SHIPPED = "county/slots.yaml";

    private final SequencedMap<String, Shape> shapes;

    RuleDictionary(SequencedMap<String, Shape> shapes) {
        this.shapes = Collections.unmodifiableSequencedMap(shapes);
    }

    /// What reading a dictionary came to.
    public sealed interface Reading {
        record Read(RuleDictionary dictionary) implements Reading {}

        record Refused(List<RuleFault> faults) implements Reading {}
    }

    /// The dictionary the product ships with.
    ///
    /// @throws IllegalStateException naming every fault: the product does not start on a faulty pack
    public static RuleDictionary shipped(Dictionary pack) {
        var node = PackNode.read(SHIPPED);
        return switch (RuleDictionaryFile.read(SHIPPED, node, pack)) {
            case Reading.Read(var dictionary) -> dictionary;
            case Reading.Refused(var faults) -> throw new IllegalStateException(String.valueOf(faults));
        };
    }

    /// Reads a dictionary's text; code lists it names are those of the pack.
    public static Reading read(String file, String yaml, Dictionary pack) {
        var text = new RuleText(file);
        return text.whole(yaml)
                .map(node -> RuleDictionaryFile.read(file, node, pack))
                .orElseGet(() -> new Reading.Refused(text.faults()));
    }

    public Shape household() {
        return Objects.requireNonNull(shapes.get(HOUSEHOLD));
    }

    public Optional<Shape> find(String name) {
        return Optional.ofNullable(shapes.get(name));
    }

    public Collection<Shape> shapes() {
        return shapes.sequencedValues();
    }
}
