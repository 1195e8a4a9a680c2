package yimaqing.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import yimaqing.envelope.Encoding;
import yimaqing.envelope.Limits;
import yimaqing.envelope.Parting;
import yimaqing.envelope.Refusal;

/// A table saved as text, its cells parted by commas, tabs, bars or semicolons. It has one sheet without a name.
final class TextWorkbook implements Workbook {
    private final byte[] bytes;
    private final Encoding encoding;
    private final CSVFormat format;
    private int rows;

    private TextWorkbook(byte[] bytes, Encoding encoding) throws IOException {
        this.bytes = bytes;
        this.encoding = encoding;
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(Parting.in(letters()))
                .setIgnoreEmptyLines(false)
                .get();
    }

    static Opening open(byte[] bytes) {
        if (isOtherMarkup(bytes)) return new Opening.Refused(Refusal.NO_TABLE);
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

    /// Workbooks saved as one XML or as a mail are no tables of text, and nobody would find a header in them.
    private static boolean isOtherMarkup(byte[] bytes) {
        var beginning = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
        return beginning.contains("<?xml") || beginning.startsWith("MIME-Version:");
    }

    private Reader letters() {
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, encoding.markBytes(), bytes.length - encoding.markBytes()),
                encoding.charset());
    }

    private Optional<Refusal> survey() throws IOException {
        int row = 0;
        try (var parser = format.parse(letters())) {
            for (var line : parser) {
                row++;
                var fault = fault(line);
                if (fault.isPresent()) return fault;
                if (cells(line).isEmpty()) continue;
                if (line.size() > Limits.MOST_COLUMNS) return Optional.of(Refusal.TOO_MANY_COLUMNS);
                if (row > Limits.MOST_ROWS) return Optional.of(Refusal.TOO_MANY_ROWS);
                rows = row;
            }
        }
        return rows == 0 ? Optional.of(Refusal.EMPTY) : Optional.empty();
    }

    /// Signs that this is no text, or that a quote was left open and has swallowed what follows.
    private static Optional<Refusal> fault(CSVRecord line) {
        for (var cell : line) {
            if (cell.indexOf('\0') >= 0) return Optional.of(Refusal.NO_TABLE);
            if (cell.length() > Limits.MOST_LETTERS) return Optional.of(Refusal.BROKEN);
            if (cell.lines().skip(Limits.MOST_LINES_IN_A_CELL).findAny().isPresent())
                return Optional.of(Refusal.BROKEN);
        }
        return Optional.empty();
    }

    private static List<Cell> cells(CSVRecord line) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < line.size(); i++)
            if (!Cell.isBlank(line.get(i))) cells.add(new Cell(i, new Cell.Text(line.get(i)), false, false));
        return cells;
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
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
