package yimaqing.village;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yimaqing.place.History;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

class VillageCodeTest {
    private static VillageCode read(String letters) {
        return VillageCode.read(letters, Places.shipped(), History.shipped());
    }

    @Test
    void aVillageOfTodayIsHere() {
        assertThat(read("141026104207")).isEqualTo(new VillageCode.Here(new PlaceCode("141026104207")));
    }

    @Test
    void aVillageThatMovedGoesOnUnderItsNewCode() {
        assertThat(read("141026100207")).isEqualTo(new VillageCode.Moved("小黄村", new PlaceCode("141026100222")));
        assertThat(read("141026100200")).isEqualTo(new VillageCode.Moved("府城村", new PlaceCode("141026100007")));
    }

    @Test
    void aVillageThatWasMergedAwayIsGoneNobodyKnowsWhereTo() {
        var old = new PlaceCode("141026100208");
        assertThat(read("141026100208"))
                .isEqualTo(new VillageCode.Gone(old, "大黄村", Optional.of(new PlaceCode("141026100"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"141026104999", "999999999999", "141026", "141026104", "", "1410261042070", "14102610420x", "-1"
            })
    void whateverElseIsTypedNoVillageEverHad(String letters) {
        assertThat(read(letters)).isEqualTo(new VillageCode.Never());
    }
}
