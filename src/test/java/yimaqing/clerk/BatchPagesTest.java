package yimaqing.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import yimaqing.OfficeTest;
import yimaqing.Phone;
import yimaqing.batch.Batch.Stage;
import yimaqing.batch.BatchStore;
import yimaqing.batch.WorkStore;
import yimaqing.envelope.Limits;
import yimaqing.ledger.Ledger;

/// A township's clerk sends its ledger, sees what it would change, accepts it and takes it back.
class BatchPagesTest extends OfficeTest {
    private static double maize = 1;

    /// A ledger that was never sent before.
    private static byte[] fresh() {
        return ledger(maize++, "李秀英");
    }

    @Test
    void aFileIsTriedOutAcceptedRecordedAndTakenBack() {
        var ma = as("clerk.ma");
        long number = sent(ma, "台账.xlsx", fresh(), Stage.RECEIVED);
        long before = part(Ledger.class).lastNumber(COUNTY);
        var asking = ma.get("/intake/" + number);
        assertThat(asking.words()).contains("等您同意", "文件共 6 行", "身份证号最后一位对不上", "数字大得不寻常", "会有什么变化");
        assertThat(part(Ledger.class).lastNumber(COUNTY)).isEqualTo(before);
        assertThat(ma.post("/intake/" + number + "/acceptance", Map.of()).status())
                .isEqualTo(303);
        await(number, Stage.APPLIED);
        until(() -> part(WorkStore.class).of(COUNTY, number).isEmpty());
        assertThat(ma.get("/intake/" + number).words()).contains("已经导入", "clerk.ma", "只要有问题的行");
        var refused = ma.post("/intake/" + number + "/undoing", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("请先打勾");
        assertThat(ma.post("/intake/" + number + "/undoing", Map.of("sure", "yes"))
                        .status())
                .isEqualTo(303);
        await(number, Stage.UNDONE);
        until(() -> part(WorkStore.class).of(COUNTY, number).isEmpty());
        assertThat(ma.get("/intake/" + number).words()).contains("已经撤销", "再次导入");
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneIsToldWhoWasFirst() {
        var ma = as("clerk.ma");
        var wei = as("clerk.wei");
        long number = sent(ma, "台账.xlsx", fresh(), Stage.RECEIVED);
        var path = "/intake/" + number + "/acceptance";
        ma.get("/intake/" + number);
        wei.get("/intake/" + number);
        var one = CompletableFuture.supplyAsync(() -> ma.post(path, Map.of()));
        var other = CompletableFuture.supplyAsync(() -> wei.post(path, Map.of()));
        var answers = List.of(one.join(), other.join());
        assertThat(answers).extracting(Phone.Answer::status).containsExactlyInAnyOrder(303, 409);
        assertThat(answers.stream()
                        .filter(a -> a.status() == 409)
                        .findFirst()
                        .orElseThrow()
                        .words())
                .contains("已经有人同意了：clerk.");
    }

    @Test
    void theSameFileTwiceLeadsToItsBatch() {
        var ma = as("clerk.ma");
        var bytes = fresh();
        long number = sent(ma, "台账.xlsx", bytes, Stage.RECEIVED);
        var again = send(ma, Map.of("另一个名字.xlsx", bytes));
        assertThat(again.status()).isEqualTo(303);
        assertThat(ma.open(again.header("Location").orElseThrow().replace(url(""), ""))
                        .words())
                .contains("这个文件以前送过，就是第 " + number + " 批");
    }

    @Test
    void severalFilesAreTakenAtOnce() {
        var ma = as("clerk.ma");
        var files = new LinkedHashMap<String, byte[]>();
        files.put("一.xlsx", fresh());
        files.put("二.xlsx", fresh());
        var answer = send(ma, files);
        assertThat(answer.status()).isEqualTo(303);
        var list = ma.get(answer.header("Location").orElseThrow().replace(url(""), ""));
        assertThat(list.words()).contains("一.xlsx", "二.xlsx").containsPattern("文件收下了.*文件收下了");
    }

    @Test
    void aFormWithFaultsKeepsItsWords() {
        var ma = as("clerk.ma");
        var nothing = ma.send("/intake", Map.of("day", "2026-13-45"), Map.of());
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("value=\"2026-13-45\"").contains("请先选一个文件", "请选一个日期");
        var large = send(ma, Map.of("很大.csv", new byte[Limits.MOST_BYTES + 1]));
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.words()).contains("“很大.csv”超过 20 MB");
    }

    @Test
    void aFormLargerThanAnyIsRefusedWithAPage() {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 6; i++) files.put(i + ".csv", new byte[Limits.MOST_BYTES]);
        var refused = send(as("clerk.ma"), files);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.words()).contains("文件太大", "20MB");
    }

    @Test
    void aHostileNameIsShownAsText() {
        var ma = as("clerk.ma");
        var name = "../..\\<img src=x onerror=alert(1)>.csv";
        long number =
                sent(ma, name, ("<b>" + maize++ + "</b>,x\n1,2\n").getBytes(StandardCharsets.UTF_8), Stage.REFUSED);
        assertThat(part(BatchStore.class).find(COUNTY, number).orElseThrow().name())
                .isEqualTo("<img src=x onerror=alert(1)>.csv");
        for (var path : List.of("/intake", "/intake/" + number))
            assertThat(ma.get(path).body()).contains("&lt;img src=x").doesNotContain("<img");
    }

    @Test
    void aRefusalSaysWhatAndWhatNext() {
        var ma = as("clerk.ma");
        long number = sent(ma, "名单.csv", ("甲,乙\n1," + maize++ + "\n").getBytes(StandardCharsets.UTF_8), Stage.REFUSED);
        var page = ma.get("/intake/" + number);
        assertThat(page.words()).contains("看不出这是哪种台账", "只要说一次");
        assertThat(page.body()).contains("/intake/" + number + "/mapping");
    }

    @Test
    void othersDoNotFindTheBatchAndTheLeaderReadsNoRow() {
        var ma = as("clerk.ma");
        long number = recorded(ma, fresh());
        for (var stranger : List.of("clerk.civil", "clerk.cadre"))
            for (var path : List.of("", "/undo", "/rows", "/rows/0/4", "/progress"))
                assertThat(as(stranger).get("/intake/" + number + path).status())
                        .as(stranger + path)
                        .isEqualTo(404);
        var leader = as("clerk.leader");
        assertThat(leader.get("/intake/" + number).words()).contains("已经导入").doesNotContain("看每一行");
        assertThat(leader.get("/intake/" + number + "/rows/0/4").status()).isEqualTo(404);
        assertThat(leader.get("/intake/review").status()).isEqualTo(404);
        assertThat(send(leader, Map.of("x.csv", "a".getBytes(StandardCharsets.UTF_8)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anEmptyListSaysWhatWillStandThere() {
        assertThat(as("clerk.civil").get("/intake").words()).contains("还没有文件。送来的台账会排在这里");
        assertThat(as("clerk.civil").get("/intake/review").words()).contains("没有要您定的行");
    }

    @Test
    void whatRestsOnABatchIsShownBeforeItIsTakenBack() {
        var ma = as("clerk.ma");
        long first = recorded(ma, fresh());
        long second = recorded(ma, fresh());
        assertThat(ma.get("/intake/" + first + "/undo").body()).contains("/intake/" + second + "\"");
    }
}
