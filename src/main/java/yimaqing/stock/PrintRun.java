package yimaqing.stock;

import java.time.Instant;
import yimaqing.code.Paper;
import yimaqing.code.PlateKind;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;

/// Plates that were made together, unbound, to be hung later: which county's, the number in that county, what was
/// ordered, by whom and when.
public record PrintRun(PlaceCode county, long number, Order order, String by, Instant at) {

    /// As many plates as one run may have: more than a county has households in need of one at a time.
    public static final int MOST = 24_000;

    /// What is ordered: so many plates for households or devices (1 to 24,000) of a village, a township, or the whole
    /// county when it is not yet known where they will hang.
    public record Order(PlateKind kind, PlaceCode area, int amount, Paper paper) {
        public Order {
            if (kind == PlateKind.VILLAGE)
                throw new IllegalArgumentException("a village's code is public and no stock");
            if (area.level().compareTo(Level.COUNTY) < 0)
                throw new IllegalArgumentException("plates are printed for a county, a township or a village");
            if (amount < 1 || amount > MOST) throw new IllegalArgumentException("a run has 1 to " + MOST + " plates");
        }
    }
}
