package yimaqing.pack;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// What kind of value an attribute holds.
public sealed interface Type {

    /// How a text is written, and so how it is masked.
    enum Form {
        FREE,
        NAME,
        ID_NUMBER,
        PHONE,
        ACCOUNT,
        PLACE
    }

    /// Words of at most this many letters.
    record Words(Form form, int mostLetters) implements Type {}

    /// A number with its unit (`yuan`, `mu`, `head`, `m2`, `km`, `kWh`, or none), and the largest that is believable.
    /// In an entry the unit may also stand in the field that `unitFrom` names.
    record Number(Optional<String> unit, Optional<String> unitFrom, int decimals, long most) implements Type {
        private static final long LAST_YEAR = 2100;

        /// Whether it is a year, which is written without a comma: the dictionary gives a year no unit and 2100 as
        /// the most.
        public boolean isYear() {
            return unit.isEmpty() && unitFrom.isEmpty() && decimals == 0 && most == LAST_YEAR;
        }
    }

    record YesNo() implements Type {}

    record Day() implements Type {}

    record Month() implements Type {}

    record OneOf(CodeList codes) implements Type {}

    /// The key of another subject, such as the household a person belongs to.
    record Refers(SubjectKind to) implements Type {}

    /// Several fields said together; `keyedBy` are those that tell one entry of the list from another.
    record Entry(SequencedMap<String, Field> fields, List<String> keyedBy) implements Type {

        /// @throws IllegalArgumentException when it has no such field
        public Field field(String key) {
            return Optional.ofNullable(fields.get(key))
                    .orElseThrow(() -> new IllegalArgumentException("an entry has no field " + key));
        }

        /// The fields that hold the unit of another field; they are said with that number and never alone.
        public Set<String> units() {
            return fields.values().stream().flatMap(f -> f.unitFrom().stream()).collect(Collectors.toSet());
        }
    }

    /// One field of an entry. One that is not `shown` serves the program and is told to nobody; one that is not
    /// `named` explains itself where it is read and is said without its name.
    record Field(String key, Label label, Type type, boolean shown, boolean named) {

        /// The field that holds this number's unit.
        public Optional<String> unitFrom() {
            return type instanceof Number number ? number.unitFrom() : Optional.empty();
        }
    }
}
