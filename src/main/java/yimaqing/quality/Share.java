package yimaqing.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import yimaqing.batch.QualityStore.Tally;

/// So many rows at fault of so many rows.
record Share(int rows, int faulty) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Share {
        if (faulty < 0 || faulty > rows) throw new IllegalArgumentException("a share is a part of the whole");
    }

    /// How a list did against the list before it.
    enum Trend {
        BETTER,
        WORSE,
        SAME
    }

    static Share of(Tally tally) {
        return new Share(tally.rows(), tally.faulty());
    }

    /// In per cent, to one decimal; no rows have no share.
    Optional<BigDecimal> percent() {
        return rows == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(faulty)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(rows), 1, RoundingMode.HALF_UP));
    }

    /// Better or worse as people read it: by the decimals that are shown. Nothing is compared with nothing.
    Optional<Trend> since(Share before) {
        return percent().flatMap(now -> before.percent().map(then -> trend(now.compareTo(then))));
    }

    private static Trend trend(int order) {
        if (order == 0) return Trend.SAME;
        return order < 0 ? Trend.BETTER : Trend.WORSE;
    }
}
