package yimaqing.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final PlaceCode SHANXI = new PlaceCode("140000");
    private static final PlaceCode ANZE = new PlaceCode("141026");
    private static final PlaceCode LIANGMA = new PlaceCode("141026104");
    private static final PlaceCode XIAOLI = new PlaceCode("141026104207");

    private final Places places = Places.shipped();

    @Test
    void theWholeProvinceIsThere() {
        var counts = places.within(SHANXI).stream().collect(Collectors.groupingBy(Place::level, Collectors.counting()));
        assertThat(counts)
                .isEqualTo(Map.of(
                        Level.PROVINCE,
                        1L,
                        Level.CITY,
                        11L,
                        Level.COUNTY,
                        121L,
                        Level.TOWN,
                        1352L,
                        Level.VILLAGE,
                        21_895L));
    }

    @Test
    void everyDivisionHangsUnderOneThatExists() {
        assertThat(places.within(SHANXI))
                .allSatisfy(place -> assertThat(
                                place.parent().stream().map(places::get).count())
                        .isEqualTo(place.level() == Level.PROVINCE ? 0 : 1));
    }

    @Test
    void aVillageIsFoundByItsCode() {
        assertThat(places.find(XIAOLI)).contains(new Place(XIAOLI, "小李村民委员会"));
        assertThat(places.get(XIAOLI).shortName()).isEqualTo("小李村");
    }

    @Test
    void aCodeThatDoesNotStandIsNotFound() {
        var nowhere = new PlaceCode("141026104999");
        assertThat(places.find(nowhere)).isEmpty();
        assertThat(places.find(new PlaceCode("990000"))).isEmpty();
        assertThat(places.find(new PlaceCode("110000"))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> places.get(nowhere))
                .withMessage("no division of today has the code 141026104999");
    }

    @Test
    void childrenAreOneLevelBelow() {
        assertThat(places.children(SHANXI)).hasSize(11).extracting(Place::level).containsOnly(Level.CITY);
        assertThat(places.children(ANZE))
                .extracting(Place::name)
                .containsExactly("府城镇", "和川镇", "唐城镇", "冀氏镇", "良马镇", "马壁镇");
        assertThat(places.children(LIANGMA)).hasSize(11);
        assertThat(places.children(XIAOLI)).isEmpty();
    }

    @Test
    void thePathLeadsFromTheProvinceToTheVillage() {
        assertThat(places.path(XIAOLI)).extracting(Place::shortName).containsExactly("山西省", "临汾市", "安泽县", "良马镇", "小李村");
    }

    @Test
    void aFullNameNamesTheDivisionAbove() {
        assertThat(places.fullName(XIAOLI)).isEqualTo("良马镇小李村");
        assertThat(places.fullName(ANZE)).isEqualTo("临汾市安泽县");
        assertThat(places.fullName(SHANXI)).isEqualTo("山西省");
    }

    @Test
    void villagesAreListedUnderAnyDivision() {
        assertThat(places.villagesIn(LIANGMA)).hasSize(11);
        assertThat(places.villagesIn(SHANXI)).hasSize(21_895);
        assertThat(places.villagesIn(XIAOLI)).extracting(Place::code).containsExactly(XIAOLI);
    }

    @Test
    void namesOnALetterAreShort() {
        Map<String, String> expected = Map.of(
                "小李村民委员会",
                "小李村",
                "兰村村民委员会",
                "兰村",
                "冀氏村村民委员会",
                "冀氏村",
                "王村村村民委员会",
                "王村村",
                "城关社区居委会",
                "城关社区",
                "东关居委会",
                "东关居委会",
                "长shan村委会",
                "长shan村",
                "重兴镇村委会",
                "重兴镇村",
                "郝开村民员委会",
                "郝开村",
                "司马矿社区",
                "司马矿社区");
        expected.forEach((name, shortName) ->
                assertThat(new Place(XIAOLI, name).shortName()).isEqualTo(shortName));
        assertThat(places.villagesIn(SHANXI))
                .noneMatch(place -> place.shortName().matches(".*(村民?委|居民委|社区居).*")
                        && !place.name().equals("马脊梁社区居委会区"));
    }

    @Test
    void aPlaceWithoutANameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Place(XIAOLI, " "))
                .withMessageContaining("needs a name");
    }

    @Test
    void aVillageIsFoundByTheInitialsOfItsName() {
        assertThat(places.search("xlc", ANZE, 10)).extracting(Place::code).containsExactly(XIAOLI);
        assertThat(places.search("XiaoLi", ANZE, 10)).extracting(Place::code).containsExactly(XIAOLI);
    }

    @Test
    void aSearchPutsTheExactNameFirstAndStopsAtItsLimit() {
        assertThat(places.search("良马", ANZE, 10)).extracting(Place::shortName).containsExactly("良马镇", "良马村");
        assertThat(places.search("良马村", ANZE, 10).getFirst().shortName()).isEqualTo("良马村");
        assertThat(places.search("anze", SHANXI, 1)).extracting(Place::code).containsExactly(ANZE);
        assertThat(places.search("李家", SHANXI, 7)).hasSize(7);
        assertThat(places.search("shan", SHANXI, 100)).extracting(Place::name).contains("长shan村委会", "白shan掌村委会");
    }

    @Test
    void aSearchForNothingOrForTooMuchIsRefused() {
        assertThat(places.search(" 　", ANZE, 10)).isEmpty();
        assertThat(places.search("qqq", ANZE, 10)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> places.search("小", ANZE, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> places.search("小", ANZE, 101));
    }

    @Test
    void aCodeIsFollowedToTheCodeOfToday() {
        assertThat(places.current(XIAOLI)).contains(XIAOLI);
        assertThat(places.current(new PlaceCode("141026201205"))).contains(XIAOLI);
        assertThat(places.current(new PlaceCode("141026202"))).contains(LIANGMA);
        assertThat(places.current(new PlaceCode("142628"))).contains(ANZE);
        assertThat(places.current(new PlaceCode("140624"))).contains(new PlaceCode("140681"));
    }

    @Test
    void aCodeThatNothingTookOverHasNoCodeOfToday() {
        assertThat(places.current(new PlaceCode("141026202211"))).isEmpty();
        assertThat(places.current(new PlaceCode("141026201"))).isEmpty();
        assertThat(places.current(new PlaceCode("140202"))).isEmpty();
        assertThat(places.current(new PlaceCode("141026104999"))).isEmpty();
    }

    @Test
    void nobodyCanChangeAList() {
        assertThatNobodyCanChange(places.children(ANZE));
        assertThatNobodyCanChange(places.within(ANZE));
    }

    private static void assertThatNobodyCanChange(List<Place> list) {
        assertThatThrownBy(() -> Collections.swap(list, 0, 1)).isInstanceOf(UnsupportedOperationException.class);
    }
}
