package yimaqing.heating;

import java.math.BigDecimal;
import java.time.Month;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import yimaqing.hearing.Years;
import yimaqing.pack.Value;

/// What the meters of one home told of a heating season: the kWh of each month somebody read, all meters together, and
/// their sum. A meter changed in the middle of the season is two meters.
public record Season(String name, SequencedMap<Month, BigDecimal> months, Optional<BigDecimal> total, Doubts doubts) {
    private static final List<Month> ORDER =
            List.of(Month.NOVEMBER, Month.DECEMBER, Month.JANUARY, Month.FEBRUARY, Month.MARCH);

    public Season {
        months = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(months));
    }

    /// What is odd about the readings: how many meters there were and whether the sum that was told is
    /// not that of the months.
    public record Doubts(int meters, boolean sumDiffers) {}

    /// The year in which a season of this name began.
    public static OptionalInt yearOf(String name) {
        return Years.firstIn(name).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /// The latest season that began by this year, from entries of `power.season`; empty when no meter told of one.
    public static Optional<Season> latest(List<Value.Entry> entries, int year) {
        return entries.stream()
                .flatMap(entry -> entry.text("season").stream())
                .filter(name -> yearOf(name).isPresent() && yearOf(name).getAsInt() <= year)
                .max(Comparator.comparingInt((String name) -> yearOf(name).orElseThrow()))
                .map(name -> of(name, entries));
    }

    private static Season of(String name, List<Value.Entry> entries) {
        var meters = entries.stream()
                .filter(entry -> entry.text("season").equals(Optional.of(name)))
                .toList();
        var months = new LinkedHashMap<Month, BigDecimal>();
        for (var month : ORDER)
            meters.stream()
                    .flatMap(meter -> read(meter, month).stream())
                    .reduce(BigDecimal::add)
                    .ifPresent(kwh -> months.put(month, kwh));
        var total = meters.stream().allMatch(meter -> meter.number("total").isPresent())
                ? meters.stream()
                        .map(meter -> meter.number("total").orElseThrow())
                        .reduce(BigDecimal::add)
                : Optional.<BigDecimal>empty();
        var sum = months.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean differs = months.size() == ORDER.size()
                && total.filter(told -> told.compareTo(sum) != 0).isPresent();
        return new Season(name, months, total, new Doubts(meters.size(), differs));
    }

    private static Optional<BigDecimal> read(Value.Entry meter, Month month) {
        return meter.number(month.name().toLowerCase(java.util.Locale.ROOT));
    }

    /// The months of a season in which a home is heated, in their order.
    public static List<Month> order() {
        return ORDER;
    }

    public int year() {
        return yearOf(name).orElseThrow();
    }
}
