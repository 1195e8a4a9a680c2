package yimaqing.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.OfficeTest;
import yimaqing.Phone;

/// A clerk decides the rows of the township's ledger: row 4 ends in a wrong symbol, row 5 has a number too large.
class RowPagesTest extends OfficeTest {
    private static double maize = 500;
    private final Phone ma = as("clerk.ma");

    private String row(long batch, int row) {
        return "/intake/" + batch + "/rows/0/" + row;
    }

    private long recorded() {
        return recorded(ma, ledger(maize++, "李秀英"));
    }

    private static int readings() {
        return part(JdbcClient.class)
                .sql("select count(*) from read_log where county = ? and account = 'clerk.ma' and unmasked")
                .param(COUNTY.digits())
                .query(Integer.class)
                .single();
    }

    @Test
    void aRowIsToldFromItsCellsToWhatToDoAndTheLogSaysSo() {
        long batch = recorded();
        int before = readings();
        var page = ma.get(row(batch, 4));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("142628197110299521", "身份证号最后一位对不上", "请核对后改正", "改正一格", "退回部门");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(readings()).isEqualTo(before + 1);
        assertThat(as("clerk.far").get(row(batch, 4)).status()).isEqualTo(404);
        assertThat(readings()).isEqualTo(before + 1);
    }

    @Test
    void aCorrectionSettlesTheRowAndCanBeTakenBack() {
        long batch = recorded();
        var ruled = ma.post(
                row(batch, 4) + "/ruling",
                Map.of("decision", "CORRECT", "column", "身份证号码", "text", "14262819711029952X"));
        assertThat(ruled.status()).isEqualTo(303);
        var next = ma.get(ruled.header("Location").orElseThrow().replace(url(""), ""));
        assertThat(next.words()).contains("第 4 行已经定了", "第 5 行");
        var settled = ma.get(row(batch, 4));
        assertThat(settled.words()).contains("收下", "“身份证号码”改成“14262819711029952X”", "clerk.ma");
        var made = settled.body().replaceAll("(?s).*?/rulings/(\\d+)/withdrawal.*", "$1");
        assertThat(ma.post(row(batch, 4) + "/rulings/" + made + "/withdrawal", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(ma.get(row(batch, 4)).words()).contains("要人定", "已由 clerk.ma 收回");
    }

    @Test
    void anUnusualNumberThatSomebodyCheckedIsRecorded() {
        long batch = recorded();
        assertThat(ma.get(row(batch, 5)).words()).contains("数字大得不寻常", "照此登记");
        assertThat(ma.post(row(batch, 5) + "/ruling", Map.of("decision", "STANDS"))
                        .status())
                .isEqualTo(303);
        assertThat(ma.get(row(batch, 5)).words()).contains("收下", "马小雨");
        ma.post(row(batch, 5) + "/rulings/" + made(ma.get(row(batch, 5))) + "/withdrawal", Map.of());
    }

    private static String made(Phone.Answer page) {
        return page.body().replaceAll("(?s).*?/rulings/(\\d+)/withdrawal.*", "$1");
    }

    @Test
    void aFaultyFormKeepsWhatWasTyped() {
        long batch = recorded();
        var faulty = ma.post(
                row(batch, 4) + "/ruling",
                Map.of("decision", "CORRECT", "column", "没有这一列", "text", "14262819711029952<5"));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.body()).contains("value=\"14262819711029952&lt;5\"").contains("请选是哪一列");
        assertThat(ma.post(row(batch, 4) + "/ruling", Map.of("decision", "LEAVE_OUT", "note", "x".repeat(201)))
                        .status())
                .isEqualTo(422);
        for (var nonsense : List.of("STANDS", "CANDIDATE", "", "DROP TABLE"))
            assertThat(ma.post(row(batch, 4) + "/ruling", Map.of("decision", nonsense, "who", "p1 h1"))
                            .status())
                    .isEqualTo(422);
    }

    @Test
    void aRowDecidedMeanwhileIsNotDecidedAgain() {
        long batch = recorded();
        var out = Map.of("decision", "LEAVE_OUT", "note", "号码不对");
        assertThat(ma.post(row(batch, 4) + "/ruling", out).status()).isEqualTo(303);
        var late = as("clerk.wei").post(row(batch, 4) + "/ruling", out);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("刚才已经有人定了这一行", "退回部门：号码不对");
        ma.post(row(batch, 4) + "/rulings/" + made(ma.get(row(batch, 4))) + "/withdrawal", Map.of());
    }

    @Test
    void markupInACellIsText() {
        long batch = recorded(ma, ledger(maize++, "<script>alert(1)</script>"));
        for (var path : List.of(row(batch, 4), "/intake/" + batch + "/rows", "/intake/review?batch=" + batch))
            assertThat(ma.get(path).body()).doesNotContain("<script>alert");
        assertThat(ma.get(row(batch, 4)).body()).contains("&lt;script&gt;alert(1)");
    }

    @Test
    void theQueueIsNarrowedAndDecidedInItsOrder() {
        long batch = recorded();
        var queue = ma.get("/intake/review?batch=" + batch);
        assertThat(queue.words()).contains("身份证号最后一位对不上", "数字大得不寻常").contains("2 行");
        var narrowed = ma.get("/intake/review?reason=UNUSUAL&batch=" + batch);
        assertThat(narrowed.body()).contains("at=" + batch + "-0-5").doesNotContain("at=" + batch + "-0-4");
        var open = ma.get("/intake/review?batch=" + batch + "&at=" + batch + "-0-4");
        assertThat(open.words()).contains("142628197110299521");
        var fields = new LinkedHashMap<>(Map.of("decision", "LEAVE_OUT", "note", "号码不对", "queue", "yes"));
        fields.put("batch", Long.toString(batch));
        var ruled = ma.post(row(batch, 4) + "/ruling", fields);
        assertThat(ruled.header("Location").orElseThrow())
                .contains("/intake/review?", "at=" + batch + "-0-5", "done=" + batch + "-0-4");
        ma.post(row(batch, 4) + "/rulings/" + made(ma.get(row(batch, 4))) + "/withdrawal", Map.of());
        var looked = ma.post("/intake/" + batch + "/second-look", Map.of());
        assertThat(ma.get(looked.header("Location").orElseThrow().replace(url(""), ""))
                        .words())
                .contains("核对过了");
        assertThat(as("clerk.far").get("/intake/review?batch=" + batch).words()).contains("没有这样的行");
    }

    @Test
    void anExpiredSessionShowsNothingOfTheRow() {
        long batch = recorded();
        var gone = new Phone(url("")).get(row(batch, 4));
        assertThat(gone.status()).isEqualTo(401);
        assertThat(gone.body()).doesNotContain("142628197110299521", "李秀英");
    }
}
