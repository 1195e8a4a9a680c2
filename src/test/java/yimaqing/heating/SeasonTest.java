package yimaqing.heating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import yimaqing.pack.Value;

/// What meters tell becomes a season; what they do not tell stays unknown.
class SeasonTest {
    private static Value.Entry meter(String season, Object... said) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("season", Value.text(season));
        for (int i = 0; i < said.length; i += 2)
            fields.put((String) said[i], new Value.Amount(new BigDecimal(said[i + 1].toString())));
        return new Value.Entry(fields);
    }

    private static Season latest(Value.Entry... meters) {
        return Season.latest(List.of(meters), 2026).orElseThrow();
    }

    @Test
    void theLatestSeasonCounts() {
        var season = latest(meter("2024-2025", "total", 900), meter("2025-2026采暖季", "total", 1200));
        assertThat(season.year()).isEqualTo(2025);
        assertThat(season.total().orElseThrow()).isEqualByComparingTo("1200");
        assertThat(Season.latest(List.of(meter("2027-2028", "total", 5)), 2026)).isEmpty();
        assertThat(Season.latest(List.of(meter("去年冬天", "total", 5)), 2026)).isEmpty();
    }

    @Test
    void aMeterChangedInTheSeasonIsTwoThatAreAddedUp() {
        var season = latest(
                meter("2025-2026", "november", 200, "december", 300, "total", 500),
                meter("2025-2026", "december", 100, "january", 400, "total", 500));
        assertThat(season.months().keySet()).containsExactly(Month.NOVEMBER, Month.DECEMBER, Month.JANUARY);
        assertThat(season.months().get(Month.DECEMBER)).isEqualByComparingTo("400");
        assertThat(season.total().orElseThrow()).isEqualByComparingTo("1000");
        assertThat(season.doubts().meters()).isEqualTo(2);
    }

    @Test
    void aMonthNobodyReadIsNotZero() {
        var season = latest(meter("2025-2026", "january", 400));
        assertThat(season.months()).containsOnlyKeys(Month.JANUARY);
        assertThat(season.total()).isEmpty();
    }

    @Test
    void aSumThatIsNotThatOfTheMonthsIsSaidToBeDoubtful() {
        var months = new Object[] {"november", 1, "december", 2, "january", 3, "february", 4, "march", 5, "total", 16};
        assertThat(latest(meter("2025-2026", months)).doubts().sumDiffers()).isTrue();
        months[11] = 15;
        assertThat(latest(meter("2025-2026", months)).doubts().sumDiffers()).isFalse();
        assertThat(latest(meter("2025-2026", "january", 3, "total", 16))
                        .doubts()
                        .sumDiffers())
                .as("not all months are known")
                .isFalse();
    }
}
