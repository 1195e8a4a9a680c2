package yimaqing.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.sheet.Sheet;

/// The XML of a sheet is copied letter by letter, and the new cells stand where Excel expects them.
class SheetCopyTest {
    private static final int FREE = 2;

    /// The sheet with its header in row 1; rows 3 and 4 are at fault.
    private static String copied(String xml, int rows, Which which) throws IOException {
        var remarks = new Remarks() {
            @Override
            public Optional<String> remark(int sheet, int row) {
                return isAtFault(sheet, row) ? Optional.of("错<" + row + ">") : Optional.empty();
            }

            @Override
            public boolean isAtFault(int sheet, int row) {
                return row == 3 || row == 4;
            }
        };
        var column = new NewColumn(new Heading("问题", Map.of(0, 1)), remarks, which);
        var out = new StringWriter();
        new SheetCopy(new Tags(new StringReader(xml)), out, column, new Sheet(0, "小李村", false, rows), FREE).run();
        return out.toString();
    }

    private static String cell(String reference, String letters) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + letters + "</t></is></c>";
    }

    private static final String WIDTH = "<col min=\"3\" max=\"3\" width=\"48\" customWidth=\"1\"/>";

    @Test
    void rowsThatAreNotThereAreMadeWhereSomethingIsSaidOfThem() throws IOException {
        var xml = "<sheetData><row r=\"1\" spans=\"1:2\"><c r=\"A1\"><v>1</v></c></row><row r='3' s='1'/>"
                + "<row r=\"5\"><c r=\"A5\"/></row></sheetData>";
        assertThat(copied(xml, 5, Which.ALL))
                .isEqualTo("<cols>" + WIDTH + "</cols><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>"
                        + cell("C1", "问题") + "</row><row r='3' s='1'>" + cell("C3", "错&lt;3&gt;")
                        + "</row><row r=\"4\">"
                        + cell("C4", "错&lt;4&gt;") + "</row><row r=\"5\"><c r=\"A5\"/></row></sheetData>");
    }

    @Test
    void rowsWithoutFaultAreHiddenAndThoseBelowTheLastAreLeftAlone() throws IOException {
        var xml =
                "<sheetData><row r=\"1\"/><row r=\"2\" hidden=\"0\" ht=\"9\"/><row r=\"4\"/><row r=\"9\"/></sheetData>";
        assertThat(copied(xml, 6, Which.AT_FAULT))
                .contains("<row r=\"2\" ht=\"9\" hidden=\"1\"/><row r=\"3\">")
                .contains("<row r=\"4\">")
                .contains("<row r=\"5\" hidden=\"1\"></row><row r=\"6\" hidden=\"1\"></row><row r=\"9\"/>");
    }

    @Test
    void emptyCellsInTheNewColumnGiveWayAndThoseBehindItStay() throws IOException {
        var xml = "<sheetData><row r=\"3\"><c r=\"B3\" s=\"1\"><v>7</v></c><c r=\"C3\" s=\"1\"></c>"
                + "<c r=\"D3\" s=\"1\"/></row>"
                + "<row><c/><c/><c s=\"4\"/><c s=\"5\"/></row></sheetData>";
        assertThat(copied(xml, 4, Which.ALL))
                .contains("<c r=\"B3\" s=\"1\"><v>7</v></c>" + cell("C3", "错&lt;3&gt;") + "<c r=\"D3\" s=\"1\"/></row>")
                .contains("<row><c/><c/>" + cell("C4", "错&lt;4&gt;") + "<c s=\"5\"/></row>");
    }

    @Test
    void theNewColumnIsSeenThoughAllColumnsToTheRightAreHidden() throws IOException {
        var hidden = "<cols><col min=\"1\" max=\"1\" width=\"9\"/><col min=\"2\" max=\"16384\" hidden=\"1\"/>"
                + "</cols><sheetData/>";
        assertThat(copied(hidden, 0, Which.ALL))
                .isEqualTo("<cols><col min=\"1\" max=\"1\" width=\"9\"/><col min=\"2\" hidden=\"1\" max=\"2\"/>" + WIDTH
                        + "<col max=\"16384\" hidden=\"1\" min=\"4\"/></cols><sheetData/>");
        assertThat(copied("<cols><col min=\"5\" max=\"6\"/></cols><sheetData/>", 0, Which.ALL))
                .startsWith("<cols>" + WIDTH + "<col min=\"5\" max=\"6\"/></cols>");
        assertThat(copied("<cols><col min=\"1\" max=\"2\"></col></cols><sheetData/>", 0, Which.ALL))
                .startsWith("<cols><col min=\"1\" max=\"2\"/>" + WIDTH + "</cols>");
    }

    @Test
    void prefixesRemarksRawTextAndTheSizeOfTheSheetAreKeptRight() throws IOException {
        var xml = "<?xml version=\"1.0\"?><!-- <row r=\"3\"> --><x:worksheet a='>'>"
                + "<x:dimension ref=\"A1:B3\"/><x:sheetData>"
                + "<x:row r=\"3\"><x:c r=\"A3\" t=\"str\"><x:v><![CDATA[</row>]]></x:v></x:c></x:row>"
                + "</x:sheetData></x:worksheet>";
        assertThat(copied(xml, 3, Which.ALL))
                .startsWith("<?xml version=\"1.0\"?><!-- <row r=\"3\"> --><x:worksheet a='>'>"
                        + "<x:dimension ref=\"A1:C3\"/><x:cols>")
                .contains("<x:row r=\"1\"><x:c r=\"C1\"")
                .contains("<![CDATA[</row>]]></x:v></x:c><x:c r=\"C3\" t=\"inlineStr\"><x:is>")
                .endsWith("</x:row></x:sheetData></x:worksheet>");
    }
}
