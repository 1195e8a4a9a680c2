package yimaqing.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.PlateTest;
import yimaqing.access.Viewer;
import yimaqing.code.Paper;
import yimaqing.code.Plate;
import yimaqing.code.PlateKind;
import yimaqing.code.PlateLife;
import yimaqing.code.PlateState;
import yimaqing.place.PlaceCode;

class PrintRunsTest extends PlateTest {
    private final PrintRuns runs = part(PrintRuns.class);
    private final PlateLife life = part(PlateLife.class);

    private static Custodian custodian(String username) {
        return Custodian.of(officer(username)).orElseThrow();
    }

    @Test
    void theNumbersOfAVillageGoOnWhereTheyEnd() {
        var village = VILLAGES.get(3).code();
        assertThat(platesOf(printed(village, 3))).extracting(Plate::number).containsExactly("0001", "0002", "0003");
        assertThat(platesOf(printed(village, 2))).extracting(Plate::number).containsExactly("0004", "0005");
    }

    @Test
    void platesForMoreThanAVillageBearTheNumberOfTheirRun() {
        var run = printed(COUNTY, 2);
        assertThat(platesOf(run))
                .extracting(Plate::number)
                .containsExactly(run.number() + "-0001", run.number() + "-0002");
        assertThat(run.by()).isEqualTo("plates.leader");
    }

    @Test
    void aRunKnowsHowManyOfItsPlatesHangWhere() {
        var run = printed(HERE.town(), 5);
        var plates = platesOf(run);
        life.bind(plates.get(0), home, HERE, "plates.cadre", CLOCK.instant());
        life.bind(plates.get(1), neighbour, HERE, "plates.cadre", CLOCK.instant());
        life.lose(plates.get(1), "plates.cadre");
        life.makeVoid(plates.get(2), "plates.leader");
        assertThat(runs.tallies(run))
                .containsExactlyInAnyOrder(
                        new Tally(HERE.town(), Map.of(PlateState.STOCK, 2, PlateState.VOID, 1)),
                        new Tally(HERE, Map.of(PlateState.BOUND, 1, PlateState.LOST, 1)));
        var whole = runs.tallies(COUNTY, List.of(run)).get(run.number());
        assertThat(whole.alive()).isEqualTo(4);
        assertThat(whole.dead()).isEqualTo(1);
    }

    @Test
    void officialsSeeTheStockOfTheirAreaAndThatAroundIt() {
        var here = printed(HERE, 1);
        var far = printed(FAR, 1);
        var county = printed(COUNTY, 1);
        assertThat(runs.newest(custodian("plates.cadre")))
                .contains(here, county)
                .doesNotContain(far);
        assertThat(runs.newest(custodian("plates.town"))).contains(here, county).doesNotContain(far);
        assertThat(runs.newest(custodian("plates.leader"))).contains(here, far, county);
        assertThat(runs.find(custodian("plates.cadre"), far.number())).isEmpty();
        assertThat(runs.tallies(custodian("plates.cadre")))
                .extracting(Tally::where)
                .contains(HERE, COUNTY)
                .doesNotContain(FAR);
    }

    @Test
    void whoLeadsTheCountyPrintsAndWithdrawsAndDepartmentsHaveNothingToDoWithPlates() {
        var plate = platesOf(printed(HERE, 1)).getFirst();
        assertThat(custodian("plates.leader").mayPrint(HERE)).isTrue();
        assertThat(custodian("plates.leader").mayPrint(new PlaceCode("141026104207")))
                .isFalse();
        assertThat(custodian("plates.town").mayPrint(HERE)).isFalse();
        assertThat(custodian("plates.town").mayVoid(plate)).isFalse();
        assertThat(custodian("plates.leader").mayVoid(plate)).isTrue();
        assertThat(custodian("plates.cadre").sees(plate)).isTrue();
        assertThat(custodian("plates.far").sees(plate)).isFalse();
        assertThat(Custodian.of(officer("plates.civil"))).isEmpty();
        assertThat(Custodian.of(new Viewer.Passerby())).isEmpty();
    }

    @Test
    void aRunHasItsLimits() {
        for (int amount : new int[] {0, -1, PrintRun.MOST + 1})
            assertThatThrownBy(() -> new PrintRun.Order(PlateKind.HOUSEHOLD, HERE, amount, Paper.PLATE))
                    .hasMessageContaining("1 to 24000");
        assertThatThrownBy(() -> new PrintRun.Order(PlateKind.VILLAGE, HERE, 1, Paper.PLATE))
                .hasMessageContaining("no stock");
        assertThatThrownBy(() -> new PrintRun.Order(PlateKind.HOUSEHOLD, new PlaceCode("141100"), 1, Paper.PLATE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRunThatWasPrintedStands() {
        var run = printed(HERE, 1);
        var sql = part(JdbcClient.class);
        for (var change :
                List.of("update print_run set amount = 2 where number = ?", "delete from print_run where number = ?"))
            assertThatThrownBy(() -> sql.sql(change).param(run.number()).update())
                    .isInstanceOf(DataAccessException.class);
    }
}
