package yimaqing.returned;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import yimaqing.envelope.Unfit;
import yimaqing.sheet.Workbook;

/// The sender's own workbook on its way back: the same sheets, layout and cells, and one more column behind the last.
public record Returned(byte[] original, Workbook book, Heading heading, Remarks remarks) {

    /// Writes it in the kind, encoding and layout it came in. `out` is left open.
    public void writeTo(OutputStream out, Which which) throws IOException {
        var column = new NewColumn(heading, remarks, which);
        try {
            switch (book.kind()) {
                case XLSX -> new XlsxReturn(original, book, column).writeTo(out);
                case XLS -> new XlsReturn(original, book, column).writeTo(out);
                case TEXT -> new TextReturn(original, column).writeTo(out);
                case HTML -> new HtmlReturn(original, column).writeTo(out);
            }
        } catch (Unfit opened) {
            throw new IllegalStateException("a workbook that opened is fit", opened);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }
}
