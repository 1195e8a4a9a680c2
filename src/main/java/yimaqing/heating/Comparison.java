package yimaqing.heating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What one season costs by each plan, and which to choose.
public record Comparison(BigDecimal kwh, BigDecimal quota, Map<Plan, Cost> costs) {
    private static final int SHARE_DIGITS = 3;

    public Comparison {
        costs = Map.copyOf(costs);
        if (costs.size() != Plan.values().length) throw new IllegalArgumentException("every plan has a cost");
    }

    /// `byDay` is the share of the use between the hours of the day (0 to 1), where anybody knows it.
    ///
    /// @throws IllegalArgumentException for a use below zero, a share beyond 0 to 1, or no month
    public static Comparison of(Tariff tariff, int months, BigDecimal kwh, Optional<BigDecimal> byDay) {
        if (kwh.signum() < 0 || months < 1) throw new IllegalArgumentException("a season has months and a use");
        if (byDay.filter(s -> s.signum() < 0 || s.compareTo(BigDecimal.ONE) > 0).isPresent())
            throw new IllegalArgumentException("a share lies between 0 and 1");
        var costs = new EnumMap<Plan, Cost>(Plan.class);
        for (var plan : Plan.values()) costs.put(plan, tariff.cost(plan, kwh, months, byDay));
        return new Comparison(kwh, tariff.quota(months), costs);
    }

    /// Which plan is the cheapest.
    public sealed interface Best {}

    /// Whatever the hours.
    public record Surely(Plan plan) implements Best {}

    /// `plan`, unless less than this share (0 to 1) of the electricity is used by day: then by the hour.
    public record Depends(Plan plan, BigDecimal byDay) implements Best {}

    public Cost cost(Plan plan) {
        return Objects.requireNonNull(costs.get(plan));
    }

    public Best best() {
        var plan = cost(Plan.VOLUME).most().compareTo(cost(Plan.FLAT).most()) <= 0 ? Plan.VOLUME : Plan.FLAT;
        var yuan = cost(plan).most();
        var hourly = cost(Plan.HOURLY);
        if (hourly.least().compareTo(yuan) >= 0) return new Surely(plan);
        if (hourly.most().compareTo(yuan) <= 0) return new Surely(Plan.HOURLY);
        var span = hourly.most().subtract(hourly.least());
        return new Depends(plan, yuan.subtract(hourly.least()).divide(span, SHARE_DIGITS, RoundingMode.HALF_UP));
    }

    /// The yuan this plan surely saves against another; zero or below where it may save nothing.
    public BigDecimal saves(Plan plan, Plan other) {
        return cost(other).least().subtract(cost(plan).most());
    }

    /// The kWh left of the cheap quota; zero when it is used up.
    public BigDecimal left() {
        return quota.subtract(kwh).max(BigDecimal.ZERO);
    }

    public boolean isOverQuota() {
        return kwh.compareTo(quota) > 0;
    }
}
