package yimaqing.plates;

import java.util.List;
import java.util.Optional;

/// The plates of a village, some at a time, and what may be printed for it. `slips` is how many doors wait for a slip,
/// where this official may print them.
public record VillagePlatesPage(
        String code,
        String name,
        List<PlateLine> plates,
        Optional<String> next,
        RunPage.Printing printing,
        Slips slips) {
    public VillagePlatesPage {
        plates = List.copyOf(plates);
    }

    public record PlateLine(String link, String number, String kind, StockPage.Tag state, String home) {}

    /// Whether slips may be printed, and how many doors wait for one.
    public record Slips(boolean allowed, int waiting) {}
}
