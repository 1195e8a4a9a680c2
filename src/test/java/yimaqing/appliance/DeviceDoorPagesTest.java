package yimaqing.appliance;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.entry;
import static yimaqing.Village.says;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yimaqing.HeatedTest;
import yimaqing.Phone;
import yimaqing.code.Plate;
import yimaqing.code.PlateLife;
import yimaqing.code.Plates;
import yimaqing.device.Registering;
import yimaqing.device.Repairs;
import yimaqing.pack.Value;

class DeviceDoorPagesTest extends HeatedTest {
    private static Phone stranger() {
        return new Phone(url(""));
    }

    private static String scan(Plate plate) {
        return "/e/" + plate.token().letters();
    }

    private static String desk(Registering.Done done) {
        return "/desk/devices/" + done.device().key();
    }

    @Test
    void aStrangerReadsHowItIsUsedAndNothingOfTheHousehold() {
        var done = registered(home);
        var page = stranger().get(scan(done.plate()));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains("蓄热式电暖器", "怎样安全使用", "报修电话未设置", "分时（晚上便宜）", "先扫自己家门牌上的码")
                .doesNotContain("单大山", "样本厂", "SN-");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(stranger()
                        .get(scan(done.plate()).toLowerCase(java.util.Locale.ROOT))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void unknownVoidUnboundAndMalformedCodesAnswerAlike() {
        var stock = plate(HERE);
        var dead = plate(HERE);
        part(PlateLife.class).makeVoid(dead, "test");
        var unknown = stranger().get("/e/00000000000000000000");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.words()).contains("请告诉村委会");
        for (var path : List.of(scan(stock), scan(dead), "/e/x", "/e/%3Cscript%3E")) {
            var answer = stranger().get(path);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(same(answer.body())).isEqualTo(same(unknown.body()));
        }
        var replaced = registered(home).plate();
        part(PlateLife.class).replace(replaced, "test");
        assertThat(stranger().get(scan(replaced)).status()).isEqualTo(410);
    }

    /// A page without the address that it repeats in its own links.
    private static String same(String body) {
        return body.replaceAll("/e/[^\"?]*", "");
    }

    @Test
    void aDoorAndADeviceLeadToOneAnother() {
        var device = registered(home).plate();
        var door = device.token().letters();
        assertThat(stranger().get("/h/" + door).header("Location")).contains("/e/" + door);
        assertThat(stranger().post("/h/" + door + "/proof", Map.of("pin", PIN)).header("Location"))
                .contains("/e/" + door);
        var typed = stranger().get("/c?code=" + device.typed().printed());
        assertThat(typed.header("Location")).contains("/e/" + door);
        atHome();
        var house = part(Plates.class).ofHousehold(COUNTY, home).getFirst();
        assertThat(stranger().get("/e/" + house.token().letters()).header("Location"))
                .contains("/h/" + house.token().letters());
    }

    @Test
    void theFamilySeesItsSeasonWhatItCostsAndReportsAFault() {
        append(says("power_grid", home, "power.season", season(), LocalDate.of(2026, 3, 31)));
        var done = registered(home);
        var phone = atHome();
        var address = scan(done.plate());
        var page = phone.get(address);
        assertThat(page.words()).contains("2025-2026", "分量", "额度", "报修").doesNotContain("先扫自己家门牌上的码");
        // the pack has no figures for this county, and says so instead of a sum
        assertThat(page.words()).contains("本县还没有登记");
        var empty = phone.post(address + "/faults", Map.of("what", "", "words", "写了半天"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.words()).contains("请选是什么问题", "写了半天");
        var told = phone.post(address + "/faults", Map.of("what", "cold", "words", "昨晚开始"));
        assertThat(told.header("Location").orElseThrow()).contains("done=told");
        assertThat(phone.get(address + "?done=told").words()).contains("报修记下了", "第 1 号", "昨晚开始", "撤回");
        assertThat(stranger().get(address).words()).doesNotContain("昨晚开始");
        assertThat(phone.post(address + "/faults/withdrawal", Map.of("nth", "1"))
                        .header("Location")
                        .orElseThrow())
                .contains("takenback");
        var long_ =
                phone.post(address + "/faults", Map.of("what", "cold", "words", "长".repeat(Repairs.MOST_LETTERS + 1)));
        assertThat(long_.status()).isEqualTo(422);
    }

    private static Value season() {
        var fields = new HashMap<String, Value>();
        fields.put("account", Value.text("1499000011112222"));
        fields.put("season", Value.text("2025-2026"));
        fields.put("device", Value.text("storage_heater"));
        for (var month : List.of("november", "december", "january", "february", "march"))
            fields.put(month, new Value.Amount(BigDecimal.valueOf(900)));
        fields.put("total", new Value.Amount(BigDecimal.valueOf(4_500)));
        return entry(fields);
    }

    @Test
    void aDeviceThatMovedOrWhoseFamilyLeftShowsItsOldFamilyOnlyTheLabel() {
        var done = registered(home);
        var phone = atHome();
        assertThat(phone.get(scan(done.plate())).words()).contains("要报修");
        var town = as("heat.town");
        town.get(desk(done));
        var moved = town.post(
                desk(done) + "/moves", Map.of("household", nextVillage.key(), "moved_on", "2026-03-01", "q", ""));
        assertThat(moved.header("Location").orElseThrow()).contains("done=moved");
        assertThat(phone.get(scan(done.plate())).words()).doesNotContain("要报修");
        var leaving = household(HERE, "搬走户");
        var left = registered(leaving);
        leaves(leaving);
        assertThat(as("heat.cadre").get(desk(left)).words()).contains("这家已经没有人了");
        assertThat(stranger().get(scan(left.plate())).words()).doesNotContain("没有人");
    }

    @Test
    void aSelfMadeDeviceOnASharedMeterSaysSo() {
        var said = new HashMap<>(described(home, "SELF-1").said());
        said.put("device.self_made", new Value.YesNo(true));
        said.put("device.shared_meter", new Value.YesNo(true));
        var entry = new Registering.Entry(home, Map.copyOf(said), List.of(), Registering.Serial.ASK);
        var done = (Registering.Done) part(Registering.class).register(officer("heat.cadre"), plate(HERE), entry);
        assertThat(atHome().get(scan(done.plate())).words()).contains("没有设备补贴", "几家合起来的");
    }
}
