package yimaqing.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import yimaqing.batch.RowOutcome;
import yimaqing.hearing.Reason;
import yimaqing.quality.Share.Trend;
import yimaqing.web.Words;

class ShareTest {
    private static final Share QUARTER = new Share(8, 2);

    @Test
    void aShareIsSaidToOneDecimal() {
        assertThat(QUARTER.percent()).contains(new BigDecimal("25.0"));
        assertThat(new Share(3, 1).percent()).contains(new BigDecimal("33.3"));
    }

    @Test
    void noRowsHaveNoShareAndAreComparedWithNothing() {
        var nothing = new Share(0, 0);
        assertThat(nothing.percent()).isEmpty();
        assertThat(nothing.since(QUARTER)).isEmpty();
        assertThat(QUARTER.since(nothing)).isEmpty();
    }

    @Test
    void fewerAtFaultIsBetter() {
        assertThat(new Share(100, 1).since(QUARTER)).contains(Trend.BETTER);
        assertThat(new Share(2, 1).since(QUARTER)).contains(Trend.WORSE);
    }

    @Test
    void whatIsWrittenTheSameIsTheSame() {
        assertThat(new Share(100_000, 25_001).since(QUARTER)).contains(Trend.SAME);
    }

    @Test
    void moreAtFaultThanThereAreIsRefused() {
        assertThatThrownBy(() -> new Share(1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyFaultHasItsAdviceInBothLanguages() {
        for (var words : new Words[] {Words.CHINESE, Words.ENGLISH}) {
            for (var advice : Advice.values()) assertThat(advice.in(words)).isNotBlank();
            for (var reason : Reason.values())
                assertThat(Advice.on(reason.name())).isNotEqualTo(Advice.OTHER);
        }
        assertThat(Arrays.stream(RowOutcome.Fault.values()).map(f -> Advice.on(f.name())))
                .containsExactly(Advice.SHIFTED, Advice.LEFT_OUT);
    }

    @Test
    void aReasonOfAnOlderVersionStillHasANameAndAdvice() {
        assertThat(Advice.on("GONE_LONG_AGO")).isEqualTo(Advice.OTHER);
        assertThat(Advice.name("GONE_LONG_AGO", Words.CHINESE)).isEqualTo("GONE_LONG_AGO");
    }
}
