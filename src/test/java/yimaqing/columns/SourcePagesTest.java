package yimaqing.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.columns.MappingPagesTest.explained;
import static yimaqing.columns.MappingPagesTest.source;
import static yimaqing.columns.MappingPagesTest.table;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yimaqing.OfficeTest;
import yimaqing.Phone;
import yimaqing.batch.Batch.Stage;
import yimaqing.mapping.Mappings;

/// The tables a county can read: changed by two at once, and taken back to an older version.
class SourcePagesTest extends OfficeTest {

    @Test
    void ofTwoWhoChangeASourceAtOnceTheLaterIsToldAndLosesNothing() {
        var ma = as("clerk.ma");
        long number = sent(ma, "名单.xlsx", table("午", "马小满"), Stage.REFUSED);
        ma.post("/intake/" + number + "/mapping", explained(ma.get("/intake/" + number + "/mapping")));
        await(number, Stage.RECEIVED);
        var path = "/sources/" + source(number);
        var wei = as("clerk.wei");
        var one = Filled.of(ma.get(path + "/form"));
        var other = Filled.of(wei.get(path + "/form"));
        one.put("zh", "甲的名单");
        other.put("zh", "乙的名单");
        var answers = Stream.of(
                        CompletableFuture.supplyAsync(() -> ma.post(path, one)),
                        CompletableFuture.supplyAsync(() -> wei.post(path, other)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).extracting(Phone.Answer::status).containsExactlyInAnyOrder(303, 409);
        boolean weiIsLate = answers.getLast().status() == 409;
        var late = answers.get(weiIsLate ? 1 : 0);
        assertThat(late.words()).contains("刚才有人也改了这张表");
        assertThat(late.body()).contains(weiIsLate ? "value=\"乙的名单\"" : "value=\"甲的名单\"");
        assertThat((weiIsLate ? wei : ma).post(path, Filled.of(late)).status()).isEqualTo(303);
        assertThat(part(Mappings.class).version(COUNTY, source(number))).isEqualTo(3);
        assertThat(ma.post(path + "/versions/1", Map.of()).status()).isEqualTo(303);
        assertThat(ma.get(path).words()).contains("第 4 版", "读书名单");
    }

    @Test
    void aTableThatShipsIsChangedAndTakenBackToWhatShipped() {
        var ma = as("clerk.ma");
        var path = "/sources/township-ledger";
        assertThat(ma.get(path).words()).contains("系统自带", "户编号", "不用问就可以改正的写法");
        var form = Filled.of(ma.get(path + "/form"));
        form.put("zh", "本县台账");
        var changed = ma.post(path, form);
        assertThat(changed.status()).as(changed.words()).isEqualTo(303);
        assertThat(ma.get(path).words()).contains("本县台账", "第 1 版");
        assertThat(ma.post(path + "/versions/0", Map.of()).status()).isEqualTo(303);
        assertThat(ma.get(path).words()).contains("第 2 版").doesNotContain("本县台账");
    }
}
