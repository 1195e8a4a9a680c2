package yimaqing.guess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import yimaqing.hearing.Hearing;
import yimaqing.hearing.Writing;
import yimaqing.pack.Label;
import yimaqing.sheet.Cell;
import yimaqing.sheet.Sheet;
import yimaqing.sheet.SheetRow;
import yimaqing.sheet.Workbook;
import yimaqing.source.Column;
import yimaqing.source.Header;
import yimaqing.source.HeaderSearch;
import yimaqing.source.Layout;
import yimaqing.source.Skipping;

/// The beginning of a sheet, taken apart: what stands above the header, the header's names, and what the columns hold.
record Table(Sheet sheet, List<SheetRow> above, Guess.HeaderRows rows, List<Headed> columns) {
    /// Rows of data that are looked at.
    static final int ROWS_LOOKED_AT = 200;

    /// A column with its name as it is written, the name over it, and its values.
    record Headed(int place, String written, String above, Looks looks) {
        String name() {
            return HeaderSearch.plain(written);
        }
    }

    static List<SheetRow> beginning(Workbook workbook, Sheet sheet, int headerAt) {
        var rows = new ArrayList<SheetRow>();
        try (var all = workbook.rows(sheet)) {
            while (all.hasNext() && rows.size() < headerAt + ROWS_LOOKED_AT) rows.add(all.next());
        }
        return rows;
    }

    static Table of(Sheet sheet, List<SheetRow> rows, SheetRow last, Hearing hearing) {
        int first = HeaderGuess.firstRow(rows, last);
        var data = data(rows, last, first);
        var places = new TreeSet<Integer>();
        last.cells().forEach(cell -> places.add(cell.column()));
        data.forEach(row -> row.cells().forEach(cell -> places.add(cell.column())));
        var columns = places.stream()
                .map(place -> new Headed(
                        place,
                        last.cell(place).map(Cell::text).orElse(""),
                        above(rows, first, last, place),
                        looks(data, place, hearing)))
                .toList();
        return new Table(sheet, rows.subList(0, first - 1), new Guess.HeaderRows(first, last.number()), columns);
    }

    private static String above(List<SheetRow> rows, int first, SheetRow last, int place) {
        if (first == last.number()) return "";
        return rows.get(first - 1)
                .cell(place)
                .map(Cell::text)
                .filter(upper ->
                        last.cell(place).map(Cell::text).filter(upper::equals).isEmpty())
                .orElse("");
    }

    private static Looks looks(List<SheetRow> data, int place, Hearing hearing) {
        return new Looks(data.stream().flatMap(row -> row.cell(place).stream()).toList(), hearing);
    }

    /// The rows of data: what is no repeated header, no total and no remark.
    private static List<SheetRow> data(List<SheetRow> rows, SheetRow last, int first) {
        var columns = new LinkedHashMap<Integer, Column>();
        for (var cell : last.cells()) columns.put(cell.column(), unknown(HeaderSearch.plain(cell.text())));
        var layout = new Layout(
                "unknown",
                new Label("?", "?"),
                List.of(columns.firstEntry().getValue()),
                new Layout.Rules(Set.of(), List.of(), List.of(), Optional.empty(), false));
        var skipping = new Skipping(new Header(layout, columns, first, last.number(), Map.of(), List.of()));
        return rows.stream().filter(row -> skipping.why(row).isEmpty()).toList();
    }

    private static Column unknown(String name) {
        return new Column(name, Set.of(), true, new Column.LeftOut("?"), Writing.PLAIN);
    }
}
