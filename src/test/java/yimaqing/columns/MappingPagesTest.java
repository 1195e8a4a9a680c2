package yimaqing.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.OfficeTest;
import yimaqing.Phone;
import yimaqing.batch.Batch.Stage;
import yimaqing.batch.BatchStore;
import yimaqing.batch.WorkStore;
import yimaqing.sheet.Books;

/// A township's clerk says what the columns of a table mean that nobody understood.
class MappingPagesTest extends OfficeTest {
    private static int times = 1;

    /// A table with headers of its own; `kind` makes its headers differ from those of every other test.
    static byte[] table(String kind, String name) {
        return Books.of(
                "名单",
                List.of(
                        List.of("姓名", "公民证件", kind + "读书到", kind + "栏"),
                        List.of(name, "142628197003159011", "初中", "甲" + times++),
                        List.of("马小雨", "14262820000516901X", "小学", "乙")));
    }

    static Map<String, String> explained(Phone.Answer page) {
        var form = Filled.of(page);
        form.put("zh", "读书名单");
        for (int column = 0; form.containsKey("t0.c" + column + ".name"); column++) {
            var name = form.get("t0.c" + column + ".name");
            var use = name.equals("姓名")
                    ? "checks person.name"
                    : name.equals("公民证件")
                            ? "checks person.id_number"
                            : name.endsWith("读书到") ? "says person.education" : "out";
            form.put("t0.c" + column + ".use", use);
            if (name.endsWith("读书到")) form.put("t0.c" + column + ".needed", "yes");
        }
        return form;
    }

    static String source(long batch) {
        return part(BatchStore.class).find(COUNTY, batch).orElseThrow().source();
    }

    @Test
    void anUnknownFileIsExplainedOnceAndTheNextOneIsKnown() {
        var ma = as("clerk.ma");
        long number = sent(ma, "名单.xlsx", table("夏", "马小满"), Stage.REFUSED);
        assertThat(ma.get("/intake/" + number).body()).contains("/intake/" + number + "/mapping");
        var page = ma.get("/intake/" + number + "/mapping");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("夏读书到", "马小满", "初中", "名单");
        var kept = ma.post("/intake/" + number + "/mapping", explained(page));
        assertThat(kept.status()).as(kept.words()).isEqualTo(303);
        await(number, Stage.RECEIVED);
        until(() -> part(WorkStore.class).of(COUNTY, number).isEmpty());
        assertThat(ma.get("/intake/" + number).words()).contains("读书名单", "等您同意");
        long next = sent(ma, "下月.xlsx", table("夏", "马小雪"), Stage.RECEIVED);
        assertThat(source(next)).isEqualTo(source(number));
    }

    @Test
    void aFileThatWaitsIsReadOtherwiseWhenItsSourceChanges() {
        var ma = as("clerk.ma");
        long number = sent(ma, "名单.xlsx", table("秋", "马小满"), Stage.REFUSED);
        var path = "/intake/" + number + "/mapping";
        assertThat(ma.post(path, explained(ma.get(path))).status()).isEqualTo(303);
        await(number, Stage.RECEIVED);
        var form = Filled.of(ma.get(path));
        var note = form.keySet().stream()
                .filter(name -> name.endsWith(".name") && form.get(name).equals("秋栏"))
                .findFirst()
                .orElseThrow()
                .replace(".name", ".use");
        form.put(note, "remark");
        assertThat(ma.post(path, form).status()).isEqualTo(303);
        until(() -> part(BatchStore.class)
                .find(COUNTY, number)
                .orElseThrow()
                .content()
                .filter(content -> content.as().version() == 2)
                .isPresent());
        assertThat(ma.get("/sources/" + source(number)).words()).contains("第 2 版", "第 1 版", "说到去世");
    }

    @Test
    void whatIsWrongStandsOnTopAndEverythingTypedIsKept() {
        var ma = as("clerk.ma");
        long number = sent(ma, "名单.xlsx", table("冬", "马小满"), Stage.REFUSED);
        var path = "/intake/" + number + "/mapping";
        var form = explained(ma.get(path));
        form.put("zh", "");
        form.put("t0.c1.ending", "号码<b>");
        form.put("t0.c2.above", "很多");
        form.put("t0.c3.use", "says home.kind/kind");
        form.put("t0.c3.given", "乱写");
        var unreadable = ma.post(path, form);
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.words()).contains("每一行都一样的内容看不懂");
        assertThat(unreadable.body()).contains("value=\"乱写\"", "href=\"#t0-c3-given\"");
        form.put("t0.c3.given", "");
        var wrong = ma.post(path, form);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.words()).contains("请给这张表起个名字", "的提醒上限要填数字");
        assertThat(wrong.body()).contains("value=\"号码&lt;b>\"", "value=\"很多\"", "href=\"#t0-c2-above\"");
        assertThat(Filled.of(wrong)).containsEntry("t0.c3.use", "says home.kind/kind");
    }

    @Test
    void hostileNamesAndCellsAreShownAsText() {
        var ma = as("clerk.ma");
        var bytes = Books.of(
                "<i>表",
                List.of(
                        List.of("姓名", "证<script>alert(1)</script>", "x\" onfocus=\"alert(2)"),
                        List.of("<img src=x onerror=alert(3)>", "1", "2"),
                        List.of("'\"><svg onload=alert(4)>", "2", "3")));
        long number = sent(ma, "x.xlsx", bytes, Stage.REFUSED);
        var page = ma.get("/intake/" + number + "/mapping");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .doesNotContain("<script>alert", "<img src=x", "<svg onload", "<i>表", "\" onfocus=\"alert")
                .contains("&lt;img src=x");
    }

    @Test
    void cellsAreReadByWhoSentTheFileAndTheLogSaysSo() {
        var ma = as("clerk.ma");
        long number = sent(ma, "名单.xlsx", table("早", "马独特"), Stage.REFUSED);
        var path = "/intake/" + number + "/mapping";
        assertThat(ma.get(path).words()).contains("马独特");
        assertThat(part(JdbcClient.class)
                        .sql("select count(*) from read_log where county = ? and purpose = ? and account = 'clerk.ma'")
                        .params(COUNTY.digits(), "核对部门数据第 " + number + " 批各列的意思")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(as("clerk.leader").get(path).words()).contains("早读书到").doesNotContain("马独特");
        for (var stranger : List.of("clerk.civil", "clerk.cadre", "clerk.wei"))
            assertThat(as(stranger).get(path).status()).as(stranger).isEqualTo(404);
    }

    @Test
    void aSourceOfAnotherDepartmentIsNotFound() {
        var civil = as("clerk.civil");
        assertThat(civil.get("/sources/township-ledger").status()).isEqualTo(404);
        assertThat(civil.get("/sources").words()).doesNotContain("户编号");
        assertThat(civil.post("/sources/township-ledger", Map.of("zh", "x")).status())
                .isEqualTo(404);
        assertThat(civil.post("/sources/township-ledger/versions/0", Map.of()).status())
                .isEqualTo(404);
        assertThat(as("clerk.leader").get("/sources/township-ledger").status()).isEqualTo(200);
        assertThat(as("clerk.cadre").get("/sources").status()).isEqualTo(404);
        long number = sent(civil, "名单.xlsx", table("晚", "马小满"), Stage.REFUSED);
        var form = explained(civil.get("/intake/" + number + "/mapping"));
        form.put("department", "township");
        assertThat(civil.post("/intake/" + number + "/mapping", form).status()).isEqualTo(422);
        form.put("key", "township-ledger");
        assertThat(civil.post("/intake/" + number + "/mapping", form).status()).isEqualTo(404);
    }
}
