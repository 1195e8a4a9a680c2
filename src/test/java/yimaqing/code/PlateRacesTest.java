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
import yimaqing.code.Plates.Bound;
import yimaqing.ledger.Subject.HouseholdId;

class PlateRacesTest extends CountyTest {
    private static final String LI = "li.na";
    private final Plates plates = part(Plates.class);

    @Test
    void ofManyBindingsAtTheSameMomentExactlyOneWins() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int race = 0; race < 30; race++) {
                var plate = plates.issue(Stock.household(XIAOLI, "0042"), LI);
                var cadres = new ArrayList<Callable<Plates.Binding>>();
                for (int cadre = 0; cadre < 4; cadre++)
                    cadres.add(() -> plates.bind(plate, HouseholdId.fresh(), LI, CLOCK.instant()));
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
        plates.bind(old, home, LI, CLOCK.instant());
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Optional<Plate>> replacing = () -> plates.replace(old, LI);
            int made = 0;
            for (var each : threads.invokeAll(Collections.nCopies(4, replacing)))
                if (each.get().isPresent()) made++;
            assertThat(made).isEqualTo(1);
        }
        assertThat(plates.ofHousehold(ANZE, home)).hasSize(1);
    }
}
