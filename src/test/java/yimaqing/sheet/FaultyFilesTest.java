package yimaqing.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.sheet.Openings.letters;
import static yimaqing.sheet.Openings.opened;
import static yimaqing.sheet.Openings.refused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import yimaqing.envelope.Limits;
import yimaqing.envelope.Refusal;

/// Every way a file of today can be bad gets one plain refusal, or is read right all the same.
class FaultyFilesTest {
    private static final byte[] WHOLE = Books.of("小李村", List.of(List.of("姓名", "村"), List.of("马小满", "小李村")));

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsParsed() throws IOException {
        assertThat(refused(new byte[Limits.MOST_BYTES + 1])).isEqualTo(Refusal.TOO_LARGE);
        assertThat(refused(new byte[0])).isEqualTo(Refusal.EMPTY);
        assertThat(refused(packed(List.of("xl/workbook.xml", "bomb"), Limits.MOST_UNPACKED_BYTES + 1)))
                .isEqualTo(Refusal.UNPACKS_TOO_LARGE);
        var parts = new ArrayList<>(List.of("xl/workbook.xml"));
        for (int i = 0; i < Limits.MOST_PARTS; i++) parts.add("part" + i);
        assertThat(refused(packed(parts, 1))).isEqualTo(Refusal.TOO_MANY_PARTS);
    }

    @Test
    void tooManyColumnsAndRowsAreRefusedAndAMillionEmptyRowsAreNot() {
        var wide = new ArrayList<Object>(java.util.Collections.nCopies(Limits.MOST_COLUMNS + 1, "x"));
        assertThat(refused(Books.of("宽", List.of(wide)))).isEqualTo(Refusal.TOO_MANY_COLUMNS);
        assertThat(refused("x\n".repeat(Limits.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Refusal.TOO_MANY_ROWS);
        var empty = opened(("x" + "\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8));
        assertThat(empty.sheets().getFirst().rows()).isEqualTo(1);
    }

    @Test
    void aMillionRowsOfNothingButStyleAreNoRows() {
        var sheet = new StringBuilder(
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>马小满</t></is></c></row>");
        for (int row = 2; row <= 1_048_576; row++)
            sheet.append("<row r=\"").append(row).append("\" s=\"1\" customFormat=\"1\" ht=\"15\"/>");
        var book = opened(replaced(
                "xl/worksheets/sheet1.xml",
                text(sheet.append("</sheetData></worksheet>").toString())));
        assertThat(book.sheets().getFirst().rows()).isEqualTo(1);
        assertThat(letters(book, 0)).containsExactly(List.of("马小满"));
        var old = Books.old()
                .sheet("小李村", List.of(List.of("马小满")))
                .styledRows(2, 65_536)
                .bytes();
        assertThat(opened(old).sheets().getFirst().rows()).isEqualTo(1);
    }

    @Test
    void macrosAndLinksElsewhereAreRefused() throws IOException {
        assertThat(refused(packed(List.of("xl/workbook.xml", "xl/vbaProject.bin"), 1)))
                .isEqualTo(Refusal.MACRO);
        assertThat(refused(packed(List.of("xl/workbook.xml", "xl/macrosheets/sheet1.xml"), 1)))
                .isEqualTo(Refusal.MACRO);
        assertThat(refused(packed(List.of("xl/workbook.xml", "xl/externalLinks/externalLink1.xml"), 1)))
                .isEqualTo(Refusal.LINKS_ELSEWHERE);
        var old = Books.old().sheet("小李村", List.of(List.of("马小满"))).bytes();
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(old))) {
            container.getRoot().createDirectory("_VBA_PROJECT_CUR");
            var out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            assertThat(refused(out.toByteArray())).isEqualTo(Refusal.MACRO);
        }
    }

    @Test
    void aFileCutAnywhereIsRefusedOrNoTable() {
        var old = Books.old()
                .sheet("小李村", List.of(List.of("姓名", "村"), List.of("马小满", 5)))
                .bytes();
        for (var whole : List.of(WHOLE, old))
            for (int length = 8; length < whole.length - 512; length += 97)
                assertThat(refused(Arrays.copyOf(whole, length))).isEqualTo(Refusal.BROKEN);
    }

    @Test
    void aWorkbookThatLostItsTextsIsBroken() {
        assertThat(refused(replaced("xl/sharedStrings.xml", new byte[0]))).isEqualTo(Refusal.BROKEN);
        assertThat(refused(replaced("xl/sharedStrings.xml", text("<sst/>")))).isEqualTo(Refusal.BROKEN);
        assertThat(refused(replaced("xl/worksheets/sheet1.xml", text("<worksheet><sheetData><row"))))
                .isEqualTo(Refusal.BROKEN);
    }

    @Test
    void aDocumentTypeIsRefusedAndNothingItPointsToIsRead() {
        var canary = "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><sst><si><t>&x;</t></si></sst>";
        assertThat(refused(replaced("xl/sharedStrings.xml", text(canary)))).isEqualTo(Refusal.BROKEN);
        var bomb = "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(1_000)
                + "\">]><worksheet>&b;</worksheet>";
        assertThat(refused(replaced("xl/worksheets/sheet1.xml", text(bomb)))).isEqualTo(Refusal.BROKEN);
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        assertThat(refused(packed(List.of("word/document.xml"), 1))).isEqualTo(Refusal.NO_TABLE);
        assertThat(refused(packed(List.of("xl/workbook.xml"), 1))).isEqualTo(Refusal.BROKEN);
        var nested = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(nested)) {
            zip.putNextEntry(new ZipEntry("台账.xlsx"));
            zip.write(WHOLE);
        }
        assertThat(refused(nested.toByteArray())).isEqualTo(Refusal.NO_TABLE);
        assertThat(refused(text("%PDF-1.7\n\0\0\n"))).isEqualTo(Refusal.NO_TABLE);
        assertThat(refused(text("姓名,村\n马小满,\0小李村\n"))).isEqualTo(Refusal.NO_TABLE);
        assertThat(refused(text("<html><body><p>请先登录</p></body></html>"))).isEqualTo(Refusal.NO_TABLE);
        assertThat(refused(text("<?xml version=\"1.0\"?><Workbook/>"))).isEqualTo(Refusal.NO_TABLE);
        assertThat(refused(text("MIME-Version: 1.0\nX-Document-Type: Workbook\n")))
                .isEqualTo(Refusal.NO_TABLE);
        try (var container = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[9]), "WordDocument");
            container.writeFilesystem(out);
            assertThat(refused(out.toByteArray())).isEqualTo(Refusal.NO_TABLE);
        }
    }

