package yimaqing.returned;

import java.util.Optional;
import yimaqing.envelope.Limits;

/// The column that is added: what stands in it in each row, and which rows are left out.
record NewColumn(Heading heading, Remarks remarks, Which which) {
    /// Wide enough for a sentence, in letters of the workbook's usual font.
    static final int WIDTH_LETTERS = 48;

    /// The letters of this row, without marks that no file of text or XML may hold.
    Optional<String> letters(int sheet, int row) {
        boolean isHeading = heading.row(sheet).filter(at -> at == row).isPresent();
        var said = isHeading ? Optional.of(heading.letters()) : remarks.remark(sheet, row);
        return said.map(NewColumn::clean).filter(letters -> !letters.isBlank());
    }

    boolean isLeftOut(int sheet, int row) {
        return which == Which.AT_FAULT
                && heading.row(sheet).filter(at -> row > at).isPresent()
                && !remarks.isAtFault(sheet, row);
    }

    private static String clean(String letters) {
        var clean = new StringBuilder();
        letters.codePoints()
                .filter(c -> c == '\n' || c == '\t' || c >= ' ' && c != 0xFFFE && c != 0xFFFF && !isHalf(c))
                .forEach(clean::appendCodePoint);
        return clean.substring(0, Math.min(clean.length(), Limits.MOST_LETTERS));
    }

    private static boolean isHalf(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    }
}
