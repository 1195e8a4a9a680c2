package yimaqing.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import yimaqing.UsageFault;

class BenchTest {

    @Test
    void withoutANameEverythingIsMeasured() {
        assertThat(Bench.wanted(List.of()))
                .extracting(Measurement::name)
                .containsExactly(
                        "start",
                        "view",
                        "pages",
                        "overload",
                        "fold",
                        "append",
                        "keep",
                        "campaign",
                        "keys",
                        "walls",
                        "rules",
                        "plates",
                        "scan",
                        "symbols",
                        "labels",
                        "import",
                        "import-large",
                        "undo",
                        "policies");
        assertThat(Bench.wanted(List.of("--data", "/somewhere"))).isEqualTo(Bench.ALL);
    }

    @Test
    void eachMeasurementIsFoundByItsName() {
        for (var measurement : Bench.ALL)
            assertThat(Bench.wanted(List.of("--data", "/somewhere", measurement.name())))
                    .containsExactly(measurement);
    }

    @Test
    void anUnknownNameIsRefusedAndTheKnownOnesAreNamed() {
        assertThatThrownBy(() -> Bench.wanted(List.of("speed")))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("“speed”")
                .hasMessageContaining("start, view, pages, overload, fold, append, keep, campaign, keys, walls, rules,")
                .hasMessageContaining("plates, scan, symbols, labels, import, import-large");
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        assertThatThrownBy(() -> Bench.wanted(List.of("--fast"))).isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> Bench.wanted(List.of("fold", "append", "rules")))
                .isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> Bench.wanted(List.of("fold", "--data"))).isInstanceOf(UsageFault.class);
    }
}
