package yimaqing.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedTest {
    private static final PlaceCode ANZE = new PlaceCode("141026");
    private static final PlaceCode LIANGMA = new PlaceCode("141026104");
    private static final PlaceCode XIAOLI = new PlaceCode("141026104207");

    private final Places places = Places.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "小李",
                "小李村",
                "小李村委会",
                "小李村民委员会",
                "小李村村委会",
                "良马镇小李",
                "良马乡小李村",
                "杜村乡小李村",
                "安泽县良马镇小李村",
                "山西省临汾市安泽县杜村乡小李村",
                "临汾市安泽县良马镇小李",
                " 小 李\u00a0村\n",
                "小李村3组",
                "良马镇良马镇小李村第十二组"
            })
    void xiaoliIsMeantHoweverItIsWritten(String text) {
        assertThat(places.named(text, ANZE)).isEqualTo(new Named.One(places.get(XIAOLI)));
    }

    @ParameterizedTest
    @CsvSource({
        "杜村,杜村",
        "杜村村民委员会,杜村",
        "杜村委会,杜村",
        "兰村村民委员会,兰村",
        "冀氏,冀氏村",
        "冀氏村,冀氏村",
        "王村村,王村村",
        "良马,良马村",
        "良马镇良马,良马村",
        "马必乡马必,马必村",
        "府城社区,府城社区",
        "府城街道月亮湾社区居委会,月亮湾社区"
    })
    void shortAndLongNamesAreKeptApart(String text, String shortName) {
        assertThat(places.named(text, ANZE))
                .isInstanceOfSatisfying(
                        Named.One.class,
                        one -> assertThat(one.place().shortName()).isEqualTo(shortName));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "村", "良马镇", "安泽县", "冀氏镇小李村", "阳高县小李村", "小李社区", "李", "无", "小李小李", "杜村乡司马村", "１２３"})
    void whatNoVillageBearsIsUnknown(String text) {
        assertThat(places.named(text, ANZE)).isEqualTo(new Named.Unknown());
    }

    @Test
    void aTextWithoutEndIsUnknown() {
        assertThat(places.named("小李".repeat(100_000), ANZE)).isEqualTo(new Named.Unknown());
    }

    @Test
    void onlyVillagesInTheGivenDivisionAreMeant() {
        assertThat(places.named("小李", LIANGMA)).isInstanceOf(Named.One.class);
        assertThat(places.named("良马镇小李", XIAOLI)).isInstanceOf(Named.One.class);
        assertThat(places.named("小李", new PlaceCode("141026100"))).isEqualTo(new Named.Unknown());
        assertThat(places.named("小李", new PlaceCode("140221"))).isEqualTo(new Named.Unknown());
    }

    @Test
    void theCountyInTheTextDecidesWithinAProvince() {
        var shanxi = new PlaceCode("140000");
        assertThat(places.named("安泽县良马镇小李村", shanxi)).isEqualTo(new Named.One(places.get(XIAOLI)));
        assertThat(places.named("山西省临汾市安泽县小李村", shanxi)).isEqualTo(new Named.One(places.get(XIAOLI)));
        assertThat(places.named("阳高县良马镇小李村", shanxi)).isEqualTo(new Named.Unknown());
        assertThat(places.named("李家庄", shanxi)).isInstanceOf(Named.Several.class);
    }

    @Test
    void aCommunityAndAVillageOfOneNameArePutToAPerson() {
        var jiancaoping = new PlaceCode("140108");
        assertThat(places.named("向阳", jiancaoping))
                .isInstanceOfSatisfying(
                        Named.Several.class,
                        several -> assertThat(several.places())
                                .extracting(Place::shortName)
                                .containsExactly("向阳社区", "向阳村"));
        assertThat(places.named("向阳村", jiancaoping)).isInstanceOf(Named.One.class);
    }

    @Test
    void aVillageMergedAwayIsPutToAPerson() {
        var gone = new Named.Former("上寨村", Optional.empty());
        assertThat(places.named("上寨", ANZE)).isEqualTo(gone);
        assertThat(places.named("良马镇上寨村", ANZE)).isEqualTo(gone);
        assertThat(places.named("良马乡上寨自然村", ANZE)).isEqualTo(gone);
        assertThat(places.named("上寨社区", ANZE)).isEqualTo(new Named.Unknown());
    }

    @Test
    void aVillageRenamedIsPutToAPersonWithItsSuccessor() {
        assertThat(places.named("府城村", ANZE))
                .isEqualTo(new Named.Former("府城村", places.find(new PlaceCode("141026100007"))));
        assertThat(places.named("王村", ANZE))
                .isEqualTo(new Named.Former("王村", places.find(new PlaceCode("141026103216"))));
    }

    @Test
    void aNaturalVillageIsNeverTakenForTheVillageOfItsName() {
        assertThat(places.named("小李自然村", ANZE)).isEqualTo(new Named.Former("小李", places.find(XIAOLI)));
        assertThat(places.named("良马镇后沟自然村", ANZE))
                .isInstanceOfSatisfying(
                        Named.Former.class,
                        former -> assertThat(former.successor()).isEmpty());
    }

    @Test
    void everyVillageIsFoundByItsOwnFullAddress() {
        assertThat(places.villagesIn(new PlaceCode("140000"))).allSatisfy(village -> {
            PlaceCode code = village.code();
            assertThat(places.named(places.fullName(code), code.county())).isEqualTo(new Named.One(village));
            assertThat(places.named(village.name(), code.town())).isEqualTo(new Named.One(village));
        });
    }

    @Test
    void severalVillagesAreAtLeastTwo() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Named.Several(List.of(places.get(XIAOLI))));
    }
}
