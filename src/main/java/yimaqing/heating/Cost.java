package yimaqing.heating;

import java.math.BigDecimal;

/// What a season costs, in yuan: one sum, or two it lies between as long as nobody knows how much was used by day.
public record Cost(BigDecimal least, BigDecimal most) {
    public Cost {
        if (least.signum() < 0 || most.compareTo(least) < 0)
            throw new IllegalArgumentException("a cost lies between a least and a most of zero or more");
    }

    static Cost of(BigDecimal yuan) {
        return new Cost(yuan, yuan);
    }

    public boolean isExact() {
        return least.compareTo(most) == 0;
    }
}
