package yimaqing.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Workbooks written for tests, as offices write them.
public final class Books {
    private final Workbook book;
    private Sheet sheet;

    public Books() {
        this(new XSSFWorkbook());
    }

    private Books(Workbook book) {
        this.book = book;
    }

    /// A workbook of Excel 97 to 2003.
    public static Books old() {
        return new Books(new HSSFWorkbook());
    }

    /// A workbook of one sheet with these rows; cells are texts, numbers, days, or `null` for none.
    public static byte[] of(String sheet, List<List<Object>> rows) {
        return new Books().sheet(sheet, rows).bytes();
    }

    public Books sheet(String name, List<List<Object>> rows) {
        sheet = book.createSheet(name);
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r).isEmpty()) continue;
            var row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++)
                fill(row.createCell(c), rows.get(r).get(c));
        }
        return this;
    }

    private void fill(org.apache.poi.ss.usermodel.Cell cell, Object value) {
        switch (value) {
            case null -> {}
            case String formula
            when formula.startsWith("=") -> {
                cell.setCellFormula(formula.substring(1));
                book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
            }
            case String text -> cell.setCellValue(text);
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(dayStyle());
            }
            default -> throw new IllegalArgumentException("no cell holds a " + value.getClass());
        }
    }

    private CellStyle dayStyle() {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
        return style;
    }

    public Books merged(String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        return this;
    }

    public Books struck(int row, int column) {
        var style = book.createCellStyle();
        style.setFont(strikingFont());
        sheet.getRow(row - 1).getCell(column).setCellStyle(style);
        return this;
    }

    /// The letters up to `letter` are struck through, the others are not.
    public Books struckUpTo(int row, int column, int letter) {
        var cell = sheet.getRow(row - 1).getCell(column);
        var text = book.getCreationHelper().createRichTextString(cell.getStringCellValue());
        text.applyFont(0, letter, strikingFont());
        cell.setCellValue(text);
        return this;
    }

    private Font strikingFont() {
        var font = book.createFont();
        font.setStrikeout(true);
        return font;
    }

    public Books hidden(int row) {
        sheet.getRow(row - 1).setZeroHeight(true);
        return this;
    }

    public Books hiddenSheet() {
        book.setSheetHidden(book.getSheetIndex(sheet), true);
        return this;
    }

    /// Rows that hold nothing and yet are there, as when somebody formats a whole sheet.
    public Books styledRows(int from, int to) {
        for (int row = from; row <= to; row++) sheet.createRow(row - 1).setRowStyle(book.getCellStyleAt(0));
        return this;
    }

    public byte[] bytes() {
        try (var out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
