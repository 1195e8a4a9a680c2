package yimaqing.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import yimaqing.batch.RowOutcome.Skipped;
import yimaqing.sheet.Sheet;
import yimaqing.sheet.SheetRow;
import yimaqing.source.Header;
import yimaqing.source.NoData;
import yimaqing.verdict.Walk.Stretch;

/// The rows of a file that lie outside its data: they too have an outcome each.
final class Silent {
    private Silent() {}

    /// What the sender hid it did not mean to send.
    static void hidden(Sheet sheet, int atATime, Consumer<Stretch> taker) {
        for (int from = 1; from <= sheet.rows(); from += atATime) {
            var rows = new ArrayList<Judged>();
            for (int row = from; row <= Math.min(sheet.rows(), from + atATime - 1); row++)
                rows.add(Judged.of(row, new Skipped(NoData.HIDDEN_SHEET)));
            taker.accept(new Stretch(sheet, rows));
        }
    }

    /// A sheet without a header holds no data; one too long to be a cover sheet was refused when the file arrived.
    static Judged note(SheetRow row) {
        return Judged.of(row.number(), new Skipped(row.isBlank() ? NoData.BLANK : NoData.NOTE));
    }

    static List<Judged> aboveAndHeader(Header header) {
        var judged = new ArrayList<Judged>();
        for (int row = 1; row <= header.lastRow(); row++)
            judged.add(Judged.of(row, new Skipped(row < header.firstRow() ? NoData.TITLE : NoData.HEADER)));
        return judged;
    }
}
