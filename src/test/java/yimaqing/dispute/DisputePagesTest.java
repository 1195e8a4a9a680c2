package yimaqing.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.profile.Households;

/// The pages of the queue, through the officials' browsers.
class DisputePagesTest extends CountyTest {
    private static final String PASSWORD = "a long enough one 42";
    private static final String HOSTILE = "<script>alert('x')</script>&\"<b>";
    private static int last;

    private final Township town = new Township("140829", CountyTest::part, CLOCK.instant());
    private final int number = ++last;
    private long housing;
    private long village;
    private String path;

    @BeforeEach
    void twoDepartmentsDisagree() {
        town.aFamilyMovesIn();
        housing = town.grade("housing", "B");
        village = town.grade("village", "D");
        path = "/disputes/"
                + DisputeId.of(town.county, town.home, "house.grade", "").letters();
    }

    private Phone as(Officer officer) {
        var own = new Officer(
                officer.county(),
                officer.account() + ".page" + number,
                officer.name(),
                officer.department(),
                officer.post(),
                officer.grants());
        town.opens(own, PASSWORD);
        var phone = new Phone(url(""));
        assertThat(phone.signIn(own.account(), PASSWORD).status()).isEqualTo(303);
        phone.get("/desk");
        return phone;
    }

    private Map<String, String> decision(String because) {
        return Map.of("right", Long.toString(village), "because", because);
    }

    @Test
    void bothSidesStandThereWithDepartmentDayAndPlace() {
        var page = as(town.cadre()).get(path);
        assertThat(page.words())
                .contains("安全等级：说法不一", "B级", "D级", "住房和城乡建设局", "村民委员会", "2026年3月31日", "调查：test", "单** 家")
                .contains("由乡镇或县里认定")
                .doesNotContain("单小满");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void theListLeadsThereAndCanBeNarrowed() {
        var phone = as(town.township());
        var list = phone.get("/disputes?household=" + town.home.key());
        assertThat(list.body()).contains(path);
        assertThat(list.words()).contains("单** 家").doesNotContain("单小满");
        assertThat(phone.get("/disputes?household=" + town.home.key() + "&kind=house.area")
                        .body())
                .doesNotContain(path);
        assertThat(phone.get("/disputes?kind=%27or%201&village=x&from=-1&state=%3Cb%3E")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anotherTownshipFindsNothingAndChangesNothing() {
        var phone = as(town.otherTownship());
        assertThat(phone.get("/disputes").body()).doesNotContain(path);
        assertThat(phone.get(path).status()).isEqualTo(404);
        assertThat(phone.post(path + "/visit", Map.of("day", today())).status()).isEqualTo(404);
        assertThat(phone.post(path + "/ruling", decision("入户看过了")).status()).isEqualTo(404);
        assertThat(phone.post(path + "/ruling/withdrawal", Map.of("ruling", "1"))
                        .status())
                .isEqualTo(404);
        assertThat(phone.get("/disputes/" + "0".repeat(20)).words())
                .isEqualTo(phone.get(path).words());
        assertThat(as(town.cadre()).get(path).words()).doesNotContain("已请人", "已认定");
    }

    private static String today() {
        return part(Households.class).today().toString();
    }

    @Test
    void aDecisionIsMadeShownAndTakenBack() {
        var phone = as(town.township());
        phone.get(path);
        assertThat(phone.post(path + "/ruling", decision("入户看过了")).status()).isEqualTo(303);
        var decided = phone.get(path);
        assertThat(decided.words()).contains("认定采用村民委员会的说法", "B级", "D级", "撤回认定");
        var household = "/desk/households/" + town.home.key();
        phone.post(household + "/errand", Map.of("errand", "check"));
        assertThat(phone.get(household).words()).contains("认定采用村民委员会的说法", "理由不显示原文");
        var ruling = decided.body().replaceAll("(?s).*name=\"ruling\" value=\"([0-9]+)\".*", "$1");
        assertThat(phone.post(path + "/ruling/withdrawal", Map.of("ruling", ruling))
                        .status())
                .isEqualTo(303);
        assertThat(phone.get(path).words()).contains("哪个部门说得对");
    }

    @Test
    void theSecondToDecideIsToldAndSeesWhatStands() {
        var first = as(town.township());
        var second = as(town.leader());
        first.get(path);
        second.get(path);
        first.post(path + "/ruling", decision("入户看过了"));
        var late = second.post(path + "/ruling", Map.of("right", Long.toString(housing), "because", "住建局有鉴定报告"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("您来晚了一步", "认定采用村民委员会的说法");
    }

    @Test
    void aReasonTooShortOrTooLongIsRefusedAndKept() {
        var phone = as(town.township());
        phone.get(path);
        for (var reason : new String[] {"看", "字".repeat(201)}) {
            var refused = phone.post(path + "/ruling", decision(reason));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("value=\"" + reason + "\"").contains("4 到 200 个字");
        }
        var nothing = phone.post(path + "/ruling", Map.of("because", "入户看过了"));
        assertThat(nothing.words()).contains("请选一个部门的说法");
    }

    @Test
    void aHostileReasonIsShownAsText() {
        var phone = as(town.township());
        phone.get(path);
        phone.post(path + "/ruling", decision(HOSTILE));
        phone.post("/desk/households/" + town.home.key() + "/errand", Map.of("errand", "check"));
        var full = phone.post("/desk/households/" + town.home.key() + "/unmasking", Map.of("reason", "核对认定的理由"));
        assertThat(full.body()).contains("&lt;script&gt;alert").doesNotContain("<script>alert");
        var kept = as(town.leader()).post(path + "/visit", Map.of("day", HOSTILE));
        assertThat(kept.body()).doesNotContain("<script>alert");
    }

    @Test
    void theCadreMayNotDecideButMayAskForAVisitAndTakeItBack() {
        var phone = as(town.cadre());
        phone.get(path);
        assertThat(phone.post(path + "/ruling", decision("入户看过了")).status()).isEqualTo(403);
        assertThat(phone.post(path + "/visit", Map.of("day", "2020-01-01")).status())
                .isEqualTo(422);
        assertThat(phone.post(path + "/visit", Map.of("day", today())).status()).isEqualTo(303);
        assertThat(phone.get(path).words()).contains("已请人在");
        assertThat(phone.get("/desk").words()).contains("上门核对安全等级", "今天", "单** 家");
        CLOCK.advance(java.time.Duration.ofDays(2));
        var again = as(Township.official(town.county, "late", "village", Role.VILLAGE_CADRE, town.village()));
        assertThat(again.get("/desk").words()).contains("逾期 2 天");
        assertThat(again.post(path + "/visit", Map.of("day", today())).status()).isEqualTo(409);
        assertThat(again.post(path + "/visit/withdrawal", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void thePagesSpeakEnglishToo() {
        var phone = as(town.township());
        assertThat(phone.get("/disputes?lang=en").words()).contains("Disagreements", "the oldest first");
        assertThat(phone.get(path + "?lang=en").words()).contains("Which department is right?", "Safety grade");
    }
}
