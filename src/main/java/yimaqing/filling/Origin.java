package yimaqing.filling;

import java.util.Optional;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Type;
import yimaqing.slot.Field;
import yimaqing.slot.Shape;

/// Where the value of a slot of a household or a member comes from.
sealed interface Origin {

    /// What is believed of an attribute, or of one field of its entries.
    record Believed(Attribute attribute, Optional<String> part) implements Origin {
        boolean isAnEntry() {
            return part.isEmpty() && attribute.type() instanceof Type.Entry;
        }
    }

    /// Worked out by one of the rules of `Computing`.
    record Computed() implements Origin {}

    /// No department's list says it; only the family can.
    record Nowhere() implements Origin {}

    String COMPUTED = "computed";

    static boolean isComputed(Field field) {
        return field.from().filter(from -> from.startsWith(COMPUTED)).isPresent();
    }

    /// The origin that a field names: an attribute, one field of its entries behind a stroke, or that it is computed.
    ///
    /// @throws IllegalArgumentException when there is no such attribute, field or rule
    static Origin of(Shape shape, Field field, Dictionary dictionary) {
        if (Computing.knows(shape.name(), field.name())) return new Computed();
        if (isComputed(field))
            throw new IllegalArgumentException("nothing computes " + shape.name() + "." + field.name());
        if (field.from().isEmpty()) return new Nowhere();
        var parts = field.from().get().split("/", 2);
        var attribute = dictionary.attribute(parts[0]);
        if (parts.length == 1) return new Believed(attribute, Optional.empty());
        if (!(attribute.type() instanceof Type.Entry entry) || !entry.fields().containsKey(parts[1]))
            throw new IllegalArgumentException(attribute.key() + " has no field " + parts[1]);
        return new Believed(attribute, Optional.of(parts[1]));
    }
}
