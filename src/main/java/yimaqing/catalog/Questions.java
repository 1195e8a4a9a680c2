package yimaqing.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import yimaqing.pack.Label;
import yimaqing.pack.PackNode;
import yimaqing.slot.Field;
import yimaqing.slot.Kind;
import yimaqing.slot.RuleDictionary;
import yimaqing.slot.Shape;

/// How the self-check asks for what rules ask: the words of each question, what is asked first when all policies are
/// checked at once, and what no family is asked.
record Questions(RuleDictionary dictionary, Map<String, Label> words, List<List<String>> together, Set<String> never) {
    private static final String FILE = "county/questions.yaml";

    Questions {
        words = Map.copyOf(words);
        together = List.copyOf(together);
        never = Set.copyOf(never);
    }

    /// @throws yimaqing.pack.PackFault naming file and line of a field that the rule dictionary does not have
    static Questions shipped(RuleDictionary dictionary) {
        var file = PackNode.read(FILE).allowing(Set.of("together", "never", "questions"));
        var words = new HashMap<String, Label>();
        var together = file.part("together").list().stream()
                .map(step -> step.list().stream()
                        .map(field -> known(field, field.text(), dictionary))
                        .toList())
                .toList();
        var never = file.part("never").list().stream()
                .map(field -> known(field, field.text(), dictionary))
                .toList();
        BiConsumer<String, PackNode> read = (name, node) -> words.put(known(node, name, dictionary), node.label());
        file.part("questions").parts().forEach(read);
        return new Questions(dictionary, words, together, Set.copyOf(never));
    }

    private static String known(PackNode at, String name, RuleDictionary dictionary) {
        var parts = name.split("\\.");
        boolean found = parts.length == 2
                && dictionary.find(parts[0]).flatMap(s -> s.find(parts[1])).isPresent();
        if (!found) throw at.fault("the rule dictionary has no field “" + name + "”");
        return name;
    }

    Label of(Shape shape, Field field) {
        return Optional.ofNullable(words.get(name(shape, field))).orElse(field.label());
    }

    static String name(Shape shape, Field field) {
        return shape.name() + "." + field.name();
    }

    /// Whether somebody at home can be asked: not what the county sets, and not what would have to be typed to the
    /// letter.
    boolean mayAsk(Shape shape, Field field) {
        if (never.contains(name(shape, field)) || field.isOfTheCounty()) return false;
        return switch (field.kind()) {
            case Kind.Number _, Kind.YesNo _, Kind.Code _, Kind.Records _ -> true;
            case Kind.Texts(var each, int _) -> each instanceof Kind.Code;
            case Kind.Letters _, Kind.Day _ -> false;
        };
    }
}
