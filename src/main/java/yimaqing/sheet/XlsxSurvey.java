package yimaqing.sheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import yimaqing.envelope.Limits;
import yimaqing.envelope.Refusal;
import yimaqing.envelope.Unfit;
import yimaqing.envelope.Xml;

/// A first look over a sheet: its last row that holds anything and its merged ranges, which stand behind all rows in
/// the file. A sheet that passes is well-formed and within the limits, so the reading after it cannot fail.
record XlsxSurvey(int rows, List<CellRangeAddress> merges) {

    static XlsxSurvey of(InputStream sheet, XlsxWorkbook.Looks looks) throws XMLStreamException, Unfit {
        var xml = Xml.open(sheet);
        var merges = new ArrayList<CellRangeAddress>();
        int row = 0;
        int column = -1;
        int last = 0;
        var type = "n";
        while (Xml.nextElement(xml)) {
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
                    if (row > Limits.MOST_ROWS) throw new Unfit(Refusal.TOO_MANY_ROWS);
                    if (column >= Limits.MOST_COLUMNS) throw new Unfit(Refusal.TOO_MANY_COLUMNS);
                }
                case "mergeCell" -> merges.add(CellRangeAddress.valueOf(xml.getAttributeValue(null, "ref")));
                default -> {}
            }
            if (merges.size() > Limits.MOST_MERGES) throw new Unfit(Refusal.UNPACKS_TOO_LARGE);
        }
        return new XlsxSurvey(last, List.copyOf(merges));
    }

    private static int next(int found, int before) throws Unfit {
        if (found <= before) throw new Unfit(Refusal.BROKEN);
        return found;
    }

    /// The number of the row the reader stands on; rows may leave it out and then follow on the one before.
    static int number(XMLStreamReader xml, int before) {
        var number = xml.getAttributeValue(null, "r");
        return number == null ? before + 1 : Integer.parseInt(number);
    }

    /// How a cell keeps what it holds; a number unless it says otherwise.
    static String typeOf(XMLStreamReader xml) {
        return Xml.attribute(xml, "t", "n");
    }

    static int columnOf(XMLStreamReader xml, int before) {
        return Xml.column(xml.getAttributeValue(null, "r"), before);
    }
}
