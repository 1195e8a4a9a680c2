package yimaqing.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// One cell that holds something. `column` counts from 0. `merged` is set where the cell is covered by a merged range
/// and so repeats what stands in the range's first cell; `struck` where letters of it, some or all, are struck through.
public record Cell(int column, Content content, boolean struck, boolean merged) {

    /// What a cell holds.
    public sealed interface Content {}

    public record Text(String text) implements Content {
        public Text {
            if (isBlank(text)) throw new IllegalArgumentException("a blank cell is not there at all");
        }

        static Optional<Content> unlessBlank(String text) {
            return isBlank(text) ? Optional.empty() : Optional.of(new Text(text));
        }
    }

    /// A number as the spreadsheet keeps it: 15 digits are exact, any further ones were lost when it was saved.
    /// `day`: it is shown as a day, and counts days since 1899-12-30.
    public record Number(BigDecimal number, boolean day) implements Content {
        private static final MathContext KEPT_DIGITS = new MathContext(15);
        private static final BigDecimal DAYS_FROM_1900_TO_1904 = BigDecimal.valueOf(1_462);

        /// The number of a workbook, its day counted anew where the workbook counts from 1904.
        static Number kept(BigDecimal raw, boolean day, boolean countsFrom1904) {
            var number = raw.round(KEPT_DIGITS).stripTrailingZeros();
            var daysBefore = countsFrom1904 ? DAYS_FROM_1900_TO_1904 : BigDecimal.ZERO;
            return new Number(day ? number.add(daysBefore) : number, day);
        }
    }

    /// The result of a formula that failed, such as `#REF!`.
    public record Error(String sign) implements Content {}

    public Cell {
        if (column < 0) throw new IllegalArgumentException("columns count from 0");
    }

    /// The cell in letters, as it was typed.
    public String text() {
        return switch (content) {
            case Text(var text) -> text;
            case Number(var number, var _) -> number.toPlainString();
            case Error(var sign) -> sign;
        };
    }

    Cell repeatedAt(int otherColumn) {
        return new Cell(otherColumn, content, struck, true);
    }

    /// Whether a text is nothing but digits, Latin and Chinese letters, hyphens and points, as most cells are: whatever
    /// brings texts into one spelling leaves such a one as it is, and need not look further.
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= '0' && c <= '9'
                    || c >= '一' && c <= '\u9fff'
                    || c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c == '-'
                    || c == '.';
            if (!plain) return false;
        }
        return true;
    }

    /// Whether there is nothing to see: spaces of every width, line breaks and marks without a shape.
    public static boolean isBlank(String text) {
        if (!text.isEmpty() && isPlain(text)) return false;
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }
}
