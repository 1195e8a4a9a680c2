package yimaqing.plates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import yimaqing.Phone;
import yimaqing.PlateTest;
import yimaqing.code.CodeHost;
import yimaqing.code.Plate;
import yimaqing.code.PlateLife;
import yimaqing.code.PlateState;
import yimaqing.code.PlateToken;
import yimaqing.code.Plates;
import yimaqing.ledger.Subject.HouseholdId;

/// One plate in the hands of officials, through their browsers.
class PlatePagesTest extends PlateTest {

    private static Plate inStock() {
        return platesOf(printed(HERE, 1)).getFirst();
    }

    private static String page(Plate plate) {
        return "/desk/plates/" + plate.id().key();
    }

    private static Phone.Answer hang(Phone phone, Plate plate, HouseholdId at) {
        return phone.post(page(plate) + "/holder", Map.of("household", at.key()));
    }

    @Test
    void aPlateScannedBeforeItIsBoundLeadsAnOfficialToItsBinding() {
        var plate = inStock();
        var cadre = as("plates.cadre");
        for (var scanned : new String[] {
            "/h/" + plate.token().letters(), "/H/" + plate.token().letters() + "."
        }) {
            var answer = cadre.get(scanned);
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.header("Location")).contains(page(plate));
        }
        assertThat(cadre.get("/c?code=" + plate.typed().printed()).header("Location"))
                .contains(page(plate));
        assertThat(cadre.get(page(plate)).words())
                .contains("绑到一户", "单** 家", "郝** 家")
                .doesNotContain("单大山");
    }

    @Test
    void anybodyElseWhoScansItReadsWhomToTellAsOfEveryOtherCodeThatOpensNothing() {
        var plate = inStock();
        for (var phone : new Phone[] {new Phone(url("")), as("plates.far"), as("plates.civil")}) {
            var unbound = phone.get("/h/" + plate.token().letters());
            var unknown = phone.get("/h/" + PlateToken.fresh().letters());
            assertThat(unbound.status()).isEqualTo(404);
            assertThat(unbound.words()).contains("请告诉村委会");
            assertThat(unknown.status()).isEqualTo(unbound.status());
            assertThat(unknown.words()).isEqualTo(unbound.words());
        }
    }

    @Test
    void theCodeIsTypedAsItStandsOnATornPlateAndInAChat() {
        var plate = inStock();
        var typed = plate.typed().printed().replace('0', 'O').replace('1', 'l').toLowerCase(java.util.Locale.ROOT);
        var cadre = as("plates.cadre");
        for (var code : new String[] {
            typed,
            typed + ".",
            plate.token().letters() + "。",
            part(CodeHost.class).address(plate.kind(), plate.token()) + "."
        }) assertThat(inHand(cadre, code).header("Location")).as(code).contains(page(plate));
        var half = inHand(cadre, typed.substring(0, 7));
        assertThat(half.status()).isEqualTo(404);
        assertThat(half.body()).contains("value=\"" + typed.substring(0, 7) + "\"");
        assertThat(half.words()).contains("短码是 12 位", "换一块新牌子");
        assertThat(inHand(cadre, "").words()).contains("请输入牌子上的码");
    }

    private static Phone.Answer inHand(Phone phone, String code) {
        return phone.get("/desk/plates/in-hand?code="
                + java.net.URLEncoder.encode(code, java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void aPlateOfAnotherCountyIsNotOneOfThisCounty() {
        var foreign = part(Plates.class).issue(Plate.Stock.household(XIAOLI, "0001"), "li.na");
        var leader = as("plates.leader");
        for (var code : new String[] {foreign.token().letters(), foreign.typed().printed()})
            assertThat(inHand(leader, code).words()).contains("这是安泽县的牌子，不是本县的");
        assertThat(leader.get(page(foreign)).status()).isEqualTo(404);
        assertThat(leader.get("/h/" + foreign.token().letters()).status()).isEqualTo(404);
    }

    @Test
    void whoBindsSecondReadsWhoWasFirstWhenAndWhere() {
        var plate = inStock();
        var second = as("plates.second");
        assertThat(hang(as("plates.cadre"), plate, home).header("Location")).contains(page(plate) + "?done=bound");
        var late = hang(second, plate, neighbour);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("干部plates.cadre 已经在", "单** 家", "请改绑");
        assertThat(now(plate).household()).contains(home);
    }

    @Test
    void aWrongBindingIsMovedAndTheLifeOfThePlateIsTold() {
        var plate = hanging(neighbour);
        var cadre = as("plates.cadre");
        var move = Map.of("household", home.key(), "from", neighbour.key());
        assertThat(cadre.post(page(plate) + "/holder", move).header("Location")).contains(page(plate) + "?done=moved");
        assertThat(cadre.get(page(plate)).words()).contains("单** 家", "改绑到 单** 家", "绑定到 郝** 家", "干部plates.cadre");
    }

    @Test
    void anOldPlateIsReplacedAndSaysOnlyThat() {
        var old = hanging(home);
        var next = platesOf(printed(COUNTY, 1)).getFirst();
        var cadre = as("plates.cadre");
        var torn = cadre.post(page(old) + "/replacement", Map.of("code", "7K3M9-Q2"));
        assertThat(torn.status()).isEqualTo(422);
        assertThat(torn.body()).contains("value=\"7K3M9-Q2\"");
        var same = cadre.post(
                page(old) + "/replacement", Map.of("code", old.typed().printed()));
        assertThat(same.words()).contains("同一块牌子");
        var done = cadre.post(
                page(old) + "/replacement", Map.of("code", next.typed().printed()));
        assertThat(done.header("Location")).contains(page(next) + "?done=replaced");
        var scanned = new Phone(url("")).get("/h/" + old.token().letters());
        assertThat(scanned.status()).isEqualTo(410);
        assertThat(scanned.words()).contains("已经换新的了", "请告诉村委会");
        assertThat(scanned.body()).doesNotContain(next.token().letters()).doesNotContain("/h/");
        assertThat(new Phone(url("")).get("/h/" + next.token().letters()).status())
                .isEqualTo(200);
    }

    @Test
    void aPlateOfAHouseholdThatLeftSaysSo() {
        var words = as("plates.cadre").get(page(hanging(gone))).words();
        assertThat(words).contains("现在登记的没有人了", "改绑到别家");
    }

    @Test
    void nothingIsHungAtAHouseholdThatLeftNorInAnotherVillage() {
        var left = hang(as("plates.cadre"), inStock(), gone);
        assertThat(left.status()).isEqualTo(422);
        assertThat(left.words()).contains("现在登记的没有人");
        var elsewhere = hang(as("plates.leader"), inStock(), farAway);
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(elsewhere.words()).contains("拿这一户所在村的牌子");
        assertThat(hang(as("plates.cadre"), inStock(), farAway).words()).contains("没有这一户");
    }

    @Test
    void aLostPlateIsReportedAndFound() {
        var plate = hanging(home);
        var cadre = as("plates.cadre");
        assertThat(cadre.post(page(plate) + "/loss", Map.of()).status()).isEqualTo(303);
        assertThat(cadre.get(page(plate)).words()).contains("找不到了", "牌子找到了");
        assertThat(new Phone(url("")).get("/h/" + plate.token().letters()).status())
                .isEqualTo(404);
        assertThat(cadre.post(page(plate) + "/finding", Map.of()).status()).isEqualTo(303);
        assertThat(now(plate).state()).isEqualTo(PlateState.BOUND);
    }

    @Test
    void onlyWhoLeadsTheCountyWithdraws() {
        var plate = hanging(home);
        assertThat(as("plates.cadre")
                        .post(page(plate) + "/withdrawal", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(as("plates.leader")
                        .post(page(plate) + "/withdrawal", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(now(plate).state()).isEqualTo(PlateState.VOID);
        assertThat(as("plates.cadre").get(page(plate)).words()).contains("没有您要办的");
    }

    @Test
    void whoeverIsElsewhereOrInADepartmentFindsNoPlate() {
        var plate = hanging(home);
        for (var who : new String[] {"plates.far", "plates.civil"})
            assertThat(as(who).get(page(plate)).status()).isEqualTo(404);
    }

    @Test
    void aLabelIsPrintedAgainAndThatIsKept() {
        var plate = hanging(home);
        var cadre = as("plates.cadre");
        var label = cadre.post(page(plate) + "/label", Map.of());
        assertThat(label.header("Content-Type").orElseThrow()).contains("application/pdf");
        assertThat(label.header("Cache-Control")).contains("no-store");
        assertThat(cadre.get(page(plate)).words()).contains("补印了标签");
        part(PlateLife.class).makeVoid(plate, "plates.leader");
        assertThat(cadre.post(page(plate) + "/label", Map.of()).status()).isEqualTo(404);
    }
}
