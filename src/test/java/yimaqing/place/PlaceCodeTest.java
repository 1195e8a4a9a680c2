package yimaqing.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceCodeTest {
    private final PlaceCode shanxi = new PlaceCode("140000");
    private final PlaceCode linfen = new PlaceCode("141000");
    private final PlaceCode anze = new PlaceCode("141026");
    private final PlaceCode liangma = new PlaceCode("141026104");
    private final PlaceCode xiaoli = new PlaceCode("141026104207");

    @Test
    void theDigitsTellTheLevel() {
        assertThat(shanxi.level()).isEqualTo(Level.PROVINCE);
        assertThat(linfen.level()).isEqualTo(Level.CITY);
        assertThat(anze.level()).isEqualTo(Level.COUNTY);
        assertThat(liangma.level()).isEqualTo(Level.TOWN);
        assertThat(xiaoli.level()).isEqualTo(Level.VILLAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "14",
                "1410",
                "14102",
                "1410261",
                "14102610420",
                "1410261042071",
                "14102x",
                "000000",
                "041026",
                "140026",
                "141026000",
                "141026104000",
                "141026000207",
                "141026000000",
                "１４１０２６",
                " 141026"
            })
    void whatHasAnotherFormIsRefused(String digits) {
        assertThat(PlaceCode.isWellFormed(digits)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlaceCode(digits))
                .withMessageContaining("division code");
    }

    @Test
    void aVillageKnowsItsTownItsCountyAndWhatIsAbove() {
        assertThat(xiaoli.town()).isEqualTo(liangma);
        assertThat(xiaoli.county()).isEqualTo(anze);
        assertThat(xiaoli.parent()).contains(liangma);
        assertThat(liangma.parent()).contains(anze);
        assertThat(anze.parent()).contains(linfen);
        assertThat(linfen.parent()).contains(shanxi);
        assertThat(shanxi.parent()).isEmpty();
    }

    @Test
    void aCityLiesInNoCountyAndACountyInNoTown() {
        assertThatIllegalStateException().isThrownBy(linfen::county).withMessage("141000 lies in no county");
        assertThatIllegalStateException().isThrownBy(anze::town).withMessage("141026 lies in no town");
    }

    @Test
    void theProvinceContainsTheVillageButNotTheOtherWayRound() {
        assertThat(shanxi.contains(xiaoli)).isTrue();
        assertThat(linfen.contains(xiaoli)).isTrue();
        assertThat(xiaoli.contains(xiaoli)).isTrue();
        assertThat(xiaoli.contains(liangma)).isFalse();
        assertThat(new PlaceCode("140200").contains(xiaoli)).isFalse();
        assertThat(new PlaceCode("141027").contains(xiaoli)).isFalse();
    }

    @Property(tries = 300)
    void everyDivisionAboveContainsAVillageAndComesBeforeIt(
            @ForAll @IntRange(min = 11, max = 65) int province,
            @ForAll @IntRange(min = 1, max = 99) int city,
            @ForAll @IntRange(min = 1, max = 99) int county,
            @ForAll @IntRange(min = 1, max = 999) int town,
            @ForAll @IntRange(min = 1, max = 999) int village) {
        var below = new PlaceCode("%02d%02d%02d%03d%03d".formatted(province, city, county, town, village));
        for (Optional<PlaceCode> above = below.parent();
                above.isPresent();
                above = above.get().parent()) {
            assertThat(above.get().contains(below)).isTrue();
            assertThat(below.contains(above.get())).isFalse();
            assertThat(above.get()).isLessThan(below);
            assertThat(below.digits()).startsWith(above.get().prefix());
        }
    }
}
