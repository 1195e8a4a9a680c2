package yimaqing.returned;

/// A cell that a spreadsheet will not take for a formula when it opens a text or a page.
public final class PlainCell {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\0＝＋－＠";

    private PlainCell() {}

    public static String of(String letters) {
        return !letters.isEmpty() && BEGINS_A_FORMULA.indexOf(letters.charAt(0)) >= 0 ? "'" + letters : letters;
    }
}
