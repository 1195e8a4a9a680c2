package yimaqing.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.sheet.Openings.letters;
import static yimaqing.sheet.Openings.opened;
import static yimaqing.sheet.Openings.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// A workbook of Excel 97 to 2003 reads cell for cell as one of today does.
class OldWorkbookTest {
    private static final Path FEEDS = Path.of("../shared/data/feeds");

    private static Books filled(Books books) {
        return books.sheet(
                        "小李村",
                        List.of(
                                Arrays.asList("台账", null, null),
                                List.of("1001", "140222197003150012", LocalDate.of(1970, 3, 15)),
                                Arrays.asList(null, 6.5, "=1/0"),
                                List.of(),
                                List.of("=1+2", "=\"马\"&\"小雪\"", "=1=1", " ")))
                .merged("A1:C1")
                .merged("A2:A3")
                .struck(2, 1)
                .hidden(3)
                .sheet("底稿", List.of(List.of("马小满")))
                .hiddenSheet()
                .sheet("空", List.of());
    }

    @Test
    void bothKindsOfWorkbookReadTheSame() {
        var now = opened(filled(new Books()).bytes());
        var old = opened(filled(Books.old()).bytes());
        assertThat(old.kind()).isEqualTo(Workbook.Kind.XLS);
        assertThat(now.kind()).isEqualTo(Workbook.Kind.XLSX);
        assertThat(old.sheets()).isEqualTo(now.sheets());
        for (int sheet = 0; sheet < 3; sheet++) assertThat(rows(old, sheet)).isEqualTo(rows(now, sheet));
    }

    @Test
    void whatAnOfficialSeesIsRead() {
        var book = opened(filled(Books.old()).bytes());
        assertThat(book.sheets())
                .containsExactly(
                        new Sheet(0, "小李村", false, 5), new Sheet(1, "底稿", true, 1), new Sheet(2, "空", false, 0));
        var rows = rows(book, 0);
        assertThat(rows.get(1).cell(1).orElseThrow().struck()).isTrue();
        assertThat(rows.get(1).cell(2).orElseThrow().content())
                .isEqualTo(new Cell.Number(new BigDecimal("25642"), true));
        assertThat(rows.get(2).cell(0).orElseThrow().merged()).isTrue();
        assertThat(rows.get(2).cell(2).orElseThrow().content()).isEqualTo(new Cell.Error("#DIV/0!"));
        assertThat(rows.get(2).hidden()).isTrue();
        assertThat(letters(book, 0).getLast()).containsExactly("3", "马小雪", "TRUE");
    }

    @Test
    @EnabledIf("feedsAreHere")
    void everyFeedSavedInTheOldKindReadsTheSame() throws IOException {
        try (var feeds = Files.newDirectoryStream(FEEDS, "*.xlsx")) {
            for (var feed : feeds) {
                var bytes = Files.readAllBytes(feed);
                var now = opened(bytes);
                var old = opened(savedAsOld(bytes));
                assertThat(old.sheets()).isEqualTo(now.sheets());
                for (var sheet : now.sheets())
                    assertThat(rows(old, sheet.position())).isEqualTo(rows(now, sheet.position()));
            }
        }
    }

    static boolean feedsAreHere() {
        return Files.isDirectory(FEEDS);
    }

    /// Copies what the reading looks at: contents, days, struck fonts, merged ranges, what is hidden.
    private static byte[] savedAsOld(byte[] bytes) throws IOException {
        try (var from = WorkbookFactory.create(new ByteArrayInputStream(bytes));
                var to = new HSSFWorkbook()) {
            var copy = new OldCopy(to);
            for (var sheet : from) copy.sheet(sheet);
            return copy.bytes();
        }
    }
}
