package yimaqing.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A table saved as text, its cells parted by commas, tabs, bars or semicolons. It has one sheet without a name.
final class TextWorkbook implements Workbook {
    private static final char[] PARTINGS = {',', '\t', '|', ';'};
    private static final int LETTERS_LOOKED_AT = 10_000;

    private final byte[] bytes;
    private final Encoding encoding;
    private final CSVFormat format;
    private int rows;

    private TextWorkbook(byte[] bytes, Encoding encoding) throws IOException {
        this.bytes = bytes;
        this.encoding = encoding;
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(parting())
                .setIgnoreEmptyLines(false)
                .get();
    }

    static Opening open(byte[] bytes) {
        var encoding = Encoding.of(bytes);
        if (encoding.isEmpty()) return new Opening.Refused(Refusal.UNKNOWN_ENCODING);
        try {
            var book = new TextWorkbook(bytes, encoding.get());
            var refusal = book.survey();
            return refusal.<Opening>map(Opening.Refused::new).orElse(new Opening.Opened(book));
        } catch (IOException | UncheckedIOException broken) {
            return new Opening.Refused(Refusal.BROKEN);
        }
    }

    private Reader letters() {
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, encoding.markBytes(), bytes.length - encoding.markBytes()),
                encoding.charset());
    }

    private char parting() throws IOException {
        var beginning = new char[LETTERS_LOOKED_AT];
        int length = Math.max(0, letters().read(beginning));
        char best = PARTINGS[0];
        long most = 0;
        for (char parting : PARTINGS) {
            long times = new String(beginning, 0, length)
                    .chars()
                    .filter(c -> c == parting)
                    .count();
            if (times > most) {
                most = times;
                best = parting;
            }
        }
        return best;
    }

    private Optional<Refusal> survey() throws IOException {
        int row = 0;
        try (var parser = format.parse(letters())) {
            for (var line : parser) {
                row++;
                if (line.size() > 0 && line.get(0).indexOf('\0') >= 0) return Optional.of(Refusal.NO_TABLE);
                if (cells(line).isEmpty()) continue;
                if (line.size() > Limits.MOST_COLUMNS) return Optional.of(Refusal.TOO_MANY_COLUMNS);
                if (row > Limits.MOST_ROWS) return Optional.of(Refusal.TOO_MANY_ROWS);
                rows = row;
            }
        }
        return rows == 0 ? Optional.of(Refusal.EMPTY) : Optional.empty();
    }

    private static List<Cell> cells(CSVRecord line) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < line.size(); i++)
            if (!Cell.isBlank(line.get(i))) cells.add(new Cell(i, new Cell.Text(line.get(i)), false, false));
        return cells;
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet(0, "", false, rows));
    }

    @Override
    public Rows rows(Sheet sheet) {
        try {
            return new Lines(format.parse(letters()), sheet.rows());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static final class Lines implements Rows {
        private final CSVParser parser;
        private final Iterator<CSVRecord> lines;
        private final int rows;
        private int given;

        Lines(CSVParser parser, int rows) {
            this.parser = parser;
            this.lines = parser.iterator();
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return given < rows;
        }

        @Override
        public SheetRow next() {
            if (!hasNext()) throw new NoSuchElementException();
            return new SheetRow(++given, cells(lines.next()), false);
        }

        @Override
        public void close() {
            try {
                parser.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
