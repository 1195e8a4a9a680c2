package yimaqing.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.code.Plate.Stock;
import yimaqing.code.PlateLife.Bound;
import yimaqing.ledger.Subject.HouseholdId;

/// Cadres who bind or replace at the same moment.
class PlateRacesTest extends CountyTest {
    private static final String LI = "li.na";
    private static final int RACES = 250;
    private final Plates plates = part(Plates.class);
    private final PlateLife life = part(PlateLife.class);

    @Test
    void ofManyBindingsAtTheSameMomentExactlyOneWins() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int race = 0; race < RACES; race++) {
                var plate = plates.issue(Stock.household(XIAOLI, "0042"), LI);
                var cadres = new ArrayList<Callable<PlateLife.Binding>>();
                for (int cadre = 0; cadre < 4; cadre++)
                    cadres.add(() -> life.bind(plate, HouseholdId.fresh(), LI, CLOCK.instant()));
                int won = 0;
                for (var done : threads.invokeAll(cadres)) if (done.get() instanceof Bound) won++;
                assertThat(won).isEqualTo(1);
                assertThat(plates.stepsOf(plate)).hasSize(2);
            }
        }
    }

    @Test
    void twoWhoReplaceAPlateAtTheSameMomentMakeOneNewPlate() throws Exception {
        var home = HouseholdId.fresh();
        var old = plates.issue(Stock.household(XIAOLI, "0043"), LI);
        life.bind(old, home, LI, CLOCK.instant());
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Optional<Plate>> replacing = () -> life.replace(old, LI);
            int made = 0;
            for (var each : threads.invokeAll(Collections.nCopies(4, replacing)))
                if (each.get().isPresent()) made++;
            assertThat(made).isEqualTo(1);
        }
        assertThat(plates.ofHousehold(ANZE, home)).hasSize(1);
    }
}
