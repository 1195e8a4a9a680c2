package yimaqing.device;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yimaqing.pack.Value;

/// What the meter of a device showed on which days, in their order, and when it was changed. A meter only runs
/// forwards,
/// so a smaller number is a changed meter or a slip of the pen; nobody here guesses which.
public record MeterBook(List<Mark> marks) {
    public MeterBook {
        marks = marks.stream()
                .sorted(Comparator.comparing(Mark::day).thenComparing(Mark::nth))
                .toList();
    }

    /// One line of the book.
    public sealed interface Mark {
        LocalDate day();

        /// The order in which lines of one day were told.
        int nth();
    }

    /// What the meter showed (kWh).
    public record Read(LocalDate day, int nth, BigDecimal kwh) implements Mark {}

    /// The meter was changed: what the old one showed last and the new one first (kWh). On the day of the change a
    /// reading belongs to the new meter.
    public record Changed(LocalDate day, BigDecimal last, BigDecimal first) implements Mark {
        @Override
        public int nth() {
            return 0;
        }
    }

    /// Two lines next to one another between which the meter would have run backwards.
    public record Backwards(Mark before, Mark after) {}

    /// So many kWh between two days, through every meter in between.
    public record Used(BigDecimal kwh, LocalDate from, LocalDate to, int meters) {}

    static MeterBook of(List<Value.Entry> readings, List<Value.Entry> changes) {
        var reads = readings.stream()
                .<Mark>map(e -> new Read(
                        e.day("read_on").orElseThrow(),
                        Device.nth(e),
                        e.number("kwh").orElseThrow()));
        var changed = changes.stream()
                .<Mark>map(e -> new Changed(
                        e.day("changed_on").orElseThrow(),
                        e.number("last").orElseThrow(),
                        e.number("first").orElseThrow()));
        return new MeterBook(Stream.concat(reads, changed).toList());
    }

    public MeterBook with(Mark mark) {
        return new MeterBook(Stream.concat(marks.stream(), Stream.of(mark)).toList());
    }

    /// The first place where the meter would run backwards.
    public Optional<Backwards> backwards() {
        for (int i = 1; i < marks.size(); i++) {
            var before = marks.get(i - 1);
            var after = marks.get(i);
            if (shownFrom(before).compareTo(shownUpTo(after)) > 0) return Optional.of(new Backwards(before, after));
        }
        return Optional.empty();
    }

    private static BigDecimal shownFrom(Mark mark) {
        return switch (mark) {
            case Read read -> read.kwh();
            case Changed changed -> changed.first();
        };
    }

    private static BigDecimal shownUpTo(Mark mark) {
        return switch (mark) {
            case Read read -> read.kwh();
            case Changed changed -> changed.last();
        };
    }

    /// What was used between the first and the last line of these days; empty with fewer than two lines, or where the
    /// meter would run backwards.
    public Optional<Used> used(LocalDate from, LocalDate to) {
        var some = marks.stream()
                .filter(m -> !m.day().isBefore(from) && !m.day().isAfter(to))
                .toList();
        if (some.size() < 2 || new MeterBook(some).backwards().isPresent()) return Optional.empty();
        var sum = BigDecimal.ZERO;
        for (int i = 1; i < some.size(); i++)
            sum = sum.add(shownUpTo(some.get(i)).subtract(shownFrom(some.get(i - 1))));
        int meters = 1
                + (int) some.stream().skip(1).filter(Changed.class::isInstance).count();
        return Optional.of(new Used(sum, some.getFirst().day(), some.getLast().day(), meters));
    }

    /// What was used in the heating season of a day: the one that runs, or the one that ended last.
    public Optional<Used> season(LocalDate day) {
        var from = seasonOf(day);
        return used(from, from.plusMonths(5).minusDays(1));
    }

    /// The first day, 1 November, of the heating season that runs on a day or ended last before it.
    public static LocalDate seasonOf(LocalDate day) {
        int year = day.getMonthValue() >= Month.NOVEMBER.getValue() ? day.getYear() : day.getYear() - 1;
        return LocalDate.of(year, Month.NOVEMBER, 1);
    }

    /// The lines, the newest first.
    public List<Mark> newestFirst() {
        return new ArrayList<>(marks).reversed();
    }
}
