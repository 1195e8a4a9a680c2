package yimaqing.hearing;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.sheet.Cell;

/// Reads days and months in the notations of offices: 2025-03-05, 2025.3.5, 25/3/5, 20250305, 2025年3月5日, 2025.03, and
/// the numbers in which spreadsheets count days. A year of two digits is the latest that is not after the file's day.
final class DayText {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LATEST_YEAR = 2_100;
    private static final int LATEST_NUMBER = 80_000;
    private static final Pattern PARTED =
            Pattern.compile("(\\d{4}|\\d{2})[-./年](\\d{1,2})(?:[-./月](\\d{1,2})日?)?月?(?: ?00:00(?::00)?)?");
    private static final Pattern CLOSE = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})?");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");
    private static final Pattern COUNTED = Pattern.compile("\\d{4,5}");

    private final LocalDate fileDay;

    DayText(LocalDate fileDay) {
        this.fileDay = fileDay;
    }

    /// A day, or only a month, as it was understood.
    private record Understood(YearMonth month, Optional<LocalDate> day) {
        static Understood of(LocalDate day) {
            return new Understood(YearMonth.from(day), Optional.of(day));
        }
    }

    Heard hear(Cell.Content content, Type type) {
        try {
            return switch (content) {
                case Cell.Number(var number, boolean shownAsDay)
                when isCounted(number, shownAsDay) ->
                    as(Understood.of(DAY_ZERO.plusDays(number.longValue())), type, repairs(!shownAsDay));
                case Cell.Number(var number, var _) -> ofNumber(number, type);
                case Cell.Text(var text) ->
                    ofText(WordText.stripped(Normalizer.normalize(text, Normalizer.Form.NFKC)), text, type);
                case Cell.Error _ -> new Heard.Doubtful(Reason.FORMULA_FAILED);
            };
        } catch (DateTimeException noSuchDay) {
            return new Heard.Doubtful(Reason.DATE_IMPOSSIBLE);
        }
    }

    /// A number that is not shown as a day may also be a year: 2025.
    private static boolean isCounted(BigDecimal number, boolean shownAsDay) {
        long whole = number.longValue();
        return whole > (shownAsDay ? 0 : LATEST_YEAR) && whole <= LATEST_NUMBER;
    }

    /// 2025.1 kept as a number is January or October: the spreadsheet dropped the zero.
    private Heard ofNumber(BigDecimal number, Type type) {
        if (number.scale() == 1
                && number.movePointRight(1).remainder(BigDecimal.TEN).intValue() == 1)
            return new Heard.Doubtful(Reason.DATE_AMBIGUOUS);
        return ofText(number.toPlainString(), "", type);
    }

    private Heard ofText(String plain, String typed, Type type) {
        if (COUNTED.matcher(plain).matches() && Integer.parseInt(plain) > LATEST_YEAR)
            return as(Understood.of(DAY_ZERO.plusDays(Integer.parseInt(plain))), type, repairs(true));
        var close = CLOSE.matcher(plain);
        var parted = PARTED.matcher(plain);
        if (!close.matches() && !parted.matches()) return new Heard.Doubtful(Reason.DATE_UNREADABLE);
        var found = close.matches() ? close : parted;
        return as(understood(found), type, repairs(!ISO.matcher(typed.strip()).matches()));
    }

    private Understood understood(Matcher found) {
        int year = Integer.parseInt(found.group(1));
        int month = Integer.parseInt(found.group(2));
        if (year < 100) year += YearMonth.of(2000 + year, month).isAfter(YearMonth.from(fileDay)) ? 1900 : 2000;
        if (found.group(3) == null) return new Understood(YearMonth.of(year, month), Optional.empty());
        return Understood.of(LocalDate.of(year, month, Integer.parseInt(found.group(3))));
    }

    private static Set<Repair> repairs(boolean otherNotation) {
        return otherNotation ? EnumSet.of(Repair.DATE_NOTATION) : EnumSet.noneOf(Repair.class);
    }

    private static Heard as(Understood understood, Type type, Set<Repair> repairs) {
        if (type instanceof Type.Month) return Heard.said(new Value.Month(understood.month()), repairs);
        return understood
                .day()
                .map(day -> Heard.said(new Value.Day(day), repairs))
                .orElse(new Heard.Doubtful(Reason.DATE_UNREADABLE));
    }
}
