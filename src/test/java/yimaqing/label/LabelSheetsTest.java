package yimaqing.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yimaqing.code.CodeHost;
import yimaqing.code.Paper;
import yimaqing.code.PlateKind;
import yimaqing.code.PlateToken;
import yimaqing.code.TypedCode;

/// Every sheet is drawn as a printer would and read back: the symbol with a decoder, the text where it stands.
class LabelSheetsTest {
    static final Imprint IMPRINT = new Imprint("安泽县", "ymq.example", "未设置", Optional.empty());
    private static final CodeHost HOST = CodeHost.of("ymq.example");

    static Label label(int number, String place) {
        var token = PlateToken.fresh();
        return new Label(
                PlateKind.HOUSEHOLD,
                place,
                "%04d".formatted(number),
                TypedCode.fresh().printed(),
                HOST.address(PlateKind.HOUSEHOLD, token));
    }

    static byte[] printed(Paper paper, Imprint imprint, List<Label> labels) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var sheets = new LabelSheets(paper, imprint)) {
            for (var label : labels) sheets.add(label);
            sheets.writeTo(bytes);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(
            value = Paper.class,
            names = {"STICKERS_24", "STICKERS_10", "PLATE"})
    void everyLabelOfEverySheetIsReadBackAndIsTheOneItsTextSays(Paper paper) throws Exception {
        int many = paper == Paper.PLATE ? 5 : 2 * paper.labels() + 3;
        var labels =
                IntStream.rangeClosed(1, many).mapToObj(n -> label(n, "良马镇小李村")).toList();
        var pdf = printed(paper, IMPRINT, labels);
        SheetReader.draw(pdf, paper.key());
        var read = SheetReader.readBack(paper, pdf);
        assertThat(read)
                .extracting(SheetReader.Read::code)
                .containsExactlyElementsOf(labels.stream().map(Label::address).toList());
        for (int i = 0; i < labels.size(); i++)
            assertThat(read.get(i).text())
                    .contains(
                            labels.get(i).typed(),
                            labels.get(i).number(),
                            labels.get(i).place())
                    .contains("ymq.example", "扫码只看信息，不会让您付款", "县服务热线：未设置", "户码牌");
    }

    @Test
    void aRareCharacterIsPrintedAndOneTheFontLacksIsShownByItsNumber() throws Exception {
        var labels = List.of(label(1, "𬍤村"), label(2, "\uD83C\uDFE0屋村"));
        var read = SheetReader.readBack(Paper.STICKERS_24, printed(Paper.STICKERS_24, IMPRINT, labels));
        assertThat(read.get(0).text()).contains("𬍤村");
        assertThat(read.get(1).text()).contains("〓(U+1F3E0)屋村");
        assertThat(read)
                .extracting(SheetReader.Read::code)
                .containsExactlyElementsOf(labels.stream().map(Label::address).toList());
    }

    @Test
    void theLongestNamesStillFit() throws Exception {
        var imprint = new Imprint(
                "大同云冈经济技术开发区",
                "codes.of.the.county.of.some.length.example.gov.cn",
                "0357-0000000、0357-0000001",
                Optional.empty());
        var address = "https://" + imprint.host().toUpperCase(java.util.Locale.ROOT) + "/H/"
                + PlateToken.fresh().letters();
        var label = new Label(
                PlateKind.DEVICE,
                "大同装备制造产业园区社区某某某某社区",
                "12345678901234567890",
                TypedCode.fresh().printed(),
                address);
        for (var paper : Paper.values()) {
            var read = SheetReader.readBack(paper, printed(paper, imprint, List.of(label)));
            assertThat(read.getFirst().code()).isEqualTo(address);
            assertThat(read.getFirst().text())
                    .contains(label.place(), label.number(), imprint.host(), imprint.hotline());
        }
    }

    @Test
    void onlyTheCharactersThatAreUsedAreEmbedded() throws Exception {
        var pdf = printed(Paper.STICKERS_24, IMPRINT, List.of(label(1, "良马镇小李村")));
        assertThat(pdf.length).isLessThan(60_000);
    }

    @Test
    void aSheetWithoutLabelsIsRefused() throws Exception {
        try (var sheets = new LabelSheets(Paper.PLATE, IMPRINT)) {
            assertThatThrownBy(() -> sheets.writeTo(new ByteArrayOutputStream()))
                    .hasMessageContaining("at least one");
        }
    }
}
