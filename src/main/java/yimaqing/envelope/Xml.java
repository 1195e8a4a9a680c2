package yimaqing.envelope;

import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/// Reads the XML of a packed workbook. A document type is refused outright: Excel writes none, and every entity bomb
/// and every reach for a foreign file begins with one.
public final class Xml {
    private Xml() {}

    /// A reader that stands on the outermost element.
    public static XMLStreamReader open(InputStream in) throws XMLStreamException {
        var xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
        while (xml.getEventType() != XMLStreamConstants.START_ELEMENT)
            if (xml.next() == XMLStreamConstants.DTD) throw new XMLStreamException("a document type");
        return xml;
    }

    /// Goes on to the next element that opens; false at the end.
    public static boolean nextElement(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) if (xml.next() == XMLStreamConstants.START_ELEMENT) return true;
        return false;
    }

    /// The attribute, or what holds where it is left out.
    public static String attribute(XMLStreamReader xml, String name, String otherwise) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }

    public static boolean isYes(String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }

    /// The column, counted from 0, of a reference such as `AB12`; without one (null, as readers have it) a cell follows
    /// on the one before. This is asked millions of times.
    public static int column(@Nullable String reference, int before) {
        if (reference == null) return before + 1;
        int column = 0;
        int at = 0;
        for (; at < reference.length() && Character.isLetter(reference.charAt(at)); at++) {
            int letter = Character.toUpperCase(reference.charAt(at)) - 'A' + 1;
            if (letter < 1 || letter > 26 || at > 2) throw new IllegalArgumentException("no reference to a cell");
            column = column * 26 + letter;
        }
        if (at == 0) throw new IllegalArgumentException("no reference to a cell");
        return column - 1;
    }
}
