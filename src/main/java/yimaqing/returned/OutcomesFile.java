package yimaqing.returned;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// The table of what became of each row, for an office's spreadsheet. Names of files and sheets are the sender's, so
/// no cell of it is taken for a formula.
public final class OutcomesFile implements AutoCloseable {
    private final CSVPrinter printer;

    public OutcomesFile(Writer file) throws IOException {
        printer = new CSVPrinter(file, CSVFormat.RFC4180);
    }

    public void row(List<String> line) throws IOException {
        printer.printRecord(line.stream().map(PlainCell::of).toList());
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
