package yimaqing.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import yimaqing.envelope.Limits;
import yimaqing.envelope.Refusal;
import yimaqing.envelope.SharedText;
import yimaqing.envelope.Unfit;
import yimaqing.envelope.XlsxParts;
import yimaqing.envelope.XlsxStyles;
import yimaqing.envelope.XlsxTexts;
import yimaqing.envelope.Xml;

/// A workbook of Excel 2007 or later, kept packed in memory; each reading of a sheet unpacks it anew.
final class XlsxWorkbook implements Workbook {
    private final XlsxParts parts;
    private final Looks looks;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<XlsxSurvey> surveys = new ArrayList<>();

    private XlsxWorkbook(XlsxParts parts) throws IOException, XMLStreamException, Unfit {
        this.parts = parts;
        this.looks = new Looks(parts);
        survey();
    }

    // A file may be broken in more ways than can be told apart: a number that is none, a text that is not there.
    // Nothing but reading happens here, so whatever of these fails, the file is at fault.
    static Opening open(byte[] bytes) {
        try {
            return new Opening.Opened(new XlsxWorkbook(XlsxParts.of(bytes)));
        } catch (Unfit found) {
            return new Opening.Refused(found.why());
        } catch (IOException
                | XMLStreamException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException broken) {
            return new Opening.Refused(Refusal.BROKEN);
        }
    }

    private void survey() throws IOException, XMLStreamException, Unfit {
        int all = 0;
        for (var listed : parts.sheets()) {
            try (var in = parts.open(listed.part())) {
                var survey = XlsxSurvey.of(in, looks);
                all += survey.rows();
                if (all > Limits.MOST_ROWS) throw new Unfit(Refusal.TOO_MANY_ROWS);
                sheets.add(new Sheet(sheets.size(), listed.name(), listed.hidden(), survey.rows()));
                surveys.add(survey);
            }
        }
    }

    @Override
    public Kind kind() {
        return Kind.XLSX;
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public Rows rows(Sheet sheet) {
        try {
            var in = parts.open(parts.sheets().get(sheet.position()).part());
            return new XlsxRows(in, surveys.get(sheet.position()), looks);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (XMLStreamException surveyed) {
            throw new IllegalStateException("a sheet that was surveyed can be opened", surveyed);
        }
    }

    /// What all sheets of a workbook share: the texts, which styles show a number as a day, which strike it through,
    /// and
    /// from when its days are counted.
    static final class Looks {
        private final XlsxTexts texts;
        private final XlsxStyles styles;
        private final boolean countsFrom1904;

        Looks(XlsxParts parts) throws IOException, XMLStreamException {
            this.texts = XlsxTexts.of(parts);
            this.styles = XlsxStyles.of(parts);
            this.countsFrom1904 = parts.countsFrom1904();
        }

        /// What a cell of this type (`t`) and style (`s`) holds, by what stands in it.
        Optional<Cell.Content> content(String type, int style, String letters) {
            return switch (type) {
                case "s" -> Cell.Text.unlessBlank(texts.at(Integer.parseInt(letters.strip())));
                case "str", "inlineStr" -> Cell.Text.unlessBlank(letters);
                case "e" -> Optional.of(new Cell.Error(letters.strip()));
                case "b" -> Cell.Text.unlessBlank(Xml.isYes(letters.strip()) ? "TRUE" : "FALSE");
                default ->
                    Optional.of(Cell.Number.kept(new BigDecimal(letters.strip()), styles.isDay(style), countsFrom1904));
            };
        }

        boolean isStruck(String type, int style, SharedText text) {
            return styles.isStruck(style)
                    || text.struck()
                    || type.equals("s")
                            && texts.isStruck(Integer.parseInt(text.letters().strip()));
        }
    }
}
