package yimaqing.life;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Scope;
import yimaqing.access.Viewer.Officer;
import yimaqing.code.Plate;
import yimaqing.code.PlateLife;
import yimaqing.code.Plates;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Directory;

/// 小黄村 was 141026100207 and is 141026100222 today: a plate printed and a household stated under the old code live on.
class VillageMoveTest extends CountyTest {
    private static final PlaceCode OLD = new PlaceCode("141026100207");
    private static final PlaceCode TODAY = new PlaceCode("141026100222");

    @Test
    void aPlateOutlivesTheCodeOfItsVillage() {
        var home = HouseholdId.fresh();
        part(Ledger.class)
                .append(
                        ANZE,
                        List.of(
                                says(home, "home.village", OLD.digits()),
                                says(home, "home.number", "1410261002079999")),
                        CLOCK.instant());
        var plates = part(Plates.class);
        var plate = plates.issue(Plate.Stock.household(OLD, "9999"), "test");
        part(PlateLife.class).bind(plate, home, "test", CLOCK.instant());

        var page = new Phone(url("")).get("/h/" + plate.token().letters());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("小黄村").contains("9999");

        var directory = part(Directory.class);
        var grant = new Grant(Role.VILLAGE_CADRE, TODAY, LocalDate.of(2026, 1, 1), Optional.empty());
        var cadre = new Officer(ANZE, "xiaohuang", "黄某", "village", "村委会主任", List.of(grant));
        assertThat(directory.placementOf(cadre, ANZE, home).orElseThrow().village())
                .isEqualTo(TODAY);
        assertThat(directory.villages(Scope.of(cadre).orElseThrow()))
                .extracting(Directory.VillageCount::village)
                .containsExactly(TODAY);
    }
}
