package yimaqing.appliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.HeatedTest;
import yimaqing.Phone;
import yimaqing.code.Plate;
import yimaqing.code.PlateKind;
import yimaqing.code.Plates;
import yimaqing.device.PhotoFileTest;
import yimaqing.device.Registering;
import yimaqing.device.Repairs;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Households;

class DevicePagesTest extends HeatedTest {
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
    void anOfficialWithAnUnboundPlateIsLedToTheForm() {
        var stock = plate(HERE);
        assertThat(as("heat.cadre").get(scan(stock)).header("Location"))
                .contains("/desk/plates/" + stock.id().key() + "/device");
        assertThat(as("heat.next").get(scan(stock)).status()).isEqualTo(404);
        var village =
                Places.shipped().villagesIn(new PlaceCode("141124")).getFirst().code();
        var foreign = part(Plates.class).issue(new Plate.Stock(PlateKind.DEVICE, village, "1"), "test");
        assertThat(as("heat.cadre").get(scan(foreign)).status()).isEqualTo(404);
    }

    @Test
    void aDeviceIsRegisteredInTheFieldWithItsPhoto() throws IOException {
        var phone = as("heat.cadre");
        var plate = plate(HERE);
        var form = "/desk/plates/" + plate.id().key() + "/device";
        assertThat(phone.get(form).words()).contains("单**");
        assertThat(phone.get(form + "?household=" + home.key()).words()).contains("登记，并绑定这块牌子");
        var typed = new HashMap<>(Map.of(
                "household", home.key(), "kind", "", "maker", "留下的厂名", "installed_on", "2099-01-01", "meter", "!"));
        var faulty = phone.send(form, typed, "photos", Map.of("a.jpg", "no photo".getBytes(StandardCharsets.UTF_8)));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.words()).contains("请选设备类型", "已经到了的日期", "请照着表再抄一次", "不是能打开的");
        assertThat(faulty.body()).contains("value=\"留下的厂名\"");
        typed.putAll(
                Map.of("kind", "heat_pump", "installed_on", "2024-10-01", "meter", "14991234567", "serial", "PH-1"));
        var done = phone.send(form, typed, "photos", Map.of("a.jpg", PhotoFileTest.photo("jpeg", 60, 40)));
        assertThat(done.status()).isEqualTo(303);
        var desk = done.header("Location").orElseThrow().replaceAll("\\?.*", "");
        var page = phone.get(desk);
        assertThat(page.words()).contains("空气源热泵", "验收照片").doesNotContain("14991234567");
        var photo = phone.get(desk + "/photos/1");
        assertThat(photo.status()).isEqualTo(200);
        assertThat(photo.header("Content-Type")).contains("image/jpeg");
        assertThat(stranger().get(desk + "/photos/1").status()).isEqualTo(401);
        assertThat(as("heat.next").get(desk + "/photos/1").status()).isEqualTo(404);
        // whoever comes second with the plate is led to the device
        assertThat(as("heat.town").get(form).header("Location")).contains(desk);
        typed.put("serial", "PH-2");
        var late = as("heat.town").send(form, typed, "photos", Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("干部heat.cadre", "先用了这块牌子");
    }

    @Test
    void aSerialNumberThatIsThereIsAskedAboutOnThePage() {
        var first = (Registering.Done)
                part(Registering.class).register(officer("heat.town"), plate(COUNTY), described(neighbour, "ASK-9"));
        var phone = as("heat.cadre");
        var plate = plate(HERE);
        var form = "/desk/plates/" + plate.id().key() + "/device";
        phone.get(form + "?household=" + home.key());
        var typed = new HashMap<>(Map.of("household", home.key(), "kind", "heat_pump", "serial", "ask9"));
        var asked = phone.send(form, typed, "photos", Map.of());
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.body()).contains(desk(first)).contains("same_serial");
        typed.put("same_serial", "1");
        assertThat(phone.send(form, typed, "photos", Map.of()).status()).isEqualTo(303);
    }

    @Test
    void aMeterThatWouldRunBackwardsIsAQuestionOnThePage() {
        var done = registered(home);
        var phone = as("heat.cadre");
        phone.get(desk(done));
        var first = Map.of("read_on", "2025-11-05", "kwh", "10,000");
        assertThat(phone.post(desk(done) + "/readings", first).status()).isEqualTo(303);
        var asked = phone.post(desk(done) + "/readings", Map.of("read_on", "2026-01-05", "kwh", "1500"));
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.words()).contains("是换了表，还是写错了", "电表不会倒着走");
        assertThat(asked.body()).contains("value=\"1500\"").contains("name=\"wrong\" value=\"1\"");
        var change = Map.of("changed_on", "2026-01-03", "last", "10200", "first", "1400");
        assertThat(phone.post(desk(done) + "/meter-changes", change).status()).isEqualTo(303);
        assertThat(phone.post(desk(done) + "/readings", Map.of("read_on", "2026-01-05", "kwh", "1500"))
                        .status())
                .isEqualTo(303);
        assertThat(phone.get(desk(done)).words()).contains("换表：旧表止数 10,200");
        var bad = phone.post(desk(done) + "/readings", Map.of("read_on", "明天", "kwh", "很多"));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.body()).contains("value=\"明天\"");
    }

    @Test
    void whatAFamilyWroteIsOpenedByItself() {
        var done = registered(home);
        part(Repairs.class).report(family(home), done.device(), "noise", Optional.of("半夜响"));
        var phone = as("heat.cadre");
        assertThat(phone.get(desk(done)).words()).contains("声音大").doesNotContain("半夜响");
        assertThat(phone.post(desk(done) + "/words", Map.of()).words()).contains("半夜响", "已记进查阅记录");
        var closed = phone.post(desk(done) + "/faults/1/closure", Map.of("how", "repaired"));
        assertThat(closed.header("Location").orElseThrow()).contains("done=closed");
        assertThat(part(Households.class).today(COUNTY, home).members()).isNotEmpty();
    }
}
