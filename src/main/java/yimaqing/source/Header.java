package yimaqing.source;

import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import yimaqing.sheet.Cell;
import yimaqing.sheet.SheetRow;

/// The header of a sheet, found: which column of the layout stands where, and how many rows the header takes.
public record Header(Layout layout, SequencedMap<Integer, Column> columns, int firstRow, int lastRow) {

    /// The cell of the column that says or checks this attribute.
    public Optional<Cell> cell(SheetRow row, String attribute) {
        return place(attribute).flatMap(row::cell);
    }

    public Optional<Integer> place(String attribute) {
        return columns.entrySet().stream()
                .filter(e -> e.getValue().isAbout(attribute))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The name of the column that is about this attribute; where there is none, of none.
    String named(String attribute) {
        return place(attribute).map(columns::get).map(Column::name).orElse("");
    }

    /// Whether a row repeats the header, as printed tables do on each page.
    public boolean isRepeatedBy(SheetRow row) {
        long named = row.cells().stream()
                .filter(cell -> Optional.ofNullable(columns.get(cell.column()))
                        .filter(column -> column.isNamed(HeaderSearch.plain(cell.text())))
                        .isPresent())
                .count();
        return named >= 2 && named * 2 >= row.cells().size();
    }
}
