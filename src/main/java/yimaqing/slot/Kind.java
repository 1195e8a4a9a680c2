package yimaqing.slot;

import java.util.Optional;
import yimaqing.pack.CodeList;

/// What kind of value a field holds.
public sealed interface Kind {

    /// A number of this unit between two bounds, both included. Where the dictionary names no least it is 0.
    record Number(Optional<String> unit, double least, double most) implements Kind {
        public Number {
            if (!(least <= most)) throw new IllegalArgumentException("the least of a number is above its most");
        }
    }

    record YesNo() implements Kind {}

    /// A text of at most this many letters.
    record Letters(int most) implements Kind {}

    record Code(CodeList codes) implements Kind {}

    record Day() implements Kind {}

    /// A list of at most so many records, such as the members of a household.
    record Records(Shape of, int most) implements Kind {}

    /// A list of at most so many texts or codes.
    record Texts(Kind each, int most) implements Kind {}

    /// Whether its value is kept as a number: days as `Days` numbers them, yes as 1 and no as 0.
    default boolean isNumeric() {
        return switch (this) {
            case Number _, YesNo _, Day _ -> true;
            case Letters _, Code _, Records _, Texts _ -> false;
        };
    }
}
