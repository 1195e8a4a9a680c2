package yimaqing.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A table file that passed every check: reading its rows cannot fail any more.
public sealed interface Workbook permits XlsxWorkbook, TextWorkbook {

    List<Sheet> sheets();

    Rows rows(Sheet sheet);

    /// Opens a file by what it holds, whatever its name says, after checking its size before anything is unpacked.
    static Opening open(byte[] bytes) {
        if (bytes.length == 0) return new Opening.Refused(Refusal.EMPTY);
        if (bytes.length > Limits.MOST_BYTES) return new Opening.Refused(Refusal.TOO_LARGE);
        if (opensWith(bytes, 'P', 'K')) return XlsxWorkbook.open(bytes);
        if (opensWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) return new Opening.Refused(compound(bytes));
        return TextWorkbook.open(bytes);
    }

    private static boolean opensWith(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) return false;
        for (int i = 0; i < signature.length; i++) if ((bytes[i] & 0xFF) != signature[i]) return false;
        return true;
    }

    // a workbook with a password is wrapped in the container that old workbooks have, in a stream of this name
    private static Refusal compound(byte[] bytes) {
        var stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        for (int at = 0; at + stream.length <= bytes.length; at++)
            if (Arrays.equals(bytes, at, at + stream.length, stream, 0, stream.length)) return Refusal.PASSWORD;
        return Refusal.OLD_EXCEL;
    }
}
