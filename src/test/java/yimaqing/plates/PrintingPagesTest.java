package yimaqing.plates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import yimaqing.Phone;
import yimaqing.PlateTest;
import yimaqing.code.Plates;
import yimaqing.stock.PrintRun;

/// Print runs, sheets and slips, through the browsers of officials.
class PrintingPagesTest extends PlateTest {
    private static final long PATIENCE_MILLIS = 20_000;
    private final Phone leader = as("plates.leader");

    private static Map<String, String> order(String amount) {
        return order(amount, "a4-3x8");
    }

    private static Map<String, String> order(String amount, String sheet) {
        return Map.of("kind", "household", "area", HERE.digits(), "amount", amount, "sheet", sheet);
    }

    @Test
    void aRunIsOrderedPrintedAndTakenHome() throws Exception {
        var made =
                leader.post("/desk/plates/runs", order("30")).header("Location").orElseThrow();
        assertThat(leader.get(made).words()).contains("户码牌 30 块", "待挂");
        var job = leader.post(made + "/sheets", Map.of("sheet", "a4-2x5"))
                .header("Location")
                .orElseThrow();
        await(job);
        var page = leader.get(job);
        assertThat(page.words()).contains("做好了", "30 / 30 块", "实际大小");
        var document = leader.get(job + "/document");
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.header("Content-Type").orElseThrow()).contains("application/pdf");
        assertThat(leader.get(made).words()).contains("A4，10 贴", "30 块");
        assertThat(as("plates.cadre").get(job).status()).isEqualTo(404);
        assertThat(as("plates.cadre").get(made).words()).contains("打印由县里办");
    }

    private void await(String job) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (leader.get(job + "/progress").status() != 204) {
            assertThat(System.currentTimeMillis()).as("still printing").isLessThan(end);
            Thread.sleep(100);
        }
    }

    @Test
    void thePostersOfAllVillagesAreOneClick() throws Exception {
        assertThat(leader.get("/desk/plates").words()).contains("各村的村码", "全县各村海报");
        for (var sheet : new String[] {"poster", "village-2x5"}) {
            var job = leader.post("/desk/plates/posters", Map.of("sheet", sheet))
                    .header("Location")
                    .orElseThrow();
            await(job);
            assertThat(leader.get(job).words())
                    .contains("做好了", VILLAGES.size() + " / " + VILLAGES.size() + " 个村", "以后自动删除");
            assertThat(leader.get(job + "/document").status()).isEqualTo(200);
            assertThat(as("plates.town").get(job).status()).isEqualTo(404);
        }
        assertThat(leader.get("/desk/plates").words()).contains("村码海报，A4", "做好了");
        assertThat(as("plates.town").post("/desk/plates/posters", Map.of()).status())
                .isEqualTo(404);
        assertThat(as("plates.town").get("/desk/plates").words()).doesNotContain("各村的村码");
        var village = "/desk/plates/villages/" + VILLAGES.get(7).code().digits();
        var one = leader.post(village + "/sheets", Map.of("sheet", "poster"));
        assertThat(one.status()).isEqualTo(303);
        await(one.header("Location").orElseThrow());
        assertThat(leader.post("/desk/plates/runs", order("1", "poster")).status())
                .isEqualTo(422);
    }

    @Test
    void whatIsWrongWithAnOrderIsSaidAndWhatWasTypedIsKept() {
        for (var amount : new String[] {"0", "24001", "many", "", "-3"}) {
            var refused = leader.post("/desk/plates/runs", order(amount));
            assertThat(refused.status()).as(amount).isEqualTo(422);
            assertThat(refused.words()).contains("请写一个数，1 到 " + PrintRun.MOST);
            if (!amount.isEmpty()) assertThat(refused.body()).contains("value=\"" + amount + "\"");
        }
        var elsewhere =
                leader.post("/desk/plates/runs", Map.of("kind", "village", "area", XIAOLI.digits(), "amount", "1"));
        assertThat(elsewhere.words()).contains("请选户码牌", "请选一个村", "请选一种纸");
        assertThat(as("plates.town").post("/desk/plates/runs", order("1")).status())
                .isEqualTo(404);
    }

    @Test
    void theStockIsSeenByVillageAndByRun() {
        printed(HERE, 2);
        printed(FAR, 2);
        var cadre = as("plates.cadre").get("/desk/plates");
        assertThat(cadre.words()).contains("各村挂了多少", "第 ", "批").doesNotContain("印一批");
        assertThat(cadre.body()).contains("/villages/" + HERE.digits()).doesNotContain("/villages/" + FAR.digits());
        assertThat(leader.get("/desk/plates").body()).contains("/villages/" + FAR.digits());
        assertThat(as("plates.civil").get("/desk/plates").status()).isEqualTo(404);
    }

    @Test
    void aVillagesPlatesAreListedPageByPage() {
        var village = VILLAGES.get(5).code();
        printed(village, VillagePlatesPages.MOST_ON_A_PAGE + 1);
        var first = leader.get("/desk/plates/villages/" + village.digits());
        assertThat(first.words()).contains("0001", "0050", "下一页").doesNotContain("0051");
        var last = part(Plates.class).ofVillage(village).get(VillagePlatesPages.MOST_ON_A_PAGE - 1);
        var second = leader.get("/desk/plates/villages/" + village.digits() + "?after="
                + last.id().key());
        assertThat(second.words()).contains("0051").doesNotContain("0050");
        assertThat(as("plates.cadre")
                        .get("/desk/plates/villages/" + village.digits())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void slipsAreForDoorsWithAPlateAndWithoutAPin() {
        var path = "/desk/plates/villages/" + FAR.digits();
        var none = leader.post(path + "/slips", Map.of());
        if (none.status() == 409) assertThat(none.words()).contains("没有要印的密封条");
        var plate = platesOf(printed(FAR, 1)).getFirst();
        part(yimaqing.code.PlateLife.class).bind(plate, farAway, "plates.far", CLOCK.instant());
        assertThat(leader.get(path).words()).contains("户挂了牌、还没设密码");
        var slips = leader.post(path + "/slips", Map.of());
        assertThat(slips.header("Content-Type").orElseThrow()).contains("application/pdf");
        assertThat(slips.header("Cache-Control")).contains("no-store");
        assertThat(as("plates.far").post(path + "/slips", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void aVillageWithoutPlatesHasNothingToPrint() {
        var path = "/desk/plates/villages/" + VILLAGES.get(8).code().digits();
        var refused = leader.post(path + "/sheets", Map.of("sheet", "plate"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("没有可以打印的牌子");
    }
}
