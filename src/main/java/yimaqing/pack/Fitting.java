package yimaqing.pack;

import java.util.Optional;

/// Whether a value fits the type the dictionary gives its attribute. The answer is a sentence for a person, or nothing
/// when it fits; it never repeats the value, which may be private.
public final class Fitting {
    private Fitting() {}

    public static Optional<String> fault(Attribute attribute, Value value) {
        return fault(attribute.key(), attribute.type(), value);
    }

    private static Optional<String> fault(String name, Type type, Value value) {
        return switch (type) {
            case Type.Words(var form, int most) -> words(name, most, value);
            case Type.Number number -> number(name, number, value);
            case Type.YesNo _ -> is(value instanceof Value.YesNo, name, "yes or no");
            case Type.Day _ -> is(value instanceof Value.Day, name, "a day");
            case Type.Month _ -> is(value instanceof Value.Month, name, "a month");
            case Type.OneOf(var codes) ->
                is(
                        value instanceof Value.Text(var code)
                                && codes.find(code).isPresent(),
                        name,
                        "a code of the list " + codes.key());
            case Type.Refers(var kind) ->
                is(value instanceof Value.Text(var key) && SubjectKind.of(key) == kind, name, "the key of a " + kind);
            case Type.Entry entry -> entry(name, entry, value);
        };
    }

    private static Optional<String> words(String name, int most, Value value) {
        if (!(value instanceof Value.Text(var text))) return Optional.of(name + " should be words");
        return is(text.length() <= most, name, "at most " + most + " letters long");
    }

    private static Optional<String> number(String name, Type.Number type, Value value) {
        if (!(value instanceof Value.Amount(var number))) return Optional.of(name + " should be a number");
        if (number.scale() > type.decimals()) return Optional.of(name + " has too many decimals");
        return is(number.signum() >= 0 && number.longValue() <= type.most(), name, "between 0 and " + type.most());
    }

    private static Optional<String> entry(String name, Type.Entry type, Value value) {
        if (!(value instanceof Value.Entry entry)) return Optional.of(name + " should be an entry of several fields");
        for (var field : entry.fields().entrySet()) {
            var known = type.fields().get(field.getKey());
            if (known == null) return Optional.of(name + " has no field " + field.getKey());
            var fault = fault(name + "." + field.getKey(), known.type(), field.getValue());
            if (fault.isPresent()) return fault;
        }
        for (var key : type.keyedBy())
            if (entry.get(key).isEmpty()) return Optional.of(name + " needs the field " + key);
        return Optional.empty();
    }

    private static Optional<String> is(boolean fits, String name, String what) {
        return fits ? Optional.empty() : Optional.of(name + " should be " + what);
    }
}
