package yimaqing.filling;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import yimaqing.filling.Computing.Line;
import yimaqing.filling.Computing.Rule;
import yimaqing.hearing.Years;
import yimaqing.pack.Value;
import yimaqing.slot.Field;
import yimaqing.slot.Slots;

/// What is worked out of one entry of a list: of a payment, a hospital stay, a job, a course, an aid to a pupil.
final class LineRules {
    static final Map<String, Rule<Line>> ALL = Map.of(
            "Payment.year", LineRules::paymentYear,
            "Stay.year", LineRules::stayYear,
            "Stay.aid", LineRules::stayAid,
            "Job.months", LineRules::jobMonths,
            "Job.current", LineRules::jobCurrent,
            "Course.year", LineRules::courseYear,
            "Course.days", LineRules::courseDays,
            "Aid.current", LineRules::aidCurrent);

    private LineRules() {}

    private static void paymentYear(Line line, Slots slots, Field field) {
        line.entry()
                .text("period")
                .flatMap(Years::firstIn)
                .or(() -> line.entry().day("paid_on").map(LocalDate::getYear))
                .ifPresent(year -> slots.put(field, (double) year));
    }

    private static void stayYear(Line line, Slots slots, Field field) {
        line.entry()
                .day("to")
                .or(() -> line.entry().day("from"))
                .ifPresent(day -> slots.put(field, (double) day.getYear()));
    }

    /// Where the cell was left blank, what the total less the other parts leaves.
    private static void stayAid(Line line, Slots slots, Field field) {
        var entry = line.entry();
        var rest = entry.number("total")
                .flatMap(total -> entry.number("basic")
                        .flatMap(basic -> entry.number("serious")
                                .flatMap(serious -> entry.number("own")
                                        .map(own -> total.subtract(basic)
                                                .subtract(serious)
                                                .subtract(own)))));
        entry.number("aid")
                .or(() -> rest.filter(left -> left.signum() >= 0))
                .ifPresent(aid -> slots.put(field, aid.doubleValue()));
    }

    /// The full months of this year up to the day; a job without an end goes on.
    private static void jobMonths(Line line, Slots slots, Field field) {
        month(line, "from").ifPresent(from -> {
            var first = YearMonth.of(line.day().getYear(), Month.JANUARY);
            var today = YearMonth.from(line.day());
            // the month that runs is not yet full
            var last = month(line, "to").filter(to -> to.isBefore(today)).orElse(today.minusMonths(1));
            long months = ChronoUnit.MONTHS.between(from.isAfter(first) ? from : first, last) + 1;
            slots.put(field, (double) Math.max(0, months));
        });
    }

    private static void jobCurrent(Line line, Slots slots, Field field) {
        var today = YearMonth.from(line.day());
        month(line, "from")
                .ifPresent(from -> slots.put(
                        field,
                        !from.isAfter(today)
                                && month(line, "to")
                                        .filter(to -> to.isBefore(today))
                                        .isEmpty()));
    }

    private static Optional<YearMonth> month(Line line, String name) {
        return line.entry().get(name).map(v -> v instanceof Value.Month(var month) ? month : null);
    }

    private static void courseYear(Line line, Slots slots, Field field) {
        line.entry().day("from").ifPresent(day -> slots.put(field, (double) day.getYear()));
    }

    private static void courseDays(Line line, Slots slots, Field field) {
        var from = line.entry().day("from");
        var to = line.entry().day("to");
        if (from.isPresent() && to.isPresent() && !to.get().isBefore(from.get()))
            slots.put(field, (double) (ChronoUnit.DAYS.between(from.get(), to.get()) + 1));
    }

    /// A school year begins in September; its term names the year it begins in.
    private static void aidCurrent(Line line, Slots slots, Field field) {
        int begins = line.day().getMonth().compareTo(Month.SEPTEMBER) < 0
                ? line.day().getYear() - 1
                : line.day().getYear();
        line.entry().text("term").flatMap(Years::firstIn).ifPresent(year -> slots.put(field, year == begins));
    }
}
