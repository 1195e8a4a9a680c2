package yimaqing.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;

/// What all sheets of a workbook share: the texts, which styles show a number as a day, which strike it through, and
/// from when its days are counted.
final class XlsxLooks {
    private static final MathContext KEPT_DIGITS = new MathContext(15);
    private static final BigDecimal DAYS_FROM_1900_TO_1904 = BigDecimal.valueOf(1_462);

    private final SharedStrings texts;
    private final boolean[] day;
    private final boolean[] struck;
    /// Added to a day's number, so that it counts from 1899-12-30.
    private final BigDecimal daysBefore;

    XlsxLooks(XSSFReader reader, boolean countsFrom1904) throws IOException, InvalidFormatException {
        this.texts = reader.getSharedStringsTable();
        StylesTable styles = reader.getStylesTable();
        int known = styles == null ? 0 : styles.getNumCellStyles();
        this.day = new boolean[known];
        this.struck = new boolean[known];
        for (int i = 0; i < known; i++) {
            var style = styles.getStyleAt(i);
            day[i] = DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
            struck[i] = style.getFont().getStrikeout();
        }
        this.daysBefore = countsFrom1904 ? DAYS_FROM_1900_TO_1904 : BigDecimal.ZERO;
    }

    /// What a cell of this type (`t`) and style (`s`) holds, by the letters that stand in it.
    Optional<Cell.Content> content(String type, int style, String letters) {
        return switch (type) {
            case "s" -> text(texts.getItemAt(Integer.parseInt(letters.strip())).getString());
            case "str", "inlineStr" -> text(letters);
            case "e" -> Optional.of(new Cell.Error(letters.strip()));
            case "b" -> text(isYes(letters.strip()) ? "TRUE" : "FALSE");
            default -> Optional.of(number(new BigDecimal(letters.strip()), style));
        };
    }

    private static Optional<Cell.Content> text(String text) {
        return Cell.isBlank(text) ? Optional.empty() : Optional.of(new Cell.Text(text));
    }

    private Cell.Number number(BigDecimal raw, int style) {
        var number = raw.round(KEPT_DIGITS).stripTrailingZeros();
        boolean isDay = style < day.length && day[style];
        return new Cell.Number(isDay ? number.add(daysBefore) : number, isDay);
    }

    static boolean isYes(String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }

    boolean isStruck(int style) {
        return style < struck.length && struck[style];
    }
}
