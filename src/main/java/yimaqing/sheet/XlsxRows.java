package yimaqing.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import yimaqing.envelope.SharedText;
import yimaqing.envelope.Xml;

/// The rows of a sheet of an XLSX workbook, pulled one by one from its XML. Pulled and not pushed, so that whoever
/// records rows can ask for the next one in its own time.
final class XlsxRows implements Rows {
    private final XlsxWorkbook.Looks looks;
    private final Merges merges;
    private final int rows;
    private final InputStream in;
    private final XMLStreamReader xml;
    private int given;
    private int lastRead;
    private Optional<SheetRow> ahead = Optional.empty();

    XlsxRows(InputStream in, XlsxSurvey survey, XlsxWorkbook.Looks looks) throws XMLStreamException {
        this.in = in;
        this.looks = looks;
        this.merges = new Merges(survey.merges());
        this.rows = survey.rows();
        this.xml = Xml.open(in);
    }

    @Override
    public boolean hasNext() {
        return given < rows;
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) throw new NoSuchElementException();
        given++;
        try {
            if (ahead.isEmpty()) ahead = Optional.of(nextInFile());
        } catch (XMLStreamException surveyed) {
            throw new IllegalStateException("a sheet that was surveyed is well-formed", surveyed);
        }
        if (ahead.get().number() > given) return merges.filled(SheetRow.blank(given));
        var row = ahead.get();
        ahead = Optional.empty();
        return merges.filled(row);
    }

    private SheetRow nextInFile() throws XMLStreamException {
        while (!(xml.next() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals("row")))
            ;
        lastRead = XlsxSurvey.number(xml, lastRead);
        boolean hidden = Xml.isYes(xml.getAttributeValue(null, "hidden"));
        var cells = new ArrayList<Cell>();
        int column = -1;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row"))
                return new SheetRow(lastRead, cells, hidden);
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = XlsxSurvey.columnOf(xml, column);
                cell(column).ifPresent(cells::add);
            }
        }
    }

    private Optional<Cell> cell(int column) throws XMLStreamException {
        var type = XlsxSurvey.typeOf(xml);
        int style = Integer.parseInt(Xml.attribute(xml, "s", "0"));
        var text = SharedText.read(xml, "c");
        if (text.letters().isBlank()) return Optional.empty();
        return looks.content(type, style, text.letters())
                .map(content -> new Cell(column, content, looks.isStruck(type, style, text), false));
    }

    @Override
    public void close() {
        try {
            xml.close();
            in.close();
        } catch (XMLStreamException | IOException broken) {
            throw new UncheckedIOException(new IOException(broken));
        }
    }
}
