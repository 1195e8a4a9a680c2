package yimaqing.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Resident;
import yimaqing.entitlement.Neighbours;
import yimaqing.entitlement.Step.About;
import yimaqing.entitlement.Step.What;
import yimaqing.entitlement.Steps;
import yimaqing.ledger.Subject.HouseholdId;

/// What officials read and write on the pages about policies.
class ReachPagesTest extends CountyTest {
    private static final Neighbours TOWN = new Neighbours("141081", CountyTest::part, CLOCK.instant());
    private static final String LIST = "/desk/policies/land_fertility/households?state=untold";
    private static Phone cadre;
    private static Phone town;
    private HouseholdId home;
    private HouseholdId far;

    @BeforeEach
    void aFarmerInEachOfTwoVillages() {
        home = TOWN.farmer(TOWN.village(), 4);
        far = TOWN.farmer(TOWN.elsewhere(), 4);
        TOWN.everybodyIsDecided();
    }

    @BeforeAll
    static void theirOfficials() {
        cadre = signedIn(TOWN.cadre(TOWN.village()));
        town = signedIn(TOWN.township(TOWN.village()));
    }

    private static Phone signedIn(Officer officer) {
        TOWN.opens(officer);
        var phone = new Phone(url(""));
        phone.signIn(officer.account(), Neighbours.PASSWORD);
        phone.get("/desk");
        return phone;
    }

    private static String policies(HouseholdId of) {
        return "/desk/households/" + of.key() + "/policies";
    }

    @Test
    void aListShowsTheOwnVillageAndWhatToDoNext() {
        var list = cadre.get(LIST);
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).contains(home.key()).doesNotContain(far.key());
        assertThat(list.words()).contains("先向家里讲清楚，再帮着申请").contains("未设置");
        assertThat(cadre.get(LIST + "&area=" + TOWN.elsewhere()).body()).doesNotContain(far.key());
        assertThat(cadre.get("/desk/policies").words()).contains("耕地地力保护补贴");
        assertThat(cadre.get("/desk/policies/land_fertility").words()).contains("领了但不符合");
        assertThat(cadre.get("/desk/policies/nosuch").status()).isEqualTo(404);
        assertThat(cadre.get(policies(far)).status()).isEqualTo(404);
        assertThat(cadre.post(policies(far) + "/explanation", Map.of("policy", Neighbours.LAND))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsAskedOfAnAddressCannotBreakThePage() {
        for (var odd : new String[] {"&from=99999999", "&area=%3Cb%3E", "&missing=%27--", "&failed=" + "x".repeat(500)})
            assertThat(cadre.get(LIST + odd).status()).as(odd).isEqualTo(200);
        assertThat(cadre.get("/desk/policies/land_fertility?within=14").status())
                .isEqualTo(200);
        assertThat(cadre.get("/desk/explanations/households?from=-3").status()).isEqualTo(200);
    }

    @Test
    void anExplanationIsTickedAndTakenBack() {
        var none = cadre.post(policies(home) + "/explanation", Map.of());
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.words()).contains("请勾选已经讲清的政策");
        var done = cadre.post(policies(home) + "/explanation", Map.of("policy", Neighbours.LAND));
        assertThat(done.status()).isEqualTo(303);
        var page = cadre.get(done.header("Location").orElseThrow().replace(url(""), ""));
        assertThat(page.words()).contains("已记下：向家里讲清了").contains("村民委员会 某某： 向家里讲清了");
        assertThat(cadre.get(LIST).words()).contains("已讲过，帮着申请");
        var step = Map.of("policy", Neighbours.LAND, "step", "explained", "of", "");
        town.post("/desk/households/" + home.key() + "/errand", Map.of("errand", "policy"));
        assertThat(town.post(policies(home) + "/steps/withdrawal", step).status())
                .as("another office wrote it")
                .isEqualTo(409);
        assertThat(cadre.post(policies(home) + "/steps/withdrawal", step).status())
                .isEqualTo(303);
        assertThat(cadre.post(policies(home) + "/steps/withdrawal", step).status())
                .isEqualTo(409);
    }

    @Test
    void aRefusalNeedsItsReasonAndTypedWordsAreKept() {
        var bare = Map.of("policy", Neighbours.LAND, "step", "refused", "of", "", "note", " ");
        var refused = cadre.post(policies(home) + "/steps", bare);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("没有批准要写理由");
        assertThat(refused.body()).contains("<option value=\"refused\" selected");
        var typed = "很长".repeat(101);
        var tooLong = Map.of("policy", Neighbours.LAND, "step", "called", "of", "", "note", typed);
        var kept = cadre.post(policies(home) + "/steps", tooLong);
        assertThat(kept.status()).isEqualTo(422);
        assertThat(kept.body()).contains(typed);
        var odd = Map.of("policy", "nosuch", "step", "called", "of", "x'", "note", "");
        assertThat(cadre.post(policies(home) + "/steps", odd).status()).isEqualTo(403);
        var family = Map.of("policy", Neighbours.LAND, "step", "received", "of", "", "note", "");
        assertThat(cadre.post(policies(home) + "/steps", family).status())
                .as("only the family says that it has come")
                .isEqualTo(403);
    }

    @Test
    void whatAFamilyWroteIsShownOnceAndTheReadingIsLogged() {
        var objection = new Steps.Told(
                new About(Neighbours.LAND, Optional.empty()), What.OBJECTED, true, Optional.of("隔壁也有地，他有我没有"));
        part(Steps.class).tell(new Resident(TOWN.county, home), objection);
        var page = town.get(policies(home));
        assertThat(page.words()).contains("家里提出异议").doesNotContain("隔壁也有地");
        assertThat(town.get("/desk").words()).contains("家里对“耕地地力保护补贴”有异议");
        var words = town.post(policies(home) + "/words", Map.of());
        assertThat(words.words()).contains("隔壁也有地").contains("已记入查看记录");
        assertThat(town.get(policies(home)).words()).doesNotContain("隔壁也有地");
        assertThat(town.get("/desk/households/" + home.key()).words()).contains("处理本户的政策办理和异议");
    }
}
