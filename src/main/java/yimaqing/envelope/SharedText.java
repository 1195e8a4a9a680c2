package yimaqing.envelope;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One text of a workbook, its runs of different look put together. `struck`: some letters of it are struck through.
public record SharedText(String letters, boolean struck) {

    /// Reads on to the end of this element (`si`, or `c` of a cell). The reading aids of Japanese texts (`rPh`) are no
    /// part of the text, and letters past the most a cell can hold are let go.
    public static SharedText read(XMLStreamReader xml, String upTo) throws XMLStreamException {
        var letters = new StringBuilder();
        boolean anyStruck = false;
        boolean runStruck = false;
        int aids = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(upTo)) return new SharedText(letters.toString(), anyStruck);
                if (xml.getLocalName().equals("rPh")) aids--;
            }
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "rPh" -> aids++;
                case "r" -> runStruck = false;
                case "strike" -> runStruck = Xml.isYes(Xml.attribute(xml, "val", "1"));
                case "v", "t" -> {
                    var text = xml.getElementText();
                    if (aids > 0) continue;
                    anyStruck |= runStruck && !text.isBlank();
                    append(letters, text);
                }
                default -> {}
            }
        }
    }

    private static void append(StringBuilder letters, String text) {
        int room = Limits.MOST_LETTERS - letters.length();
        letters.append(text, 0, Math.min(room, text.length()));
    }

    @Override
    public String toString() {
        return "SharedText[…]";
    }
}
