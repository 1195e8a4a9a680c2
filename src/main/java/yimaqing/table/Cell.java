package yimaqing.table;

import java.util.Set;

/// What a cell asks of its input.
public sealed interface Cell {

    record Any() implements Cell {}

    /// A number between two bounds, each of which belongs to it or not.
    record Range(double least, boolean withLeast, double most, boolean withMost) implements Cell {
        @Override
        public boolean holds(double number) {
            boolean above = withLeast ? number >= least : number > least;
            boolean below = withMost ? number <= most : number < most;
            return above && below;
        }
    }

    record Numbers(Set<Double> among) implements Cell {
        public Numbers {
            among = Set.copyOf(among);
        }
    }

    record Codes(Set<String> among) implements Cell {
        public Codes {
            among = Set.copyOf(among);
        }
    }

    record YesNo(boolean yes) implements Cell {}

    default boolean holds(double number) {
        return switch (this) {
            case Any _ -> true;
            case Range range -> range.holds(number);
            case Numbers(var among) -> among.contains(number);
            case YesNo(boolean yes) -> number == (yes ? 1 : 0);
            case Codes _ -> throw new IllegalArgumentException("a number is no code");
        };
    }

    default boolean holds(String code) {
        return switch (this) {
            case Any _ -> true;
            case Codes(var among) -> among.contains(code);
            case Range _, Numbers _, YesNo _ -> throw new IllegalArgumentException("a code is no number");
        };
    }
}
