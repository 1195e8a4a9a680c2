package yimaqing.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Stacked bars, one below the other, with the sentence that says the same to somebody who cannot see them. The parts
/// differ by pattern as well as by colour.
public record BarPicture(String sentence, List<String> legend, List<Bar> bars) {
    /// How many parts can be told apart by their patterns.
    public static final int MOST_PARTS = 4;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /// A bar with its name, its total as it is written beside it, and its parts in the order of the legend.
    public record Bar(String label, String total, List<Part> parts) {}

    /// A part from so many percent of the width, so many percent wide; `pattern` is its place in the legend.
    public record Part(int pattern, String from, String width) {}

    public BarPicture {
        legend = List.copyOf(legend);
        bars = List.copyOf(bars);
        if (legend.size() > MOST_PARTS) throw new IllegalArgumentException("a bar has at most 4 kinds of parts");
    }

    /// A bar whose parts are drawn against `most`, the total of the longest bar. Amounts below zero are not drawn.
    public static Bar bar(String label, String total, List<BigDecimal> amounts, BigDecimal most) {
        var parts = new ArrayList<Part>();
        var from = BigDecimal.ZERO;
        for (int i = 0; i < amounts.size(); i++) {
            if (amounts.get(i).signum() <= 0) continue;
            var width = amounts.get(i).multiply(WHOLE).divide(most, 2, RoundingMode.HALF_UP);
            parts.add(new Part(i, from + "%", width + "%"));
            from = from.add(width);
        }
        return new Bar(label, total, List.copyOf(parts));
    }
}
