package yimaqing.columns;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.mapping.Made;
import yimaqing.pack.CodeList;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Type;

/// Reads what a person typed as the same in every row: fields of an entry by their names, codes by their words.
@Component
class Givens {
    private final Dictionary dictionary;

    Givens(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /// What was typed, added to what the column says; what cannot be read is left away, see [#isReadable].
    Made.Use added(Made.Use use, String typed) {
        if (typed.isBlank() || !(use instanceof Made.Says(var either))) return use;
        return new Made.Says(either.stream().map(target -> added(target, typed)).toList());
    }

    private Made.Target added(Made.Target target, String typed) {
        var given = new LinkedHashMap<>(target.given());
        for (var pair : pairs(typed))
            field(target, pair).ifPresent(field -> given.put(field.key(), value(field, pair[1])));
        return new Made.Target(target.attribute(), target.field(), given);
    }

    /// Whether everything typed is a field of what the column says, with a value.
    boolean isReadable(String use, String typed) {
        if (typed.isBlank()) return true;
        return UseLetters.read(use) instanceof Made.Says(var either)
                && either.stream()
                        .allMatch(target -> pairs(typed).stream()
                                .allMatch(pair -> field(target, pair).isPresent()));
    }

    private static List<String[]> pairs(String typed) {
        return Arrays.stream(typed.split("[;；,，、\\n]"))
                .filter(part -> !part.isBlank())
                .map(part -> part.split("[=＝:：]", 2))
                .toList();
    }

    private Optional<Type.Field> field(Made.Target target, String[] pair) {
        if (pair.length < 2 || pair[1].isBlank()) return Optional.empty();
        var name = pair[0].strip();
        return fields(target).values().stream()
                .filter(field -> field.key().equals(name)
                        || field.label().zh().equals(name)
                        || field.label().en().equalsIgnoreCase(name))
                .findFirst();
    }

    private Map<String, Type.Field> fields(Made.Target target) {
        return dictionary
                .find(target.attribute())
                .filter(attribute -> attribute.type() instanceof Type.Entry)
                .<Map<String, Type.Field>>map(attribute -> ((Type.Entry) attribute.type()).fields())
                .orElse(Map.of());
    }

    private static String value(Type.Field field, String typed) {
        var value = typed.strip();
        return field.type() instanceof Type.OneOf(var codes)
                ? codes.meantBy(value).map(CodeList.Code::code).orElse(value)
                : value;
    }
}
