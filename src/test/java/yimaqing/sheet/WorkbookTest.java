package yimaqing.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    private static Workbook opened(byte[] bytes) {
        return ((Opening.Opened) Workbook.open(bytes)).workbook();
    }

    private static Refusal refused(byte[] bytes) {
        return ((Opening.Refused) Workbook.open(bytes)).why();
    }

    private static List<SheetRow> rows(Workbook book, int sheet) {
        var all = new ArrayList<SheetRow>();
        try (var rows = book.rows(book.sheets().get(sheet))) {
            while (rows.hasNext()) all.add(rows.next());
        }
        return all;
    }

    @Test
    void textsNumbersAndDaysAreToldApart() {
        var row = rows(opened(Books.of("小李村", List.of(List.of("马小满", 6.5, LocalDate.of(1970, 3, 15))))), 0)
                .getFirst();
        assertThat(row.cell(0).orElseThrow().content()).isEqualTo(new Cell.Text("马小满"));
        assertThat(row.cell(1).orElseThrow().content()).isEqualTo(new Cell.Number(new BigDecimal("6.5"), false));
        assertThat(row.cell(2).orElseThrow().content()).isEqualTo(new Cell.Number(new BigDecimal("25642"), true));
    }

    @Test
    void mergedCellsRepeatTheirFirstCellDownAndAcross() {
        var bytes = new Books()
                .sheet("小李村", List.of(Arrays.asList("台账", null), List.of("1001", "马小满"), Arrays.asList(null, "马小雪")))
                .merged("A2:A3")
                .merged("A1:B1")
                .bytes();
        var rows = rows(opened(bytes), 0);
        assertThat(rows.get(0).cells()).extracting(Cell::text).containsExactly("台账", "台账");
        assertThat(rows.get(2).cells()).extracting(Cell::text).containsExactly("1001", "马小雪");
        assertThat(rows.get(2).cell(0).orElseThrow().merged()).isTrue();
        assertThat(rows.get(1).cell(0).orElseThrow().merged()).isFalse();
    }

    @Test
    void emptyRowsInTheMiddleAreRowsAndEmptyRowsBelowAreNot() {
        var bytes = Books.of("小李村", List.of(List.of("标题"), List.of(), List.of("马小满"), List.of(" "), List.of("\u3000")));
        var book = opened(bytes);
        assertThat(book.sheets().getFirst().rows()).isEqualTo(3);
        assertThat(rows(book, 0)).extracting(SheetRow::number).containsExactly(1, 2, 3);
        assertThat(rows(book, 0).get(1).isBlank()).isTrue();
    }

    @Test
    void struckLettersAndHiddenRowsAreKnown() {
        var bytes = new Books()
                .sheet("小李村", List.of(List.of("马小满"), List.of("马小雪")))
                .struck(1, 0)
                .hidden(2)
                .bytes();
        var rows = rows(opened(bytes), 0);
        assertThat(rows.get(0).cell(0).orElseThrow().struck()).isTrue();
        assertThat(rows.get(1).cell(0).orElseThrow().struck()).isFalse();
        assertThat(rows.get(1).hidden()).isTrue();
    }

    @Test
    void theSameSheetCanBeReadTwice() {
        var book = opened(Books.of("小李村", List.of(List.of("一"), List.of("二"))));
        assertThat(rows(book, 0)).isEqualTo(rows(book, 0));
    }

    @Test
    void textIsReadInTheEncodingsOfOffices() {
        var text = "姓名,村\n马小满,\"小李\n村\"\n";
        var marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        for (var bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                marked,
                text.getBytes(Charset.forName("GB18030")),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))) {
            var rows = rows(opened(bytes), 0);
            assertThat(rows).hasSize(2);
            assertThat(rows.getLast().cells()).extracting(Cell::text).containsExactly("马小满", "小李\n村");
        }
        var noText = new byte[] {(byte) 0xFF, (byte) 0xFF, 'a', (byte) 0x80};
        assertThat(refused(noText)).isEqualTo(Refusal.UNKNOWN_ENCODING);
    }

    @Test
    void tabsBarsAndSemicolonsPartCellsToo() {
        for (var parting : List.of("\t", "|", ";")) {
            var bytes = String.join(parting, "姓名", "村", "组").getBytes(StandardCharsets.UTF_8);
            assertThat(rows(opened(bytes), 0).getFirst().cells()).hasSize(3);
        }
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
    void macrosLinksPasswordsAndOldOrBrokenFilesAreRefused() throws IOException {
        assertThat(refused(packed(List.of("xl/workbook.xml", "xl/vbaProject.bin"), 1)))
                .isEqualTo(Refusal.MACRO);
        assertThat(refused(packed(List.of("xl/workbook.xml", "xl/externalLinks/externalLink1.xml"), 1)))
                .isEqualTo(Refusal.LINKS_ELSEWHERE);
        assertThat(refused(packed(List.of("word/document.xml"), 1))).isEqualTo(Refusal.NO_TABLE);
        assertThat(refused(packed(List.of("xl/workbook.xml"), 1))).isEqualTo(Refusal.BROKEN);
        var whole = Books.of("小李村", List.of(List.of("马小满")));
        assertThat(refused(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Refusal.BROKEN);
        var old = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};
        assertThat(refused(old)).isEqualTo(Refusal.OLD_EXCEL);
        var locked = new ByteArrayOutputStream();
        locked.writeBytes(old);
        locked.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        assertThat(refused(locked.toByteArray())).isEqualTo(Refusal.PASSWORD);
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
