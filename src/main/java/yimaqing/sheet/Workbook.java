package yimaqing.sheet;

import java.util.List;
import yimaqing.envelope.Limits;
import yimaqing.envelope.Refusal;

/// A table file that passed every check: reading its rows cannot fail any more.
public sealed interface Workbook permits XlsxWorkbook, XlsWorkbook, TextWorkbook, HtmlWorkbook {

    /// How a table was saved: by Excel 2007 or later, by Excel 97 to 2003, as text, or as a web page.
    enum Kind {
        XLSX,
        XLS,
        TEXT,
        HTML
    }

    Kind kind();

    List<Sheet> sheets();

    Rows rows(Sheet sheet);

    /// Opens a file by what it holds, whatever its name says, after checking its size before anything is unpacked.
    static Opening open(byte[] bytes) {
        if (bytes.length == 0) return new Opening.Refused(Refusal.EMPTY);
        if (bytes.length > Limits.MOST_BYTES) return new Opening.Refused(Refusal.TOO_LARGE);
        if (opensWith(bytes, 'P', 'K')) return XlsxWorkbook.open(bytes);
        if (opensWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) return XlsWorkbook.open(bytes);
        if (isOlderThanContainers(bytes)) return new Opening.Refused(Refusal.OLD_EXCEL);
        return HtmlWorkbook.open(bytes).orElseGet(() -> TextWorkbook.open(bytes));
    }

    private static boolean opensWith(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) return false;
        for (int i = 0; i < signature.length; i++) if ((bytes[i] & 0xFF) != signature[i]) return false;
        return true;
    }

    /// Excel 2 to 4 wrote bare records: the first says that a sheet begins.
    private static boolean isOlderThanContainers(byte[] bytes) {
        for (int version : new int[] {0, 2, 4, 8}) if (opensWith(bytes, 9, version, 6, 0)) return true;
        return opensWith(bytes, 9, 0, 4, 0) || opensWith(bytes, 9, 8, 8, 0) || opensWith(bytes, 9, 8, 16, 0);
    }
}
