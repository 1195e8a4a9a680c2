package yimaqing.heating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yimaqing.pack.Label;

/// The prices of the three plans in the seasons between two days, and the papers they come from.
public record Tariff(LocalDate from, LocalDate to, Prices prices, List<Basis> basis) {
    public Tariff {
        basis = List.copyOf(basis);
        if (to.isBefore(from)) throw new IllegalArgumentException("a tariff ends after it begins");
    }

    /// A paper; `tag` is V (seen in an official text), S (in a copy) or U (not checked).
    public record Basis(Label label, String url, String tag) {}

    public record Prices(Hourly hourly, Volume volume, BigDecimal flat) {}

    /// Yuan a kWh by day and by night, and the hours between which it is day.
    public record Hourly(BigDecimal day, BigDecimal night, int dayFrom, int dayTo) {
        public Hourly {
            if (day.compareTo(night) < 0) throw new IllegalArgumentException("the night is not dearer than the day");
        }
    }

    /// Yuan a kWh within the quota and above it, and the quota's kWh for each month of heating.
    public record Volume(BigDecimal within, BigDecimal above, BigDecimal monthly) {
        public Volume {
            if (above.compareTo(within) < 0) throw new IllegalArgumentException("what is above is not cheaper");
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /// The kWh of a season that are cheap by volume.
    public BigDecimal quota(int months) {
        return prices.volume().monthly().multiply(BigDecimal.valueOf(months));
    }

    /// What so many kWh cost in a season of so many months, of which this share was used by day, if anybody knows.
    Cost cost(Plan plan, BigDecimal kwh, int months, Optional<BigDecimal> byDay) {
        return switch (plan) {
            case HOURLY ->
                byDay.map(share -> Cost.of(hourly(kwh, share)))
                        .orElseGet(() -> new Cost(hourly(kwh, BigDecimal.ZERO), hourly(kwh, BigDecimal.ONE)));
            case VOLUME -> Cost.of(volume(kwh, quota(months)));
            case FLAT -> Cost.of(yuan(kwh.multiply(prices.flat())));
        };
    }

    private BigDecimal hourly(BigDecimal kwh, BigDecimal byDay) {
        var dearer = prices.hourly().day().subtract(prices.hourly().night());
        return yuan(kwh.multiply(prices.hourly().night().add(dearer.multiply(byDay))));
    }

    private BigDecimal volume(BigDecimal kwh, BigDecimal quota) {
        var within = kwh.min(quota).multiply(prices.volume().within());
        var above = kwh.subtract(quota)
                .max(BigDecimal.ZERO)
                .multiply(prices.volume().above());
        return yuan(within.add(above));
    }

    /// The kWh above which the flat price is cheaper than by volume; empty where it never is.
    public Optional<BigDecimal> flatBeyond(int months) {
        var volume = prices.volume();
        var dearer = volume.above().subtract(prices.flat());
        if (dearer.signum() <= 0) return Optional.empty();
        return Optional.of(quota(months)
                .multiply(volume.above().subtract(volume.within()))
                .divide(dearer, 0, RoundingMode.HALF_UP));
    }

    private static BigDecimal yuan(BigDecimal sum) {
        return sum.setScale(2, RoundingMode.HALF_UP);
    }
}
