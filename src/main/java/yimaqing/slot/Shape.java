package yimaqing.slot;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import yimaqing.pack.Label;

/// The fields of one type of record, such as Household or Member.
public final class Shape {
    private final String name;
    private final Label label;
    private final SequencedMap<String, Field> fields = new LinkedHashMap<>();
    private int numbers;
    private int things;

    /// A shape without fields; they are added while the dictionary is read, since shapes may hold lists of each other.
    public Shape(String name, Label label) {
        this.name = name;
        this.label = label;
    }

    /// How a field is told beside its kind: how cheap to ask, where from, and whether it is sensitive.
    public record Manner(OptionalInt ask, Optional<String> from, boolean sealed) {
        public static final Manner PLAIN = new Manner(OptionalInt.empty(), Optional.empty(), false);
    }

    public Shape with(String field, Label label, Kind kind, Manner manner) {
        if (fields.containsKey(field)) throw new IllegalArgumentException(name + " has the field " + field + " twice");
        int slot = kind.isNumeric() ? numbers++ : things++;
        fields.put(field, new Field(field, label, kind, slot, manner.ask(), manner.from(), manner.sealed()));
        return this;
    }

    public String name() {
        return name;
    }

    public Label label() {
        return label;
    }

    public Collection<Field> fields() {
        return Collections.unmodifiableCollection(fields.values());
    }

    public Optional<Field> find(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /// The field of this name.
    ///
    /// @throws IllegalArgumentException when there is none: a name in code is misspelt
    public Field field(String field) {
        return find(field).orElseThrow(() -> new IllegalArgumentException(name + " has no field " + field));
    }

    int numbers() {
        return numbers;
    }

    int things() {
        return things;
    }
}
