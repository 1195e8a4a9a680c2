package yimaqing.hearing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import yimaqing.pack.Value;

/// What a cell turned out to mean: a value or several, nothing, or something only a person can tell.
public sealed interface Heard {

    record Said(List<Value> values, Set<Repair> repairs) implements Heard {
        public Said {
            if (values.isEmpty()) throw new IllegalArgumentException("a cell that says something says a value");
            values = List.copyOf(values);
            repairs = Set.copyOf(repairs);
        }
    }

    /// Nothing, or something too broken to use that may be left unknown, which the repairs then name.
    record Silent(Set<Repair> repairs) implements Heard {
        public Silent {
            repairs = Set.copyOf(repairs);
        }
    }

    record Doubtful(Reason reason) implements Heard {}

    static Heard said(Value value, Set<Repair> repairs) {
        return new Said(List.of(value), repairs);
    }

    static Heard nothing() {
        return new Silent(EnumSet.noneOf(Repair.class));
    }
}
