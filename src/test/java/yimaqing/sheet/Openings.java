package yimaqing.sheet;

import java.util.ArrayList;
import java.util.List;
import yimaqing.envelope.Refusal;

/// What tests ask of a file: to open, to be refused, to give all rows of a sheet.
public final class Openings {
    private Openings() {}

    public static Workbook opened(byte[] bytes) {
        return switch (Workbook.open(bytes)) {
            case Opening.Opened(var book) -> book;
            case Opening.Refused(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    public static Refusal refused(byte[] bytes) {
        return switch (Workbook.open(bytes)) {
            case Opening.Opened(var book) -> throw new AssertionError("opened as " + book.kind());
            case Opening.Refused(var why) -> why;
        };
    }

    public static List<SheetRow> rows(Workbook book, int sheet) {
        var all = new ArrayList<SheetRow>();
        try (var rows = book.rows(book.sheets().get(sheet))) {
            while (rows.hasNext()) all.add(rows.next());
        }
        return all;
    }

    public static List<List<String>> letters(Workbook book, int sheet) {
        return rows(book, sheet).stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }
}
