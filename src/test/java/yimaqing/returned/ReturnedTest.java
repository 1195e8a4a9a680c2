package yimaqing.returned;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.returned.Sendings.returned;
import static yimaqing.sheet.Openings.letters;
import static yimaqing.sheet.Openings.opened;
import static yimaqing.sheet.Openings.rows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yimaqing.sheet.Books;
import yimaqing.sheet.Workbook.Kind;

/// The sender gets its own workbook back: everything as it was, and one more column.
class ReturnedTest {
    private static final Path FEEDS = Path.of("../shared/data/feeds");
    private static final Heading HEADING = new Heading("问题", Map.of(0, 2));
    private static final String REMARK = "=第4行：身份证号差一位，<请> & \"核对\"";

    /// Row 4 is at fault; row 5 has a remark and no fault.
    private static final Remarks REMARKS = new Remarks() {
        @Override
        public Optional<String> remark(int sheet, int row) {
            if (sheet != 0) return Optional.empty();
            return switch (row) {
                case 4 -> Optional.of(REMARK);
                case 5 -> Optional.of("已修正");
                default -> Optional.empty();
            };
        }

        @Override
        public boolean isAtFault(int sheet, int row) {
            return row == 4;
        }
    };

    private static byte[] book(Books books) {
        return books.sheet(
                        "小李村",
                        List.of(
                                Arrays.asList("台账", null, null),
                                List.of("户号", "姓名", "月份"),
                                List.of("1001", "马小满", 6.5),
                                Arrays.asList(null, "马小雪", "=1+2"),
                                List.of("1002", "马小刚")))
                .merged("A1:C1")
                .merged("A3:A4")
                .struck(5, 1)
                .sheet("底稿", List.of(List.of("马小满")))
                .hiddenSheet()
                .bytes();
    }

    private static final String LINES = "台账,,\r\n户号,姓名,月份\r\n1001,\"马,小满\",6.5\r\n1001,马小雪,3\r\n1002,马小刚\r\n";
    private static final String PAGE = "<html><meta charset=%s><body><table><tr><td colspan=3>台账</td></tr>\n"
            + "<tr><th>户号<th>姓名<th>月份\n<tr><td rowspan=2>1001</td><td>马小满</td><td>6.5</td></tr>\n"
            + "<TR><td>马小雪</td><td>3</td></TR>\n<tr><td>1002<td>马小刚</table></body></html>";

    static Stream<byte[]> fiveKinds() {
        return Stream.of(
                book(new Books()),
                book(Books.old()),
                ("\uFEFF" + LINES).getBytes(StandardCharsets.UTF_8),
                LINES.replace(',', '\t').getBytes(Charset.forName("GB18030")),
                ("\uFEFF" + LINES).getBytes(StandardCharsets.UTF_16LE),
                PAGE.formatted("gbk").getBytes(Charset.forName("GB18030")));
    }

    @ParameterizedTest
    @MethodSource("fiveKinds")
    void allRowsComeBackAsTheyWereWithOneMoreColumn(byte[] sent) throws IOException {
        var back = returned(sent, HEADING, REMARKS, Which.ALL);
        Sendings.assertSameBesides(sent, back, HEADING, REMARKS);
        var book = opened(back);
        boolean isTyped = book.kind() == Kind.XLSX || book.kind() == Kind.XLS;
        assertThat(letters(book, 0).get(1)).containsExactly("户号", "姓名", "月份", "问题");
        assertThat(letters(book, 0).get(3).getLast()).isEqualTo(isTyped ? REMARK : "'" + REMARK);
        assertThat(rows(book, 0).get(4).cell(3).orElseThrow().text()).isEqualTo("已修正");
        assertThat(rows(book, 0)).noneMatch(row -> row.hidden());
    }

    @ParameterizedTest
    @MethodSource("fiveKinds")
    void onlyRowsAtFaultComeBackBelowTitleAndHeader(byte[] sent) throws IOException {
        var book = opened(returned(sent, HEADING, REMARKS, Which.AT_FAULT));
        var seen = rows(book, 0).stream().filter(row -> !row.hidden()).toList();
        assertThat(seen.get(0).cell(0).orElseThrow().text()).isEqualTo("台账");
        assertThat(seen.get(1).cell(3).orElseThrow().text()).isEqualTo("问题");
        // on a page the row above shares its first cell, and so stays
        assertThat(seen).hasSize(book.kind() == Kind.HTML ? 4 : 3);
        assertThat(seen.getLast().cell(0).orElseThrow().text()).isEqualTo("1001");
        assertThat(seen.getLast().cell(1).orElseThrow().text()).isEqualTo("马小雪");
        assertThat(seen.getLast().cell(3).orElseThrow().text()).endsWith("\"核对\"");
        if (book.kind() == Kind.XLSX || book.kind() == Kind.XLS) {
            assertThat(book.sheets()).isEqualTo(opened(sent).sheets());
            assertThat(rows(book, 0)).extracting(row -> row.hidden()).containsExactly(false, false, true, false, true);
        }
    }

    @Test
    void aLineOfTextIsCopiedLetterByLetter() throws IOException {
        var back = new String(
                returned(LINES.getBytes(StandardCharsets.UTF_8), HEADING, REMARKS, Which.ALL), StandardCharsets.UTF_8);
        assertThat(back)
                .isEqualTo("台账,,\r\n户号,姓名,月份,\"问题\"\r\n1001,\"马,小满\",6.5\r\n1001,马小雪,3,\"'"
                        + REMARK.replace("\"", "\"\"") + "\"\r\n1002,马小刚,,\"已修正\"\r\n");
    }

    @Test
    void everyPartButTheSheetsComesBackByteForByte() throws IOException {
        var sent = book(new Books());
        var before = Sendings.parts(sent);
        var after = Sendings.parts(returned(sent, HEADING, REMARKS, Which.ALL));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.entrySet().stream().filter(part -> !part.getValue().equals(before.get(part.getKey()))))
                .extracting(Map.Entry::getKey)
                .containsExactly("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
    }

    @ParameterizedTest
    @MethodSource("feeds")
    @EnabledIf("feedsAreHere")
    void everyFeedComesBackWithRemarks(Path feed) throws IOException {
        var sent = Files.readAllBytes(feed);
        var heading = new Heading("问题", Map.of(0, 3));
        var everySeventh = new Remarks() {
            @Override
            public Optional<String> remark(int sheet, int row) {
                return row % 7 == 0 ? Optional.of("第" + row + "行") : Optional.empty();
            }

            @Override
            public boolean isAtFault(int sheet, int row) {
                return row % 7 == 0;
            }
        };
        Sendings.assertSameBesides(sent, returned(sent, heading, everySeventh, Which.ALL), heading, everySeventh);
        var seen = rows(opened(returned(sent, heading, everySeventh, Which.AT_FAULT)), 0).stream()
                .filter(row -> !row.hidden())
                .toList();
        int before = opened(sent).sheets().getFirst().rows();
        assertThat(seen).hasSizeBetween(1, 3 + before / 7);
    }

    static boolean feedsAreHere() {
        return Files.isDirectory(FEEDS);
    }

    static Stream<Path> feeds() throws IOException {
        if (!feedsAreHere()) return Stream.of(FEEDS);
        try (var feeds = Files.list(FEEDS)) {
            return feeds.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }
}
