package yimaqing.envelope;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/// Which styles of a workbook show a number as a day, and which strike it through.
public final class XlsxStyles {
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> fontStrikes = new ArrayList<>();
    private final BitSet days = new BitSet();
    private final BitSet struck = new BitSet();
    private int styles;

    public static XlsxStyles of(XlsxParts parts) throws IOException, XMLStreamException {
        var styles = new XlsxStyles();
        var part = parts.partOf("styles");
        if (part.isEmpty()) return styles;
        try (var in = parts.open(part.get())) {
            styles.read(Xml.open(in));
        }
        return styles;
    }

    /// Fonts and formats stand before the styles that use them; a `font` outside of `fonts` belongs to a rule.
    private void read(XMLStreamReader xml) throws XMLStreamException {
        var within = "";
        while (Xml.nextElement(xml)) {
            switch (xml.getLocalName()) {
                case "fonts", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs" -> within = xml.getLocalName();
                case "numFmt" -> {
                    if (!within.equals("dxfs"))
                        formats.put(number(xml, "numFmtId"), Xml.attribute(xml, "formatCode", "General"));
                }
                case "font" -> {
                    if (within.equals("fonts")) fontStrikes.add(false);
                }
                case "strike" -> {
                    if (within.equals("fonts"))
                        fontStrikes.set(fontStrikes.size() - 1, Xml.isYes(Xml.attribute(xml, "val", "1")));
                }
                case "xf" -> {
                    if (within.equals("cellXfs")) style(number(xml, "numFmtId"), number(xml, "fontId"));
                }
                default -> {}
            }
        }
    }

    private void style(int format, int font) {
        var code = formats.containsKey(format) ? formats.get(format) : BuiltinFormats.getBuiltinFormat(format);
        days.set(styles, DateUtil.isADateFormat(format, code == null ? "General" : code));
        struck.set(styles, font < fontStrikes.size() && fontStrikes.get(font));
        styles++;
    }

    private static int number(XMLStreamReader xml, String attribute) {
        return Integer.parseInt(Xml.attribute(xml, attribute, "0"));
    }

    public boolean isDay(int style) {
        return days.get(style);
    }

    public boolean isStruck(int style) {
        return struck.get(style);
    }
}
