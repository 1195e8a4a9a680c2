package yimaqing.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.OfficeTest;
import yimaqing.Phone;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.Batch.Stage;
import yimaqing.batch.BatchRow.At;
import yimaqing.intake.Reviewing;
import yimaqing.pack.IdNumber;
import yimaqing.place.Place;
import yimaqing.ruling.Ruling;

/// A township gets its own ledger back, and reads in it what to mend.
class ReturnedPagesTest extends OfficeTest {
    private static final String HEADER = "户编号,村,姓名,身份证号码,与户主关系,玉米";
    private static final String HEAD = id("14262819650315901", 0);
    private static final String WIFE = id("14262819661029902", 1);
    private static double maize = 5_000;

    /// An ID number whose check symbol is right, or so much beside it.
    private static String id(String first, int beside) {
        char right = IdNumber.checkSymbol(first);
        return first + (beside == 0 ? right : right == '1' ? '2' : '1');
    }

    /// A ledger of this village that was never sent before: a head, and a wife whose ID number ends wrongly.
    private static byte[] ledger(Place village) {
        return ledger(village, "李秀英");
    }

    private static byte[] ledger(Place village, String nameOfTheWife) {
        var number = village.code().digits() + "0007";
        var head = String.join(",", number, village.shortName(), "马小满", HEAD, "户主", String.valueOf(maize++ / 100));
        var wife = String.join(",", number, village.shortName(), nameOfTheWife, WIFE, "配偶", "");
        return (String.join("\n", HEADER, head, wife) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Phone.Answer returned(Phone phone, long batch, String rows) {
        return phone.get("/intake/" + batch + "/returned?rows=" + rows);
    }

    private static List<String> lines(Phone.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().lines().toList();
    }

    @Test
    void eachRowAtFaultSaysWhatIsWrongAndWhatToDo() {
        var ma = as("clerk.ma");
        var answer = returned(ma, recorded(ma, ledger(VILLAGE)), "all");
        var lines = lines(answer);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith(HEADER).contains("问题");
        assertThat(lines.get(1)).contains("马小满").doesNotContain("。");
        assertThat(lines.get(2)).contains("李秀英", "“身份证号码”列：身份证号最后一位对不上。多半是抄错了一位，请按证件改正。");
    }

    @Test
    void itComesAsAFileUnderTheSendersOwnNameAndNeverAsAPage() {
        var ma = as("clerk.ma");
        var answer = returned(ma, recorded(ma, ledger(VILLAGE)), "all");
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/octet-stream");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(answer.header("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .endsWith("%E5%8F%B0%E8%B4%A6-%E9%80%80%E5%9B%9E.csv");
    }

    @Test
    void onlyTheRowsAtFaultCanBeAskedFor() {
        var ma = as("clerk.ma");
        var lines = lines(returned(ma, recorded(ma, ledger(VILLAGE)), "faults"));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith(HEADER);
        assertThat(lines.get(1)).contains("李秀英");
        assertThat(returned(ma, 1, "some").status()).isEqualTo(404);
    }

    @Test
    void whoeverSentARowBackIsReadInItsOwnWordsAndInTheNextFileToo() {
        var ma = as("clerk.ma");
        long batch = recorded(ma, ledger(VILLAGE, "李秀花"));
        var note = new Ruling.LeftOut("号码请看户口本第二页");
        part(Reviewing.class).rule(COUNTY, batch, new At(0, 3), note, new Came("clerk.wei", CLOCK.instant()));
        for (long which : List.of(batch, recorded(ma, ledger(VILLAGE, "李秀花"))))
            assertThat(lines(returned(ma, which, "faults")).get(1)).contains("李秀花", "看过以后退回：号码请看户口本第二页");
    }

    @Test
    void everyDownloadStandsInTheReadLog() {
        var ma = as("clerk.ma");
        long batch = recorded(ma, ledger(VILLAGE));
        assertThat(logged(batch)).isZero();
        assertThat(returned(ma, batch, "all").status()).isEqualTo(200);
        assertThat(logged(batch)).isEqualTo(1);
        assertThat(returned(as("clerk.civil"), batch, "all").status()).isEqualTo(404);
        assertThat(logged(batch)).isEqualTo(1);
    }

    private static int logged(long batch) {
        return part(JdbcClient.class)
                .sql("""
                        select count(*) from read_log
                        where county = ? and purpose = ? and unmasked and household is null
                        and account = 'clerk.ma' and groups @> array['person']
                        """)
                .params(COUNTY.digits(), "下载退回的文件：部门数据第 " + batch + " 批")
                .query(Integer.class)
                .single();
    }

    @Test
    void whoLooksAfterOneVillageGetsNoFileWithRowsOfAnother() {
        var ma = as("clerk.ma");
        long theirs = recorded(ma, ledger(VILLAGE));
        var far = as("clerk.far");
        var refused = returned(far, theirs, "all");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.words()).contains("别的村的行").doesNotContain("马小满");
        assertThat(returned(far, recorded(ma, ledger(FAR)), "all").status()).isEqualTo(200);
    }

    @Test
    void nobodyElseFindsIt() {
        long batch = recorded(as("clerk.ma"), ledger(VILLAGE));
        for (var who : List.of("clerk.civil", "clerk.leader", "clerk.cadre"))
            assertThat(returned(as(who), batch, "all").status()).as(who).isEqualTo(404);
    }

    @Test
    void whatIsNotRecordedCannotGoBackYet() {
        var ma = as("clerk.ma");
        long batch = sent(ma, "台账.csv", ledger(VILLAGE), Stage.RECEIVED);
        var refused = returned(ma, batch, "all");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("还不知道哪些行有问题");
    }
}
