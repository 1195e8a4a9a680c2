package yimaqing.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yimaqing.Phone;
import yimaqing.ScannerTest;
import yimaqing.code.CodeHost;
import yimaqing.code.Plate;
import yimaqing.code.PlateKind;
import yimaqing.code.PlateLife;
import yimaqing.code.PlateToken;
import yimaqing.code.QrSymbol;
import yimaqing.code.TypedCode;

/// Codes in the hands of officials.
class ScanPagesTest extends ScannerTest {
    private static String address(PlateToken token) {
        return part(CodeHost.class).address(PlateKind.HOUSEHOLD, token);
    }

    private static Phone.Answer scan(Phone phone, String text) {
        return phone.post("/desk/scan", Map.of("code", text));
    }

    private static String page(Plate plate) {
        return "/desk/scan/plates/" + plate.id().key();
    }

    @Test
    void aPlateIsFoundByItsSymbolByAChatMessageAndByItsTornShortCode() {
        var plate = hanging("0101");
        var cadre = as("scan.cadre");
        var torn = plate.typed().printed().replace('0', 'O').replace('1', 'l').toLowerCase(Locale.ROOT);
        for (var text : new String[] {
            address(plate.token()),
            "门上的码：" + address(plate.token()) + "。请看看",
            plate.token().letters() + "。",
            torn,
            "短码 " + torn + " 谢谢"
        }) {
            var answer = scan(cadre, text);
            assertThat(answer.status()).as(text).isEqualTo(303);
            assertThat(answer.header("Location")).contains(page(plate));
        }
        var shown = cadre.get(page(plate));
        assertThat(shown.words())
                .contains("是真牌子：户码牌 0101 号", "已挂", "蔚** 家", "打开这一户")
                .doesNotContain("蔚门口");
        assertThat(shown.body()).contains("/desk/plates/" + plate.id().key() + "#replace", "#lose", "#move");
    }

    @Test
    void aPlateInStockIsOfferedForHangingAndALostOneForFinding() {
        var cadre = as("scan.cadre");
        var waiting = inStock("0102");
        assertThat(cadre.get(page(waiting)).body())
                .contains("/desk/plates/" + waiting.id().key() + "#hang");
        var lost = hanging("0103");
        assertThat(part(PlateLife.class).lose(lost, "scan.cadre")).isTrue();
        assertThat(cadre.get(page(lost)).words()).contains("找不到了", "牌子找到了");
        assertThat(cadre.post("/desk/plates/" + lost.id().key() + "/finding", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(cadre.get(page(lost)).words()).contains("已挂");
    }

    @Test
    void whoHasNothingToDoWithAPlateLearnsOnlyWhetherItIsGenuine() {
        var plate = hanging("0104");
        for (var who : new String[] {"scan.far", "scan.civil"}) {
            var phone = as(who);
            var answer = scan(phone, address(plate.token()));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.words()).contains("是真牌子：户码牌 0104 号", "不在您负责的范围").doesNotContain("蔚", "打开这一户");
            assertThat(phone.get(page(plate)).status()).isEqualTo(404);
        }
    }

    @Test
    void aPlateOfAnotherCountySaysSoToAnOfficialAndOpensForAStranger() {
        var foreign = ofTheOtherCounty("0105");
        var leader = as("scan.leader");
        for (var text : new String[] {address(foreign.token()), foreign.typed().printed()})
            assertThat(scan(leader, text).words()).contains("这是交口县的牌子".replace("交口县", county()), "不归本县管");
        assertThat(leader.get(page(foreign)).status()).isEqualTo(404);
        var stranger = new Phone(url(""));
        var typed = stranger.get("/c?code=" + foreign.typed().printed());
        assertThat(typed.status()).isEqualTo(303);
        assertThat(stranger.get("/h/" + foreign.token().letters()).words()).contains("0105 号");
    }

    private static String county() {
        return part(Verdicts.class).place(OTHER);
    }

    @Test
    void everythingElseIsToldApartAndWhatToDoAboutIt() {
        var cadre = as("scan.cadre");
        var token = PlateToken.fresh().letters();
        assertThat(scan(cadre, address(new PlateToken(token))).words()).contains("没有这块牌子", "揭下来");
        assertThat(scan(cadre, TypedCode.fresh().printed()).words()).contains("没有这块牌子");
        assertThat(scan(cadre, "http://localhost.evil.com/H/" + token).words()).contains("通向 localhost.evil.com");
        assertThat(scan(cadre, address(new PlateToken(token)).replace("http:", "https:"))
                        .words())
                .contains("假的！", "揭下来");
        assertThat(scan(cadre, "wxp://f2f0abc").words()).contains("这是收钱的码", "从来不收钱");
        assertThat(scan(cadre, "https://t.cn/abc").words()).contains("不是我们的码，它通向 t.cn");
        assertThat(scan(cadre, address(new PlateToken(token)).replace(token, "7K3M9"))
                        .words())
                .contains("码不完整");
        assertThat(scan(cadre, "<script>alert(1)</script>").body())
                .contains("这是一段字")
                .doesNotContain("<script>alert");
        assertThat(scan(cadre, "x".repeat(2_001)).words()).contains("太长");
    }

    @Test
    void anEmptyFormSaysWhatToDo() {
        var answer = scan(as("scan.cadre"), " ");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("请先扫码，或者输入");
    }

    @Test
    void aPhotographIsReadByTheServer() {
        var plate = hanging("0106");
        var cadre = as("scan.cadre");
        var picture = QrSymbol.of(address(plate.token()), QrSymbol.Use.DOOR).png(6);
        var read = cadre.send("/desk/scan/picture", Map.of(), "picture", Map.of("码.png", picture));
        assertThat(read.header("Location")).contains(page(plate));
        var none = cadre.send("/desk/scan/picture", Map.of(), "picture", Map.of("码.heic", new byte[] {1, 2, 3}));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.words()).contains("JPEG 或 PNG");
    }

    @Test
    void theCameraIsAllowedOnTheScannerOnly() {
        var cadre = as("scan.cadre");
        var scanner = cadre.get("/desk/scan");
        assertThat(scanner.header("Permissions-Policy").orElseThrow()).contains("camera=(self)");
        assertThat(scanner.header("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self' 'wasm-unsafe-eval';")
                .doesNotContain("'unsafe-inline'", "'unsafe-eval'");
        for (var other : new String[] {"/desk", "/desk/plates", "/desk/scan/quiet", "/c"}) {
            assertThat(cadre.get(other).header("Permissions-Policy").orElseThrow())
                    .contains("camera=()");
            assertThat(cadre.get(other).header("Content-Security-Policy").orElseThrow())
                    .doesNotContain("wasm");
        }
        assertThat(cadre.get("/zxing/zxing_reader.wasm").header("Content-Type")).contains("application/wasm");
    }
}
