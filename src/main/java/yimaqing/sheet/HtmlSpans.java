package yimaqing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import yimaqing.envelope.Limits;

/// Lays the cells of a web table into columns while its rows pass by from the top: those that span rows or columns
/// push the others aside and repeat what they say.
final class HtmlSpans {
    private static final String STRUCK = "s, strike, del, [style*=line-through]";

    private final TreeMap<Integer, Reaching> reaching = new TreeMap<>();

    /// A cell from above that reaches so many rows further down; one without letters only takes up its place.
    private record Reaching(Optional<Cell> first, int rowsLeft) {}

    /// The cells of the next row, those covered from above included; nothing past the last column is covered.
    List<Cell> cells(Element row) {
        var cells = new ArrayList<Cell>();
        var further = new TreeMap<Integer, Reaching>();
        int column = 0;
        for (var element : row.children()) {
            if (!element.normalName().equals("td") && !element.normalName().equals("th")) continue;
            while (reaching.containsKey(column)) column = covered(column, cells, further);
            int wide = Math.max(1, number(element, "colspan"));
            int tall = element.attr("rowspan").strip().equals("0") ? Limits.MOST_ROWS : number(element, "rowspan");
            var cell = cell(element, column);
            for (int end = column + wide, first = column; column < end; column++) {
                if (column > first && column >= Limits.MOST_COLUMNS) break;
                boolean isFirst = column == first;
                int here = column;
                cell.ifPresent(c -> cells.add(isFirst ? c : c.repeatedAt(here)));
                reaching.remove(column);
                if (tall > 1) further.put(column, new Reaching(cell, tall - 1));
            }
        }
        while (!reaching.isEmpty()) covered(reaching.firstKey(), cells, further);
        reaching.putAll(further);
        cells.sort(java.util.Comparator.comparingInt(Cell::column));
        return cells;
    }

    private int covered(int column, List<Cell> cells, TreeMap<Integer, Reaching> further) {
        var above = reaching.remove(column);
        above.first().ifPresent(c -> cells.add(c.repeatedAt(column)));
        if (above.rowsLeft() > 1) further.put(column, new Reaching(above.first(), above.rowsLeft() - 1));
        return column + 1;
    }

    private static Optional<Cell> cell(Element element, int column) {
        var text = element.text();
        boolean onlyLaysOut = element.selectFirst("table") != null;
        if (onlyLaysOut || Cell.isBlank(text)) return Optional.empty();
        var letters = text.substring(0, Math.min(text.length(), Limits.MOST_LETTERS));
        return Optional.of(new Cell(column, new Cell.Text(letters), element.selectFirst(STRUCK) != null, false));
    }

    private static int number(Element element, String attribute) {
        var number = element.attr(attribute).strip();
        return number.matches("[0-9]{1,5}") ? Integer.parseInt(number) : 1;
    }
}
