package yimaqing.stock;

import java.util.Map;
import yimaqing.code.PlateState;
import yimaqing.place.PlaceCode;

/// How many plates of a village, or of a stock not yet given to a village, are in which state.
public record Tally(PlaceCode where, Map<PlateState, Integer> counts) {
    public Tally {
        counts = Map.copyOf(counts);
    }

    public int of(PlateState state) {
        return counts.getOrDefault(state, 0);
    }

    /// Plates that hang, wait or are looked for; the dead are not counted.
    public int alive() {
        return of(PlateState.STOCK) + of(PlateState.BOUND) + of(PlateState.LOST);
    }

    public int dead() {
        return of(PlateState.REPLACED) + of(PlateState.VOID);
    }
}
