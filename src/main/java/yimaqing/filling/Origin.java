package yimaqing.filling;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.slot.Field;
import yimaqing.slot.Shape;

/// Where the value of a slot of a household or a member comes from.
sealed interface Origin {

    /// What is believed of an attribute, or of one field of its entries.
    record Believed(Attribute attribute, Optional<String> part) implements Origin {
        static final String YEAR = "year";

        boolean isAnEntry() {
            return part.isEmpty() && attribute.type() instanceof Type.Entry;
        }

        /// Whether its entries are told by the year, so that only the one of the year that runs counts.
        boolean isByYear() {
            return attribute.type() instanceof Type.Entry entry
                    && entry.keyedBy().equals(List.of(YEAR));
        }

        /// Whether this value counts in a year.
        boolean counts(Value value, int year) {
            return !isByYear()
                    || value instanceof Value.Entry entry
                            && entry.number(YEAR)
                                    .filter(y -> y.intValue() == year)
                                    .isPresent();
        }

        /// The type of what is said: of the attribute, or of the field of its entries.
        Type type() {
            return part.isPresent() && attribute.type() instanceof Type.Entry entry
                    ? entry.field(part.get()).type()
                    : attribute.type();
        }
    }

    /// Worked out by one of the rules of `Computing`, from these.
    record Computed(List<Believed> from) implements Origin {
        public Computed {
            from = List.copyOf(from);
        }
    }

    /// No department's list says it, and nobody can write it down.
    record Nowhere() implements Origin {}

    String COMPUTED = "computed";
    Pattern NAMED = Pattern.compile("([a-z]+\\.[a-z_]+)(?:/([a-z_]+))?");

    static boolean isComputed(Field field) {
        return field.from().filter(from -> from.startsWith(COMPUTED)).isPresent();
    }

    /// The origin that a field names: an attribute, one field of its entries behind a stroke, or that it is computed.
    ///
    /// @throws IllegalArgumentException when there is no such attribute, field or rule
    static Origin of(Shape shape, Field field, Dictionary dictionary) {
        if (Computing.knows(shape.name(), field.name()))
            return new Computed(named(field, dictionary).toList());
        if (isComputed(field))
            throw new IllegalArgumentException("nothing computes " + shape.name() + "." + field.name());
        if (field.from().isEmpty()) return new Nowhere();
        var parts = field.from().get().split("/", 2);
        return believed(dictionary.attribute(parts[0]), parts.length == 1 ? Optional.empty() : Optional.of(parts[1]));
    }

    private static Stream<Believed> named(Field field, Dictionary dictionary) {
        return field.from().stream()
                .flatMap(from -> NAMED.matcher(from).results())
                .flatMap(found -> named(found, dictionary).stream());
    }

    private static Optional<Believed> named(MatchResult found, Dictionary dictionary) {
        return dictionary.find(found.group(1)).map(a -> believed(a, Optional.ofNullable(found.group(2))));
    }

    private static Believed believed(Attribute attribute, Optional<String> part) {
        if (part.isPresent()
                && !(attribute.type() instanceof Type.Entry entry
                        && entry.fields().containsKey(part.get())))
            throw new IllegalArgumentException(attribute.key() + " has no field " + part.get());
        return new Believed(attribute, part);
    }
}
