package yimaqing.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DaysTest {
    private static final LocalDate SOME = LocalDate.of(2000, 2, 29);

    @Test
    void daysKeepTheirOrderAndComeBackAndYearsAreCountedAsTheCalendarCounts() {
        var random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            var one = SOME.plusDays(random.nextInt(80_000) - 40_000);
            var other = i % 4 == 0
                    ? one.plusYears(random.nextInt(200) - 100)
                    : SOME.plusDays(random.nextInt(80_000) - 40_000);
            assertThat(Days.day(Days.number(one))).isEqualTo(one);
            assertThat(Double.compare(Days.number(one), Days.number(other)))
                    .isEqualTo(Integer.signum(one.compareTo(other)));
            assertThat(Days.years(Days.number(one), Days.number(other)))
                    .as("from %s to %s", one, other)
                    .isEqualTo((double) ChronoUnit.YEARS.between(one, other));
        }
    }
}