    @Test
    void aQuoteLeftOpenIsRefusedAndNotReadAsOneLongCell() {
        assertThat(refused(text("姓名,村\n马小满,\"小李村\n马小雪,小李村\n"))).isEqualTo(Refusal.BROKEN);
        var swallowed = "姓名,村\n马小满,\"小李村\n" + "马小雪,小李村\n".repeat(150) + "马小刚,\"小李村\"\n";
        assertThat(refused(text(swallowed))).isEqualTo(Refusal.BROKEN);
        var closedLater = "姓名,村\n马小满,\"小李村\n" + "马小雪,小李村\n".repeat(150) + "马小刚\",小李村\n";
        assertThat(refused(text(closedLater))).isEqualTo(Refusal.BROKEN);
    }

    @Test
    void rowsWiderThanTheirHeaderAreReadWhole() {
        var book = opened(text("姓名,村\n马小满,小李村,备注,,又注\n"));
        assertThat(letters(book, 0).getLast()).containsExactly("马小满", "小李村", "备注", "又注");
    }

    /// The whole workbook with one part replaced, or left out where nothing replaces it.
    private static byte[] replaced(String part, byte[] by) {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(WHOLE));
                var to = new ZipOutputStream(bytes)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                boolean isIt = entry.getName().equals(part);
                if (isIt && by.length == 0) continue;
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(isIt ? by : from.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// An archive of these parts, the last of so many bytes.
    private static byte[] packed(List<String> parts, long lastBytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                long left = part.equals(parts.getLast()) ? lastBytes : 1;
                for (var zeros = new byte[1 << 20]; left > 0; left -= zeros.length)
                    zip.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
        }
        return bytes.toByteArray();
    }
}
