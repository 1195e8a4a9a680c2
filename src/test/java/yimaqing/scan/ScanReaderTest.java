package yimaqing.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import yimaqing.code.CodeHost;
import yimaqing.code.PlateKind;
import yimaqing.code.PlateToken;
import yimaqing.code.TypedCode;
import yimaqing.place.PlaceCode;
import yimaqing.scan.Scanned.LookAlike;
import yimaqing.scan.Scanned.Token;
import yimaqing.scan.Scanned.Trick;

/// Codes as they are printed, as chat programs and people change them, and as cheats would make them.
class ScanReaderTest {
    private static final CodeHost HOST = CodeHost.of("ymq.example");
    private static final PlateToken TOKEN = new PlateToken("0123456789ABCDEFGHJ1");
    private static final String T = TOKEN.letters();
    private static final TypedCode CODE = TypedCode.fresh();
    private final ScanReader reader = new ScanReader(HOST);

    static Stream<String> ourPlates() {
        var printed = HOST.address(PlateKind.HOUSEHOLD, TOKEN);
        return Stream.of(
                printed,
                HOST.address(PlateKind.DEVICE, TOKEN),
                printed.toLowerCase(Locale.ROOT),
                printed.toUpperCase(Locale.ROOT),
                printed + ".",
                printed + "。",
                printed + "。请看看是不是您家的牌子",
                printed + "请看",
                printed + ")",
                printed + "?",
                " \n" + printed + "\t",
                "王主任，门上的码是" + printed + "，您看看。",
                "see " + printed + " please",
                "【" + printed + "】",
                printed + " 和 " + printed,
                printed.replace('0', 'O').replace('1', 'l'),
                "ymq.example/h/" + T,
                "YMQ.EXAMPLE/H/" + T.toLowerCase(Locale.ROOT) + "。",
                T,
                T.toLowerCase(Locale.ROOT) + "。",
                "码：" + T.replace('0', 'o').replace('1', 'I') + " 谢谢");
    }

    @ParameterizedTest
    @MethodSource("ourPlates")
    void ourPlateIsReadAsItIsPrintedAndAsItIsPassedOn(String text) {
        assertThat(reader.read(text)).isEqualTo(new Token(TOKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.com/H/0123456789ABCDEFGHJK",
                "https://t.cn/A6abcdE",
                "https://dwz.cn/xyz12",
                "https://mp.weixin.qq.com/s/abc",
                "http://127.0.0.1/H/0123456789ABCDEFGHJK",
                "evil.com/H/0123456789ABCDEFGHJK",
                "tps://somewhere.example/H/0123456789ABCDEFGHJK",
                "data:text/html,hello",
                "WIFI:T:WPA;S:home;P:secret;;",
                "tel:10086"
            })
    void anotherAddressIsForeign(String text) {
        assertThat(reader.read(text)).isInstanceOf(Scanned.Foreign.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wxp://f2f0abcdefg",
                "WXP://F2F0ABCDEFG",
                "weixin://wxpay/bizpayurl?pr=abc",
                "alipays://platformapi/startapp",
                "https://qr.alipay.com/fkx1",
                "HTTPS://QR.ALIPAY.COM/FKX1",
                "https://qr.95516.com/00010000/1",
                "https://wx.tenpay.com/f2f?t=1",
                "https://payapp.weixin.qq.com/sjt/1",
                "付款：https://qr.alipay.com/fkx1",
                "00020101021226"
            })
    void aCodeThatAsksForMoneyIsSaidToBeOne(String text) {
        assertThat(reader.read(text)).isInstanceOf(Scanned.Payment.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ymq.example/H/0123456789ABCDEFGHJ",
                "https://ymq.example/H/0123456789ABCDEFGHJKM",
                "https://ymq.example/H/U123456789ABCDEFGHJK",
                "https://ymq.example/H/0123456789ABCDEFGHJK?next=https://evil.com",
                "https://ymq.example/H/0123456789ABCDEFGHJK/../../x",
                "https://ymq.example/H/0123456789ABCDEFGHJK%2F",
                "https://ymq.example/H/",
                "https://ymq.example",
                "ymq.example",
                "https://ymq.example/policies",
                "https://ymq.example/V/141026000000",
                "https://ymq.example\\@evil.com/H/0123456789ABCDEFGHJK"
            })
    void ourAddressWithoutOneWholeTokenIsBroken(String text) {
        assertThat(reader.read(text)).isIn(new Scanned.Broken(), new LookAlike("evil.com", Trick.INSIDE));
    }

    @Test
    void aShortCodeIsReadAsItStandsOnATornPlate() {
        var printed = CODE.printed();
        for (var text : new String[] {
            printed,
            printed.toLowerCase(Locale.ROOT),
            printed.replace("-", ""),
            printed.replace('0', 'O').replace('1', 'l'),
            printed.replace('-', '－') + "。",
            "短码：" + printed + "，谢谢",
            "code: " + printed
        }) assertThat(reader.read(text)).as(text).isEqualTo(new Scanned.Short(CODE));
        var wrong = (printed.charAt(0) == 'A' ? 'B' : 'A') + printed.substring(1);
        assertThat(reader.read(wrong)).isInstanceOf(Scanned.Mistyped.class);
    }

    @Test
    void aVillagesCodeIsPublic() {
        assertThat(reader.read("https://YMQ.EXAMPLE/V/141026104207。"))
                .isEqualTo(new Scanned.Village(new PlaceCode("141026104207")));
    }

    @Test
    void everythingElseIsAText() {
        for (var text : new String[] {"您好", "今天 3 点开会。", "abc", "1.5", "\0", "谁:在:哪"})
            assertThat(reader.read(text)).as(text).isInstanceOf(Scanned.Plain.class);
        assertThat(reader.read(" \n\t ")).isInstanceOf(Scanned.Nothing.class);
        assertThat(reader.read("长".repeat(ScanReader.MOST_LETTERS))).isInstanceOf(Scanned.Plain.class);
        assertThat(reader.read("长".repeat(ScanReader.MOST_LETTERS + 1))).isInstanceOf(Scanned.TooLong.class);
        assertThat(reader.read("https://" + "a.".repeat(980) + "com/")).isInstanceOf(Scanned.Foreign.class);
    }

    @Test
    void aHostOnThisMachineHasNoCertificate() {
        var here = CodeHost.of("localhost:8080");
        var local = new ScanReader(here);
        assertThat(local.read(here.address(PlateKind.HOUSEHOLD, TOKEN))).isEqualTo(new Token(TOKEN));
        assertThat(local.read("localhost:8080/h/" + T)).isEqualTo(new Token(TOKEN));
        assertThat(local.read("https://localhost:8080/h/" + T)).isInstanceOf(LookAlike.class);
        assertThat(local.read("http://localhost:8081/h/" + T)).isInstanceOf(LookAlike.class);
    }
}
