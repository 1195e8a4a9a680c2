package yimaqing.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/// A workbook of Excel 2007 or later, kept packed in memory; each reading of a sheet unpacks it anew.
final class XlsxWorkbook implements Workbook {
    private final XSSFReader reader;
    private final XlsxLooks looks;
    private final List<Listed> listed;
    private final Map<Sheet, XlsxSurvey> surveys = new TreeMap<>(java.util.Comparator.comparingInt(Sheet::position));

    /// A sheet as the workbook lists it.
    private record Listed(String name, boolean hidden, String part) {}

    private XlsxWorkbook(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        this.reader = reader;
        this.listed = new ArrayList<>();
        this.looks = new XlsxLooks(reader, readList());
    }

    // What a file may be broken in is more than a list of exceptions can name: a number that is none, a style that is
    // not there. Nothing but reading happens here, so whatever fails, the file is at fault.
    @SuppressWarnings("checkstyle:IllegalCatch")
    static Opening open(byte[] bytes) {
        try {
            var zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get();
            var refusal = ZipCheck.refusal(zip);
            if (refusal.isPresent()) return new Opening.Refused(refusal.get());
            var book = new XlsxWorkbook(new XSSFReader(OPCPackage.open(new ZipFileZipEntrySource(zip))));
            book.survey();
            return new Opening.Opened(book);
        } catch (XlsxSurvey.TooMuch found) {
            return new Opening.Refused(found.why());
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | XMLStreamException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException broken) {
            return new Opening.Refused(Refusal.BROKEN);
        }
    }

    /// Reads the list of sheets, and whether days are counted from 1904.
    private boolean readList() throws IOException, OpenXML4JException, XMLStreamException {
        boolean from1904 = false;
        try (var in = reader.getWorkbookData()) {
            var xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
                if (xml.getLocalName().equals("workbookPr")) {
                    var date1904 = Optional.ofNullable(xml.getAttributeValue(null, "date1904"))
                            .orElse("0");
                    from1904 = date1904.equals("1") || date1904.equals("true");
                } else if (xml.getLocalName().equals("sheet")) {
                    var state = Optional.ofNullable(xml.getAttributeValue(null, "state"))
                            .orElse("visible");
                    listed.add(
                            new Listed(xml.getAttributeValue(null, "name"), !state.equals("visible"), relation(xml)));
                }
            }
        }
        return from1904;
    }

    private static String relation(javax.xml.stream.XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals("id")
                    && xml.getAttributeNamespace(i) != null
                    && xml.getAttributeNamespace(i).contains("relationships")) return xml.getAttributeValue(i);
        throw new IllegalArgumentException("a sheet names the part it stands in");
    }

    private void survey() throws IOException, OpenXML4JException, XMLStreamException, XlsxSurvey.TooMuch {
        int all = 0;
        for (int i = 0; i < listed.size(); i++) {
            try (var in = reader.getSheet(listed.get(i).part())) {
                var survey = XlsxSurvey.of(in, looks);
                all += survey.rows();
                if (all > Limits.MOST_ROWS) throw new XlsxSurvey.TooMuch(Refusal.TOO_MANY_ROWS);
                surveys.put(new Sheet(i, listed.get(i).name(), listed.get(i).hidden(), survey.rows()), survey);
            }
        }
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(surveys.keySet());
    }

    @Override
    public Rows rows(Sheet sheet) {
        try {
            InputStream in = reader.getSheet(listed.get(sheet.position()).part());
            return new XlsxRows(in, surveys.get(sheet), looks);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (OpenXML4JException | XMLStreamException surveyed) {
            throw new IllegalStateException("a sheet that was surveyed can be opened", surveyed);
        }
    }
}
