package yimaqing.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.ss.util.CellRangeAddress;
import yimaqing.envelope.Limits;
import yimaqing.envelope.Refusal;
import yimaqing.envelope.Unfit;
import yimaqing.envelope.XlsLooks;
import yimaqing.envelope.XlsStream;

/// A first look over a sheet of an old workbook: its last row that holds anything, its merged ranges, which rows are
/// hidden, and whether its cells stand in the order of their rows, as Excel itself writes them.
record XlsSurvey(int rows, List<CellRangeAddress> merges, BitSet hidden, boolean inOrder) {

    static XlsSurvey of(XlsStream.Records records, XlsLooks looks) throws Unfit {
        var merges = new ArrayList<CellRangeAddress>();
        var hidden = new BitSet();
        var cells = new XlsRows.Cells(records, looks, record -> {
            if (record instanceof RowRecord row && row.getZeroHeight()) hidden.set(row.getRowNumber() + 1);
            if (record instanceof MergeCellsRecord merged)
                for (int i = 0; i < merged.getNumAreas(); i++) merges.add(merged.getAreaAt(i));
        });
        int last = 0;
        long before = -1;
        boolean inOrder = true;
        while (cells.hasNext()) {
            var placed = cells.next();
            if (placed.cell().column() >= Limits.MOST_COLUMNS) throw new Unfit(Refusal.TOO_MANY_COLUMNS);
            last = Math.max(last, placed.row());
            long here = (long) placed.row() << Short.SIZE | placed.cell().column();
            inOrder &= here > before;
            before = here;
        }
        return new XlsSurvey(last, List.copyOf(merges), hidden, inOrder);
    }
}
