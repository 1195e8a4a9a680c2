package yimaqing.quality;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import yimaqing.pack.Label;
import yimaqing.pack.Speech;
import yimaqing.source.Source.Monthly;
import yimaqing.source.Source.Rhythm;
import yimaqing.source.Source.Unset;
import yimaqing.source.Source.Yearly;

/// When the next list of a source has to be here, and what is missing already. In a rhythm of months the list of May is
/// here by a day in June, and whatever describes a day up to that day is the list of May: an office that sends it on 3
/// June may well write that day on it. A later list stands for those that are missing before it.
record Timetable(Optional<LocalDate> next, Optional<Overdue> overdue) {
    private static final Timetable UNSET = new Timetable(Optional.empty(), Optional.empty());

    /// The lists from one month or year to another have not come; the first of them was to be here by `due`.
    record Overdue(Label from, Label to, LocalDate due) {
        /// Whether one list is missing, not several.
        boolean isOne() {
            return from.equals(to);
        }

        LocalDate since() {
            return due.plusDays(1);
        }
    }

    /// `last`: the newest day that a list has described so far.
    static Timetable of(Rhythm comes, Optional<LocalDate> last, LocalDate today) {
        return switch (comes) {
            case Monthly monthly -> monthly(monthly, last, today);
            case Yearly yearly -> yearly(yearly, last, today);
            case Unset() -> UNSET;
        };
    }

    private static Timetable monthly(Monthly comes, Optional<LocalDate> last, LocalDate today) {
        var open = month(comes, today);
        var missing = last.map(day -> month(comes, day).plusMonths(1)).orElseGet(() -> open.minusMonths(1));
        return new Rounds<>(missing, open.minusMonths(1), open)
                .timetable(
                        month -> month.plusMonths(1).atDay(comes.byDay()),
                        month -> new Label(Speech.month(month, "zh"), Speech.month(month, "en")));
    }

    /// The month of whose list this is the time.
    private static YearMonth month(Monthly comes, LocalDate day) {
        return YearMonth.from(day).minusMonths(day.getDayOfMonth() <= comes.byDay() ? 1 : 0);
    }

    private static Timetable yearly(Yearly comes, Optional<LocalDate> last, LocalDate today) {
        var open = year(comes, today);
        var missing = last.map(day -> year(comes, day).plusYears(1)).orElseGet(() -> open.minusYears(1));
        return new Rounds<>(missing, open.minusYears(1), open)
                .timetable(
                        year -> year.atMonthDay(comes.by()),
                        year -> new Label(Speech.year(year, "zh"), Speech.year(year, "en")));
    }

    private static Year year(Yearly comes, LocalDate day) {
        var year = Year.from(day);
        return day.isAfter(year.atMonthDay(comes.by())) ? year.plusYears(1) : year;
    }

    /// The first list that has not come, the last that should have, and the one that may still come in time.
    private record Rounds<P extends Comparable<P>>(P missing, P late, P open) {
        Timetable timetable(Function<P, LocalDate> due, Function<P, Label> label) {
            if (missing.compareTo(open) >= 0) return new Timetable(Optional.of(due.apply(missing)), Optional.empty());
            var overdue = new Overdue(label.apply(missing), label.apply(late), due.apply(missing));
            return new Timetable(Optional.of(due.apply(open)), Optional.of(overdue));
        }
    }
}
