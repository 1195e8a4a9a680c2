package yimaqing.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.OfficeTest;
import yimaqing.batch.Batch.Stage;

/// A township gets its own table back, with what is wrong beside each row.
class ReturnPagesTest extends OfficeTest {
    private static int copies;

    private static byte[] table() {
        var number = VILLAGE.code().digits();
        return ("户编号,村,姓名,身份证号码,与户主关系,玉米\n"
                        + number + "0071," + VILLAGE.shortName() + ",马大满,142628197003159011,户主," + ++copies + "\n"
                        + number + "0071," + VILLAGE.shortName() + ",李秀兰,142628197110299521,配偶,\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private long applied() {
        var ma = as("clerk.ma");
        long number = sent(ma, "台账.csv", table(), Stage.RECEIVED);
        ma.post("/intake/" + number + "/acceptance", Map.of());
        await(number, Stage.APPLIED);
        return number;
    }

    @Test
    void theRowsAtFaultComeBackWithWhatIsWrongAndWhatToDo() {
        long number = applied();
        var answer = as("clerk.ma").get("/intake/" + number + "/returned?rows=faults");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition").orElseThrow()).contains("attachment", ".csv");
        assertThat(answer.body()).contains("玉米,\"问题\"", "李秀兰", "身份证号最后一位对不上").doesNotContain("马大满");
        var all = as("clerk.ma").get("/intake/" + number + "/returned?rows=all");
        assertThat(all.body()).contains("马大满", "李秀兰");
    }

    @Test
    void takingAFileHomeIsLoggedAndOnlyForWhoeverLooksAfterAllOfIt() {
        long number = applied();
        var path = "/intake/" + number + "/returned?rows=all";
        for (var who : new String[] {"clerk.far", "clerk.civil", "clerk.leader", "clerk.cadre"})
            assertThat(as(who).get(path).status()).as(who).isEqualTo(404);
        assertThat(as("clerk.wei").get(path).status()).isEqualTo(200);
        assertThat(part(JdbcClient.class)
                        .sql("""
                                select count(*) from read_log
                                where county = ? and account = 'clerk.wei' and purpose like ?
                                """)
                        .params(COUNTY.digits(), "%" + number + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsNotAppliedHasNothingToSendBack() {
        long number = sent(as("clerk.ma"), "台账.csv", table(), Stage.RECEIVED);
        assertThat(as("clerk.ma").get("/intake/" + number + "/returned").status())
                .isEqualTo(404);
    }
}
