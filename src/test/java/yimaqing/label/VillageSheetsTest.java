package yimaqing.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.code.CodeHost;
import yimaqing.code.Paper;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// The codes of villages, drawn as a printer would and read back: the symbol leads to the village beside it.
class VillageSheetsTest {
    private static final CodeHost HOST = CodeHost.of("ymq.example");
    private static final PlaceCode COUNTY = new PlaceCode("141127");

    private static List<Label> labels(List<Place> villages) {
        return villages.stream()
                .map(village -> Label.of(village, Places.shipped(), HOST))
                .toList();
    }

    private static void readBack(Paper paper, Imprint imprint, List<Label> labels, String... everywhere)
            throws Exception {
        var pdf = LabelSheetsTest.printed(paper, imprint, labels);
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
                    .contains(everywhere);
    }

    @Test
    void everyVillageOfACountyIsReadBackFromTheSmallSheets() throws Exception {
        var labels = labels(Places.shipped().villagesIn(COUNTY));
        assertThat(labels).hasSizeGreaterThan(100);
        readBack(Paper.VILLAGES_10, LabelSheetsTest.IMPRINT, labels, "村码牌", "ymq.example", "扫码只看信息，不会让您付款");
    }

    @Test
    void everyPosterOfATownIsReadBackAndSaysWhatOneSeesThere() throws Exception {
        var town = Places.shipped().children(COUNTY).getFirst().code();
        readBack(
                Paper.POSTER,
                LabelSheetsTest.IMPRINT,
                labels(Places.shipped().villagesIn(town)),
                "扫一扫，看本村",
                "村里有多少户、多少人",
                "村干部是谁",
                "有哪些惠农政策",
                "ymq.example",
                "扫码只看信息，不会让您付款",
                "never asks for money",
                "县服务热线：未设置");
    }

    @Test
    void aRareCharacterAndALongNameFitOnAPoster() throws Exception {
        var imprint = new Imprint(
                "大同云冈经济技术开发区",
                "codes.of.the.county.of.some.length.example.gov.cn",
                "0357-0000000、0357-0000001",
                Optional.empty());
        var host = CodeHost.of(imprint.host());
        var villages = List.of(
                new Place(new PlaceCode("141127100201"), "𬍤村民委员会"),
                new Place(new PlaceCode("141127100202"), "大同装备制造产业园区某某某某某某社区居委会"),
                new Place(new PlaceCode("141127100203"), "\uD83C\uDFE0屋村民委员会"));
        var labels = villages.stream()
                .map(village -> Label.of(village, Places.shipped(), host))
                .toList();
        for (var paper : List.of(Paper.POSTER, Paper.VILLAGES_10)) {
            var read = SheetReader.readBack(paper, LabelSheetsTest.printed(paper, imprint, labels));
            assertThat(read)
                    .extracting(SheetReader.Read::code)
                    .containsExactlyElementsOf(
                            labels.stream().map(Label::address).toList());
            assertThat(read.get(0).text()).contains("𬍤村");
            assertThat(read.get(1).text()).contains("大同装备制造产业园区某某某某某某社区", imprint.hotline());
            assertThat(read.get(2).text()).contains("〓(U+1F3E0)屋村");
        }
    }

    @Test
    void theAddressIsThatOfTheVillagesPage() {
        var village = Places.shipped().villagesIn(COUNTY).getFirst();
        var label = Label.of(village, Places.shipped(), HOST);
        assertThat(label.address())
                .isEqualTo("https://YMQ.EXAMPLE/V/" + village.code().digits());
        assertThat(label.typed().replace(" ", "")).isEqualTo(village.code().digits());
        assertThat(HOST.address(village.code())).doesNotContain(HOST.name().toLowerCase(Locale.ROOT));
    }
}
