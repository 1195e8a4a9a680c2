package yimaqing.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yimaqing.web.Words;

class WeeksTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @Test
    void daysAreAddedUpByWeekFromMondayToSunday() {
        var weeks = Weeks.until(
                THURSDAY,
                Map.of(
                        LocalDate.of(2026, 11, 26), 3,
                        LocalDate.of(2026, 11, 23), 2,
                        LocalDate.of(2026, 11, 22), 7,
                        LocalDate.of(2026, 10, 19), 1));
        assertThat(weeks.weeks()).extracting(Weeks.Week::scans).containsExactly(1, 0, 0, 0, 7, 5);
        assertThat(weeks.weeks().getFirst().monday()).isEqualTo(Weeks.start(THURSDAY));
    }

    @Test
    void thePictureSaysTheSameInWords() {
        var picture = Weeks.until(THURSDAY, Map.of(THURSDAY, 4))
                .picture(Words.CHINESE)
                .orElseThrow();
        assertThat(picture.sentence()).contains("4");
        assertThat(picture.bars()).hasSize(Weeks.SHOWN);
    }

    @Test
    void whereNobodyScannedThereIsNoPicture() {
        assertThat(Weeks.until(THURSDAY, Map.of()).picture(Words.ENGLISH)).isEmpty();
    }
}
