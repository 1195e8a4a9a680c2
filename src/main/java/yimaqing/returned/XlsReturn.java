package yimaqing.returned;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import yimaqing.envelope.Limits;
import yimaqing.sheet.Sheet;
import yimaqing.sheet.Workbook;

/// Sends a workbook of Excel 97 to 2003 back. It is held as a whole for that; the caps on its bytes bound it.
final class XlsReturn {
    private static final int WIDTH_UNITS_A_LETTER = 256;

    private final byte[] original;
    private final Workbook book;
    private final NewColumn column;

    XlsReturn(byte[] original, Workbook book, NewColumn column) {
        this.original = original;
        this.book = book;
        this.column = column;
    }

    void writeTo(OutputStream out) throws IOException {
        try (var copy = new HSSFWorkbook(new ByteArrayInputStream(original))) {
            for (var sheet : book.sheets()) if (sheet.rows() > 0) add(sheet, copy.getSheetAt(sheet.position()));
            copy.write(out);
        }
        out.flush();
    }

    private void add(Sheet sheet, HSSFSheet copy) {
        int free = freeColumn(copy);
        if (column.heading().row(sheet.position()).isPresent()) {
            copy.setColumnHidden(free, false);
            copy.setColumnWidth(free, NewColumn.WIDTH_LETTERS * WIDTH_UNITS_A_LETTER);
        }
        for (int number = 1; number <= sheet.rows(); number++) {
            var letters = column.letters(sheet.position(), number);
            boolean leftOut = column.isLeftOut(sheet.position(), number);
            if (letters.isEmpty() && !leftOut) continue;
            var row = copy.getRow(number - 1) == null ? copy.createRow(number - 1) : copy.getRow(number - 1);
            letters.ifPresent(l -> row.createCell(free, CellType.STRING).setCellValue(l));
            if (leftOut) row.setZeroHeight(true);
        }
    }

    private static int freeColumn(HSSFSheet sheet) {
        int last = -1;
        for (var row : sheet)
            for (var cell : row) if (cell.getCellType() != CellType.BLANK) last = Math.max(last, cell.getColumnIndex());
        for (var range : sheet.getMergedRegions())
            if (range.getLastColumn() < Limits.MOST_COLUMNS) last = Math.max(last, range.getLastColumn());
        return Math.min(last + 1, sheet.getWorkbook().getSpreadsheetVersion().getLastColumnIndex());
    }
}
