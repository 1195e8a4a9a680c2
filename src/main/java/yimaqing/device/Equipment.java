package yimaqing.device;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yimaqing.pack.Label;
import yimaqing.pack.PackNode;

/// What the county pack says of each kind of heating device: what it is, how to use it safely, what to do in an
/// emergency.
public record Equipment(Map<String, Kind> kinds, List<Label> care, List<Label> emergency) {
    public static final Equipment SHIPPED = read(PackNode.read("county/equipment.yaml"));

    public Equipment {
        care = List.copyOf(care);
        emergency = List.copyOf(emergency);
    }

    /// One kind: what it is, and what its use asks beside what holds for every kind.
    public record Kind(Label what, List<Label> use) {
        public Kind {
            use = List.copyOf(use);
        }
    }

    /// The kind with this code; empty for one the pack does not describe.
    public Optional<Kind> of(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    /// @throws yimaqing.pack.PackFault naming the line of what is missing or misspelt
    static Equipment read(PackNode file) {
        file.allowing(Set.of("care", "emergency", "kinds"));
        var kinds = new LinkedHashMap<String, Kind>();
        for (var node : file.part("kinds").list()) {
            node.allowing(Set.of("code", "what", "use"));
            kinds.put(node.part("code").text(), new Kind(node.part("what").label(), labels(node.part("use"))));
        }
        return new Equipment(kinds, labels(file.part("care")), labels(file.part("emergency")));
    }

    private static List<Label> labels(PackNode node) {
        return node.list().stream().map(PackNode::label).toList();
    }
}
