package yimaqing.returned;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import yimaqing.envelope.Encoding;
import yimaqing.envelope.Parting;

/// Sends a text table back in the encoding and with the parting it came in. Lines are copied as they stand; the new
/// cell is put before each line's end.
final class TextReturn {
    private final byte[] original;
    private final NewColumn column;
    private final Encoding encoding;
    private final String letters;

    TextReturn(byte[] original, NewColumn column) {
        this.original = original;
        this.column = column;
        this.encoding = Encoding.of(original).orElseThrow();
        this.letters = encoding.decoded(original);
    }

    /// A line in the letters of the file: where it begins, and how many cells it has.
    private record Line(int begin, int cells) {}

    void writeTo(OutputStream out) throws IOException {
        char parting = Parting.in(new StringReader(letters));
        var lines = lines(parting);
        int free = lines.stream().mapToInt(Line::cells).max().orElse(0);
        out.write(original, 0, encoding.markBytes());
        var writer = new BufferedWriter(new OutputStreamWriter(out, encoding.charset()));
        for (int i = 0; i < lines.size(); i++) {
            if (column.isLeftOut(0, i + 1)) continue;
            int end = i + 1 < lines.size() ? lines.get(i + 1).begin() : letters.length();
            var line = letters.substring(lines.get(i).begin(), end);
            int body = line.length();
            while (body > 0 && "\r\n".indexOf(line.charAt(body - 1)) >= 0) body--;
            writer.write(line, 0, body);
            var remark = column.letters(0, i + 1);
            if (remark.isPresent())
                write(remark.get(), parting, free - lines.get(i).cells(), writer);
            writer.write(line, body, line.length() - body);
        }
        writer.flush();
    }

    private List<Line> lines(char parting) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(parting)
                .setIgnoreEmptyLines(false)
                .get();
        var lines = new ArrayList<Line>();
        try (var parser = format.parse(new StringReader(letters))) {
            for (var line : parser) lines.add(new Line((int) line.getCharacterPosition(), line.size()));
        }
        return lines;
    }

    private static void write(String remark, char parting, int cellsBefore, Writer out) throws IOException {
        for (int i = 0; i <= cellsBefore; i++) out.write(parting);
        out.write('"' + PlainCell.of(remark).replace("\"", "\"\"") + '"');
    }
}
