package yimaqing.slot;

import java.time.LocalDate;

/// Days as numbers that keep their order and their calendar, so that days are compared and years counted without making
/// a date: twelve months a year, 32 places a month.
public final class Days {
    private static final int MONTHS = 12;
    private static final int PLACES = 32;

    private Days() {}

    public static double number(LocalDate day) {
        return ((double) day.getYear() * MONTHS + day.getMonthValue() - 1) * PLACES + day.getDayOfMonth();
    }

    public static LocalDate day(double number) {
        long whole = (long) number;
        int months = Math.toIntExact(Math.floorDiv(whole, PLACES));
        return LocalDate.of(
                Math.floorDiv(months, MONTHS),
                Math.floorMod(months, MONTHS) + 1,
                Math.toIntExact(Math.floorMod(whole, PLACES)));
    }

    /// Full years from one day to another, below zero where the other lies before; as ChronoUnit.YEARS counts.
    public static double years(double from, double to) {
        long full = (long) (to - from) / PLACES / MONTHS;
        return (double) full;
    }
}
