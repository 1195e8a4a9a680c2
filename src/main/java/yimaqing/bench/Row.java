package yimaqing.bench;

import java.util.Optional;

/// One line of the table: a figure with its unit, and its ratio to something measured or fixed in the same run.
record Row(String name, double figure, String unit, Optional<Ratio> ratio) {

    /// How many times the reference, and what the reference is.
    record Ratio(double times, String reference) {
        Ratio {
            if (!Double.isFinite(times)) throw new IllegalArgumentException("a ratio needs a reference above 0");
        }
    }

    Row {
        if (name.isBlank() || unit.isBlank()) throw new IllegalArgumentException("a figure has a name and a unit");
        if (!Double.isFinite(figure) || figure < 0) throw new IllegalArgumentException("a figure is 0 or more");
    }

    static Row of(String name, double figure, String unit) {
        return new Row(name, figure, unit, Optional.empty());
    }

    Row against(double reference, String what) {
        return new Row(name, figure, unit, Optional.of(new Ratio(figure / reference, what)));
    }

    Row against(Row reference) {
        return against(reference.figure, reference.name);
    }
}
