package yimaqing.envelope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/// Lays the cells of a web table into columns while its rows pass by from the top: those that span rows or columns
/// push the others aside and repeat what they say.
public final class HtmlSpans {
    private final TreeMap<Integer, Reaching> reaching = new TreeMap<>();

    /// A cell from above that reaches so many rows further down.
    private record Reaching(Element cell, int rowsLeft) {}

    /// A cell in its column, and whether it stands there itself or is covered from the left or from above.
    public record Placed(int column, Element cell, Standing standing) {}

    /// How a cell comes to stand in a column.
    public enum Standing {
        ITSELF,
        FROM_LEFT,
        FROM_ABOVE
    }

    /// The cells of the next row, the covered ones included; nothing past the last column is covered.
    public List<Placed> place(Element row) {
        var placed = new ArrayList<Placed>();
        var further = new TreeMap<Integer, Reaching>();
        int column = 0;
        for (var cell : row.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) continue;
            while (reaching.containsKey(column)) column = covered(column, placed, further);
            int tall = cell.attr("rowspan").strip().equals("0") ? Limits.MOST_ROWS : number(cell, "rowspan");
            int first = column;
            int end = column + Math.max(1, number(cell, "colspan"));
            for (; column < end && (column == first || column < Limits.MOST_COLUMNS); column++) {
                placed.add(new Placed(column, cell, column == first ? Standing.ITSELF : Standing.FROM_LEFT));
                reaching.remove(column);
                if (tall > 1) further.put(column, new Reaching(cell, tall - 1));
            }
        }
        while (!reaching.isEmpty()) covered(reaching.firstKey(), placed, further);
        reaching.putAll(further);
        placed.sort(Comparator.comparingInt(Placed::column));
        return placed;
    }

    private int covered(int column, List<Placed> placed, Map<Integer, Reaching> further) {
        var above = Objects.requireNonNull(reaching.remove(column));
        placed.add(new Placed(column, above.cell(), Standing.FROM_ABOVE));
        if (above.rowsLeft() > 1) further.put(column, new Reaching(above.cell(), above.rowsLeft() - 1));
        return column + 1;
    }

    private static int number(Element cell, String attribute) {
        var number = cell.attr(attribute).strip();
        return number.matches("[0-9]{1,5}") ? Integer.parseInt(number) : 1;
    }
}
