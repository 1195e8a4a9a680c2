package yimaqing.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.poi.ss.util.CellRangeAddress;
import yimaqing.envelope.Limits;

/// The merged ranges of a sheet while its rows pass by from the top: fills the covered cells of each row. Only the
/// ranges that reach the present row are held open.
final class Merges {
    private final List<CellRangeAddress> byFirstRow;
    private final PriorityQueue<Open> open = new PriorityQueue<>(Comparator.comparingInt(o -> o.range.getLastRow()));
    private int next;

    private record Open(CellRangeAddress range, Cell first) {}

    Merges(List<CellRangeAddress> ranges) {
        byFirstRow = ranges.stream()
                .filter(r -> r.getFirstColumn() < Limits.MOST_COLUMNS)
                .sorted(Comparator.comparingInt(CellRangeAddress::getFirstRow))
                .toList();
    }

    /// The row with its covered cells filled. Rows must come from the top, none twice.
    SheetRow filled(SheetRow row) {
        int at = row.number() - 1;
        while (!open.isEmpty() && open.peek().range.getLastRow() < at) open.poll();
        for (; next < byFirstRow.size() && byFirstRow.get(next).getFirstRow() <= at; next++) {
            var range = byFirstRow.get(next);
            if (range.getFirstRow() == at)
                row.cell(range.getFirstColumn()).ifPresent(cell -> open.add(new Open(range, cell)));
        }
        if (open.isEmpty()) return row;
        var cells = new Cell[Limits.MOST_COLUMNS];
        for (var cell : row.cells()) cells[cell.column()] = cell;
        for (var merge : open) cover(cells, merge, at);
        var filled = new ArrayList<Cell>();
        for (var cell : cells) if (cell != null) filled.add(cell);
        return new SheetRow(row.number(), filled, row.hidden());
    }

    private static void cover(Cell[] cells, Open merge, int row) {
        int last = Math.min(merge.range.getLastColumn(), Limits.MOST_COLUMNS - 1);
        for (int column = merge.range.getFirstColumn(); column <= last; column++) {
            boolean isFirst = row == merge.range.getFirstRow() && column == merge.range.getFirstColumn();
            if (!isFirst) cells[column] = merge.first.repeatedAt(column);
        }
    }
}
