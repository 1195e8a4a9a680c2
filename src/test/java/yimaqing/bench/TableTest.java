package yimaqing.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsLineUpAndARatioSaysWhatItIsTo() {
        var first = Row.of("start.first", 12.04, "s");
        var warm = Row.of("start.warm", 2.408, "s").against(first);
        var view = Row.of("view.all", 8_093, "bytes").against(14_000, "14,000 bytes");
        assertThat(Table.of(List.of(first, warm, view))).isEqualTo("""
                name         figure  unit   ratio  to
                start.first    12.0  s
                start.warm     2.41  s      0.200  start.first
                view.all      8,093  bytes  0.578  14,000 bytes
                """);
    }

    @Test
    void aFigureHasTheDigitsThatMeanSomething() {
        assertThat(List.of(0.0, 0.012345, 0.999, 4.5678, 99.96, 1_234.5, 1_234_567.0))
                .extracting(Table::figure)
                .containsExactly("0", "0.0123", "0.999", "4.57", "100", "1,235", "1,234,567");
    }

    @Test
    void aRatioToNothingIsRefused() {
        assertThatThrownBy(() -> Row.of("fold.read", 1, "households/s").against(0, "nothing"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Row.of("fold.read", Double.NaN, "households/s"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
