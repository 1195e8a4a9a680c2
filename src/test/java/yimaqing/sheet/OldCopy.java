package yimaqing.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;

/// A workbook of today copied into one of Excel 97 to 2003, as far as the reading looks at it.
final class OldCopy {
    private final HSSFWorkbook book;
    private final Map<CellStyle, CellStyle> styles = new HashMap<>();

    OldCopy(HSSFWorkbook book) {
        this.book = book;
    }

    void sheet(Sheet from) {
        var to = book.createSheet(from.getSheetName());
        boolean hidden =
                from.getWorkbook().getSheetVisibility(from.getWorkbook().getSheetIndex(from))
                        != SheetVisibility.VISIBLE;
        book.setSheetHidden(book.getSheetIndex(to), hidden);
        for (var row : from) {
            var copy = to.createRow(row.getRowNum());
            if (row.getZeroHeight()) copy.setZeroHeight(true);
            for (var cell : row) cell(cell, copy.createCell(cell.getColumnIndex()));
        }
        for (var range : from.getMergedRegions()) to.addMergedRegionUnsafe(range);
    }

    private void cell(Cell from, Cell to) {
        var style = from.getCellStyle();
        to.setCellStyle(styles.computeIfAbsent(style, _ -> style(style, from)));
        var type = from.getCellType() == CellType.FORMULA ? from.getCachedFormulaResultType() : from.getCellType();
        switch (type) {
            case STRING -> to.setCellValue(from.getRichStringCellValue().getString());
            case NUMERIC -> to.setCellValue(from.getNumericCellValue());
            case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
            case ERROR -> to.setCellErrorValue(from.getErrorCellValue());
            case BLANK, FORMULA, _NONE -> {}
        }
    }

    private CellStyle style(CellStyle from, Cell cell) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(from.getDataFormatString()));
        if (cell.getSheet().getWorkbook().getFontAt(from.getFontIndex()).getStrikeout()) {
            var font = book.createFont();
            font.setStrikeout(true);
            style.setFont(font);
        }
        return style;
    }

    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }
}
