package yimaqing.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What a fact says. There is no empty value: what nobody said is simply not there.
public sealed interface Value {

    /// Words, a code, or the key of another subject: the attribute's type says which.
    record Text(String text) implements Value {
        public Text {
            if (text.isBlank()) throw new IllegalArgumentException("a text is never blank: leave the fact out");
        }
    }

    /// An exact number; equal numbers are equal however they were written (6.50 is 6.5).
    record Amount(BigDecimal number) implements Value {
        public Amount {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        public static Amount of(long number) {
            return new Amount(BigDecimal.valueOf(number));
        }
    }

    record YesNo(boolean yes) implements Value {}

    record Day(LocalDate day) implements Value {}

    record Month(YearMonth month) implements Value {}

    /// Several named values said together, such as one line of income. A field that was not said is not there.
    record Entry(SequencedMap<String, Value> fields) implements Value {
        public Entry {
            if (fields.isEmpty()) throw new IllegalArgumentException("an entry says at least one thing");
            fields = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        }

        public Optional<Value> get(String field) {
            return Optional.ofNullable(fields.get(field));
        }

        public Optional<String> text(String field) {
            return get(field).map(v -> v instanceof Text(var text) ? text : null);
        }

        public Optional<BigDecimal> number(String field) {
            return get(field).map(v -> v instanceof Amount(var number) ? number : null);
        }

        public Optional<LocalDate> day(String field) {
            return get(field).map(v -> v instanceof Day(var day) ? day : null);
        }
    }

    static Value text(String text) {
        return new Text(text);
    }

    /// An entry from name and value pairs; pairs whose value is an empty `Optional` are left out.
    static Entry entry(Map<String, Optional<? extends Value>> said) {
        var fields = new LinkedHashMap<String, Value>();
        said.forEach((name, value) -> value.ifPresent(v -> fields.put(name, v)));
        return new Entry(fields);
    }
}
