package yimaqing.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.sheet.Openings.opened;
import static yimaqing.sheet.Openings.refused;
import static yimaqing.sheet.Openings.rows;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import yimaqing.envelope.Refusal;

class WorkbookTest {

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
    void aTextOfWhichOnlySomeLettersAreStruckIsWholeAndKnownAsStruck() {
        for (var books : List.of(new Books(), Books.old())) {
            var bytes = books.sheet("小李村", List.of(List.of("12001500", "马小雪")))
                    .struckUpTo(1, 0, 4)
                    .bytes();
            var row = rows(opened(bytes), 0).getFirst();
            assertThat(row.cell(0).orElseThrow()).isEqualTo(new Cell(0, new Cell.Text("12001500"), true, false));
            assertThat(row.cell(1).orElseThrow().struck()).isFalse();
        }
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
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(StandardCharsets.UTF_16BE))) {
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
}
