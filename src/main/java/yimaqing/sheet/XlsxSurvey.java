package yimaqing.sheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;

/// A first look over a sheet: its last row that holds anything and its merged ranges, which stand behind all rows in
/// the file. A sheet that passes is well-formed and within the limits, so the reading after it cannot fail.
record XlsxSurvey(int rows, List<CellRangeAddress> merges) {

    /// What the survey found wrong.
    static final class TooMuch extends Exception {
        private static final long serialVersionUID = 1;
        private final Refusal why;

        TooMuch(Refusal why) {
            super(why.name());
            this.why = why;
        }

        Refusal why() {
            return why;
        }
    }

    static XlsxSurvey of(InputStream sheet, XlsxLooks looks) throws XMLStreamException, TooMuch {
        var xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(sheet);
        var merges = new ArrayList<CellRangeAddress>();
        int row = 0;
        int column = -1;
        int last = 0;
        var type = "n";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "row" -> {
                    row = next(number(xml, row), row);
                    column = -1;
                }
                case "c" -> {
                    column = next(columnOf(xml, column), column);
                    type = typeOf(xml);
                }
                case "v", "t" -> {
                    var letters = xml.getElementText();
                    if (letters.isBlank() || looks.content(type, 0, letters).isEmpty()) continue;
                    last = row;
                    if (row > Limits.MOST_ROWS) throw new TooMuch(Refusal.TOO_MANY_ROWS);
                    if (column >= Limits.MOST_COLUMNS) throw new TooMuch(Refusal.TOO_MANY_COLUMNS);
                }
                case "mergeCell" -> merges.add(CellRangeAddress.valueOf(xml.getAttributeValue(null, "ref")));
                default -> {}
            }
        }
        return new XlsxSurvey(last, List.copyOf(merges));
    }

    private static int next(int found, int before) throws TooMuch {
        if (found <= before) throw new TooMuch(Refusal.BROKEN);
        return found;
    }

    /// The number of the row the reader stands on; rows may leave it out and then follow on the one before.
    static int number(XMLStreamReader xml, int before) {
        var number = xml.getAttributeValue(null, "r");
        return number == null ? before + 1 : Integer.parseInt(number);
    }

    /// How a cell keeps what it holds; a number unless it says otherwise.
    static String typeOf(XMLStreamReader xml) {
        var type = xml.getAttributeValue(null, "t");
        return type == null ? "n" : type;
    }

    static int columnOf(XMLStreamReader xml, int before) {
        var reference = xml.getAttributeValue(null, "r");
        return reference == null ? before + 1 : new CellReference(reference).getCol();
    }
}
