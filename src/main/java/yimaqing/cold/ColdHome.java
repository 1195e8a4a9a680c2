package yimaqing.cold;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// A home and what its meters told of the latest cold month, in kWh; what others used, where there are enough of them;
/// and what was found there since.
public record ColdHome(
        HouseholdId household, PlaceCode village, Reading reading, Optional<Usual> usual, Optional<Found> found) {

    /// The use of a month by one kind of equipment (a code of `heating`, empty where nobody said), and since when we
    /// know.
    public record Reading(YearMonth month, String device, BigDecimal kwh, LocalDate told) {}

    /// What the home in the middle used, of so many.
    public record Usual(int homes, BigDecimal kwh) {}

    public record Found(Check.Cause cause, LocalDate on) {}

    /// How the use compares.
    public enum Level {
        /// As others, or nobody to compare with.
        USUAL,
        /// Somebody lives there and seems to freeze.
        LOW,
        /// Hardly anything: perhaps nobody lives there.
        IDLE
    }

    public Level level() {
        return usual.filter(u -> u.homes() >= Yardstick.SHIPPED.homes())
                .map(u -> level(u.kwh()))
                .orElse(Level.USUAL);
    }

    private Level level(BigDecimal others) {
        if (reading.kwh().compareTo(part(others, Yardstick.SHIPPED.idlePermille())) <= 0) return Level.IDLE;
        return reading.kwh().compareTo(part(others, Yardstick.SHIPPED.lowPermille())) < 0 ? Level.LOW : Level.USUAL;
    }

    private static BigDecimal part(BigDecimal whole, int permille) {
        return whole.multiply(BigDecimal.valueOf(permille)).movePointLeft(3);
    }

    /// Whether somebody still has to ask there: nobody did, or what was found has not been put right.
    public boolean isOpen() {
        return level() != Level.USUAL && found.filter(f -> f.cause().settles()).isEmpty();
    }

    /// By when.
    public LocalDate due() {
        var days = Yardstick.SHIPPED.days();
        return found.map(f -> f.on().plusDays(days.again()))
                .orElseGet(() -> reading.told().plusDays(level() == Level.IDLE ? days.idle() : days.low()));
    }
}
