package yimaqing.returned;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import yimaqing.envelope.Limits;
import yimaqing.envelope.Unfit;
import yimaqing.envelope.XlsxParts;
import yimaqing.envelope.Xml;
import yimaqing.sheet.Sheet;
import yimaqing.sheet.Workbook;

/// Sends a workbook of Excel 2007 or later back. Every part is copied as it lies, still packed; only the sheets are
/// unpacked and copied letter by letter, so that a list of 200,000 rows takes no more memory than a short one.
final class XlsxReturn {
    private final XlsxParts parts;
    private final Map<String, Sheet> sheetOfPart = new HashMap<>();
    private final NewColumn column;

    XlsxReturn(byte[] original, Workbook book, NewColumn column) throws IOException, Unfit {
        this.column = column;
        try {
            this.parts = XlsxParts.of(original);
        } catch (XMLStreamException opened) {
            throw new IllegalStateException("a workbook that opened can be opened again", opened);
        }
        for (var sheet : book.sheets())
            if (sheet.rows() > 0)
                sheetOfPart.put(parts.sheets().get(sheet.position()).part(), sheet);
    }

    void writeTo(OutputStream out) throws IOException {
        var zip = new ZipArchiveOutputStream(out);
        var entries = parts.zip().getEntries();
        while (entries.hasMoreElements()) {
            var entry = entries.nextElement();
            var sheet = Optional.ofNullable(sheetOfPart.get(entry.getName()));
            if (sheet.isPresent()) copy(sheet.get(), entry.getName(), zip);
            else zip.addRawArchiveEntry(entry, parts.zip().getRawInputStream(entry));
        }
        zip.finish();
        out.flush();
    }

    private void copy(Sheet sheet, String part, ZipArchiveOutputStream zip) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(part));
        try {
            var shape = shape(part);
            try (var in = parts.open(part)) {
                var writer = new BufferedWriter(new OutputStreamWriter(zip, shape.charset()));
                var reader = new BufferedReader(new InputStreamReader(in, shape.charset()));
                new SheetCopy(new Tags(reader), writer, column, sheet, shape.freeColumn()).run();
                writer.flush();
            }
        } catch (XMLStreamException opened) {
            throw new IllegalStateException("a sheet that was surveyed is well-formed", opened);
        }
        zip.closeArchiveEntry();
    }

    /// How the letters of a sheet are encoded, and the first column behind everything that stands in it.
    private record Shape(Charset charset, int freeColumn) {}

    private Shape shape(String part) throws IOException, XMLStreamException {
        try (var in = parts.open(part)) {
            var xml = Xml.open(in);
            var encoding = Optional.ofNullable(xml.getEncoding()).orElse("UTF-8");
            int last = -1;
            int column = -1;
            while (Xml.nextElement(xml)) {
                switch (xml.getLocalName()) {
                    case "row" -> column = -1;
                    case "c" -> column = Xml.column(xml.getAttributeValue(null, "r"), column);
                    case "v", "f", "is" -> last = Math.max(last, column);
                    case "mergeCell" -> {
                        int end = Tags.lastColumn(xml.getAttributeValue(null, "ref"));
                        if (end < Limits.MOST_COLUMNS) last = Math.max(last, end);
                    }
                    default -> {}
                }
            }
            return new Shape(Charset.forName(encoding), Math.min(last + 1, Tags.LAST_COLUMN));
        }
    }
}
