package yimaqing.filling;

import java.util.HashSet;
import java.util.Set;
import yimaqing.pack.Dictionary;
import yimaqing.pack.PackNode;

/// The attributes whose list tells of everybody who is on it, so that somebody without an entry is known not to be.
public record Rosters(Set<String> attributes) {
    public Rosters {
        attributes = Set.copyOf(attributes);
    }

    /// The rosters of the county pack.
    ///
    /// @throws yimaqing.pack.PackFault naming file and line of an attribute that does not exist
    public static Rosters shipped(Dictionary dictionary) {
        var file = PackNode.read("county/rosters.yaml").allowing(Set.of("rosters"));
        var attributes = new HashSet<String>();
        for (var node : file.part("rosters").list()) {
            if (dictionary.find(node.text()).isEmpty())
                throw node.fault("the dictionary has no attribute “" + node.text() + "”");
            attributes.add(node.text());
        }
        return new Rosters(attributes);
    }

    /// Those of them that are among these attributes.
    public Rosters among(Set<String> told) {
        var known = new HashSet<>(attributes);
        known.retainAll(told);
        return new Rosters(known);
    }

    boolean has(String attribute) {
        return attributes.contains(attribute);
    }
}
