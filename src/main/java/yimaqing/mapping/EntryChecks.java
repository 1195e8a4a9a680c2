package yimaqing.mapping;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import yimaqing.mapping.Fault.Kind;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Type;

/// What the columns of one sheet say together: no two the same thing, and an entry never without the fields that tell
/// it from others.
final class EntryChecks {
    private final Dictionary dictionary;

    EntryChecks(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /// One thing that columns say: an attribute, or an entry of it with what is given.
    private record Thing(String attribute, Map<String, String> given) {}

    List<Fault> faults(Made.Table table) {
        Map<Thing, Set<String>> said = new LinkedHashMap<>();
        var above = table.rules().above().stream().map(Made.Above::says).toList();
        var twice = new LinkedHashMap<String, Fault>();
        for (var column : table.columns())
            for (var target : Made.targets(column.use()))
                if (!said.computeIfAbsent(new Thing(target.attribute(), target.given()), _ -> new HashSet<>())
                        .add(target.field())) twice.put(column.name(), new Fault(Kind.SAID_TWICE, column.name()));
        var incomplete = said.entrySet().stream()
                .filter(thing -> !isComplete(thing.getKey(), withAbove(thing.getKey(), thing.getValue(), above)))
                .map(thing -> thing.getKey().attribute())
                .distinct()
                .map(attribute -> new Fault(Kind.KEY_NEEDED, attribute));
        return Stream.concat(twice.values().stream(), incomplete).toList();
    }

    /// What the lines above the header say of an attribute belongs to each of its entries.
    private static Set<String> withAbove(Thing thing, Set<String> fields, List<Made.Target> above) {
        var all = new HashSet<>(fields);
        above.stream()
                .filter(target -> target.attribute().equals(thing.attribute()))
                .forEach(target -> all.add(target.field()));
        return all;
    }

    private boolean isComplete(Thing thing, Set<String> fields) {
        return dictionary
                .find(thing.attribute())
                .filter(attribute -> attribute.type() instanceof Type.Entry entry
                        && entry.keyedBy().stream()
                                .anyMatch(key ->
                                        !fields.contains(key) && !thing.given().containsKey(key)))
                .isEmpty();
    }
}
