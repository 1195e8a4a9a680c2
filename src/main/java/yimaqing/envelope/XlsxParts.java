package yimaqing.envelope;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// The parts of a workbook of Excel 2007 or later: kept packed in memory, unpacked each time one is opened.
public final class XlsxParts {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final ZipFile zip;
    private final List<Listed> sheets = new ArrayList<>();
    private final Map<String, String> partOfRelation = new HashMap<>();
    private final Map<String, String> partOfKind = new HashMap<>();
    private boolean countsFrom1904;

    /// A sheet as the workbook lists it, and the part it stands in.
    public record Listed(String name, boolean hidden, String part) {}

    private XlsxParts(ZipFile zip) throws IOException, XMLStreamException, Unfit {
        this.zip = zip;
        readRelations();
        readList();
    }

    public static XlsxParts of(byte[] bytes) throws IOException, XMLStreamException, Unfit {
        var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
        var refusal = ZipCheck.refusal(zip);
        if (refusal.isPresent()) throw new Unfit(refusal.get());
        return new XlsxParts(zip);
    }

    private void readRelations() throws IOException, XMLStreamException {
        try (var in = open(RELATIONS)) {
            var xml = Xml.open(in);
            while (Xml.nextElement(xml)) {
                if (!xml.getLocalName().equals("Relationship")) continue;
                var kind = Xml.attribute(xml, "Type", "");
                var target = Xml.attribute(xml, "Target", "");
                var part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                partOfRelation.put(Xml.attribute(xml, "Id", ""), part);
                partOfKind.put(kind.substring(kind.lastIndexOf('/') + 1), part);
            }
        }
    }

    private void readList() throws IOException, XMLStreamException, Unfit {
        try (var in = open(WORKBOOK)) {
            var xml = Xml.open(in);
            while (Xml.nextElement(xml)) {
                switch (xml.getLocalName()) {
                    case "workbookPr" -> countsFrom1904 = Xml.isYes(Xml.attribute(xml, "date1904", "0"));
                    case "sheet" -> sheets.add(listed(xml));
                    default -> {}
                }
                if (sheets.size() > Limits.MOST_SHEETS) throw new Unfit(Refusal.TOO_MANY_PARTS);
            }
        }
    }

    private Listed listed(XMLStreamReader xml) {
        boolean hidden = !Xml.attribute(xml, "state", "visible").equals("visible");
        return new Listed(Xml.attribute(xml, "name", ""), hidden, partOfRelation.getOrDefault(relation(xml), ""));
    }

    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals("id")
                    && xml.getAttributeNamespace(i) != null
                    && xml.getAttributeNamespace(i).contains("relationships")) return xml.getAttributeValue(i);
        throw new IllegalArgumentException("a sheet names the part it stands in");
    }

    public List<Listed> sheets() {
        return List.copyOf(sheets);
    }

    /// Whether days are counted from 1904, as old Macintoshes did.
    public boolean countsFrom1904() {
        return countsFrom1904;
    }

    /// The part of this kind, such as `sharedStrings`; unknown where the workbook has none.
    public Optional<String> partOf(String kind) {
        return Optional.ofNullable(partOfKind.get(kind)).filter(part -> zip.getEntry(part) != null);
    }

    public InputStream open(String part) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) throw new IOException("a part is missing");
        return zip.getInputStream(entry);
    }

    /// The archive itself, for whoever copies it.
    public ZipFile zip() {
        return zip;
    }
}
