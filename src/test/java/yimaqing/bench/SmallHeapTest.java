package yimaqing.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmallHeapTest {

    @Test
    void rowsComeOutOfTheOtherProcessAsTheyWere() {
        var copy = Row.of("import.ledger.copy", 250_761.0896850736, "rows/s");
        var rows = List.of(copy, Row.of("import.ledger", 2_140.5, "rows/s").against(copy));
        assertThat(SmallHeap.written(rows).lines().map(SmallHeap::read)).containsExactlyElementsOf(rows);
    }
}
