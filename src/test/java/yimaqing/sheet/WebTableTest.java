package yimaqing.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.sheet.Openings.letters;
import static yimaqing.sheet.Openings.opened;
import static yimaqing.sheet.Openings.refused;
import static yimaqing.sheet.Openings.rows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import yimaqing.envelope.Limits;
import yimaqing.envelope.Refusal;

/// Web systems of offices export a web page under a workbook's name.
class WebTableTest {
    private static byte[] page(String body) {
        return ("<html><head><meta charset=\"utf-8\"></head><body>" + body + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aTableOfAPageIsASheetInWhateverEncodingItSays() {
        var page = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head>"
                + "<meta http-equiv=Content-Type content=\"text/html; charset=%s\"></head>"
                + "<table><tr><th>姓名<th>村<tr><td>马小满<td>小李&nbsp;村</table></html>";
        for (var charset : List.of("gb2312", "GBK", "UTF-8")) {
            var book = opened(page.formatted(charset)
                    .getBytes(charset.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName("GB18030")));
            assertThat(book.kind()).isEqualTo(Workbook.Kind.HTML);
            assertThat(book.sheets()).containsExactly(new Sheet(0, "", false, 2));
            assertThat(letters(book, 0)).containsExactly(List.of("姓名", "村"), List.of("马小满", "小李 村"));
        }
        var liar = page.formatted("gb2312").getBytes(StandardCharsets.UTF_8);
        assertThat(letters(opened(liar), 0).getFirst()).contains("村");
    }

    @Test
    void cellsThatSpanRowsAndColumnsRepeatTheirLetters() {
        var book = opened(page("<table><tr><td colspan=3>台账</td></tr>"
                + "<tr><td rowspan=2>1001</td><td>马小满</td><td>户主</td></tr>"
                + "<tr><td>马小雪</td><td>女儿</td></tr><tr><td></td><td>马小刚</td></tr></table>"));
        assertThat(letters(book, 0))
                .containsExactly(
                        List.of("台账", "台账", "台账"),
                        List.of("1001", "马小满", "户主"),
                        List.of("1001", "马小雪", "女儿"),
                        List.of("马小刚"));
        assertThat(rows(book, 0).get(2).cell(0).orElseThrow().merged()).isTrue();
        assertThat(rows(book, 0).get(3).cell(1)).isPresent();
    }

    @Test
    void severalTablesAreSeveralSheetsAndTablesThatOnlyLayOutHoldNothing() {
        var book = opened(page("<table><tr><td><table><caption>小李村</caption><tr><td>马小满</td></tr>"
                + "</table></td></tr></table>"
                + "<table style='display: none'><tr><td>底稿</td></tr></table><table><tr><td> </td></tr></table>"));
        assertThat(book.sheets())
                .containsExactly(
                        new Sheet(0, "小李村", false, 1),
                        new Sheet(1, "2", false, 0),
                        new Sheet(2, "3", true, 1),
                        new Sheet(3, "4", false, 0));
        assertThat(letters(book, 2)).containsExactly(List.of("底稿"));
    }

    @Test
    void hiddenRowsAndStruckLettersAreKnownAndScriptsSayNothing() {
        var book = opened(page("<script>document.write('<table><tr><td>假</td></tr></table>')</script><table>"
                + "<tr style='mso-height-source:userset;display:none'><td>马小满<br>小李村</td></tr>"
                + "<tr><td><s>马小雪</s><script>x()</script><img src=http://example.org/x></td></tr></table>"));
        assertThat(letters(book, 0)).containsExactly(List.of("马小满 小李村"), List.of("马小雪"));
        assertThat(rows(book, 0)).extracting(SheetRow::hidden).containsExactly(true, false);
        assertThat(rows(book, 0).getLast().cell(0).orElseThrow().struck()).isTrue();
    }

    @Test
    void pagesPastTheLimitsAreRefused() {
        assertThat(refused(page("<table><tr>" + "<td>x</td>".repeat(Limits.MOST_COLUMNS + 1) + "</tr></table>")))
                .isEqualTo(Refusal.TOO_MANY_COLUMNS);
        assertThat(refused(page("<table><tr>" + "<td>".repeat(1_000_000) + "</tr></table>")))
                .isEqualTo(Refusal.TOO_MANY_COLUMNS);
        assertThat(refused(page("<table>" + "<tr><td>x".repeat(Limits.MOST_ROWS + 1) + "</table>")))
                .isEqualTo(Refusal.TOO_MANY_ROWS);
        assertThat(refused(page("<b>".repeat(1_000_000)))).isEqualTo(Refusal.UNPACKS_TOO_LARGE);
        assertThat(refused(page("<table><tr><td>x</table>".repeat(Limits.MOST_SHEETS + 1))))
                .isEqualTo(Refusal.TOO_MANY_PARTS);
        var wide = opened(page("<table><tr><td colspan=9999 rowspan=9999>台账</td></tr></table>"));
        assertThat(rows(wide, 0).getFirst().cells()).hasSize(Limits.MOST_COLUMNS);
    }
}
