package yimaqing.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import yimaqing.device.MeterBook.Changed;
import yimaqing.device.MeterBook.Mark;
import yimaqing.device.MeterBook.Read;

class MeterBookTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2025, 11, 5);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 20);

    private static Read read(LocalDate day, int nth, int kwh) {
        return new Read(day, nth, BigDecimal.valueOf(kwh));
    }

    private static MeterBook book(Mark... marks) {
        return new MeterBook(List.of(marks));
    }

    @Test
    void aSeasonIsWhatTheMeterRanOn() {
        var used = book(read(MARCH, 2, 5_200), read(NOVEMBER, 1, 1_000))
                .season(MARCH)
                .orElseThrow();
        assertThat(used.kwh()).isEqualByComparingTo("4200");
        assertThat(used.from()).isEqualTo(NOVEMBER);
        assertThat(used.meters()).isEqualTo(1);
    }

    @Test
    void aMeterChangedInTheMiddleOfASeasonCountsWithTheNewOne() {
        var change = new Changed(JANUARY, BigDecimal.valueOf(3_000), BigDecimal.valueOf(10));
        var used = book(read(NOVEMBER, 1, 1_000), change, read(MARCH, 2, 510))
                .season(MARCH)
                .orElseThrow();
        assertThat(used.kwh()).isEqualByComparingTo("2500");
        assertThat(used.meters()).isEqualTo(2);
    }

    @Test
    void aMeterDoesNotRunBackwards() {
        var back = book(read(NOVEMBER, 1, 1_000), read(JANUARY, 2, 900));
        assertThat(back.backwards().orElseThrow().before()).isEqualTo(read(NOVEMBER, 1, 1_000));
        assertThat(back.season(MARCH)).isEmpty();
        assertThat(book(read(NOVEMBER, 1, 1_000), read(JANUARY, 2, 1_000)).backwards())
                .isEmpty();
    }

    @Test
    void anOldMeterThatEndsBelowItsLastReadingIsAskedAbout() {
        var change = new Changed(JANUARY, BigDecimal.valueOf(900), BigDecimal.ZERO);
        assertThat(book(read(NOVEMBER, 1, 1_000), change).backwards()).isPresent();
    }

    @Test
    void aReadingEnteredLateIsHeldAgainstItsNeighbours() {
        var book = book(read(NOVEMBER, 1, 1_000), read(MARCH, 2, 2_000));
        assertThat(book.with(read(JANUARY, 3, 1_500)).backwards()).isEmpty();
        assertThat(book.with(read(JANUARY, 3, 2_500)).backwards()).isPresent();
    }

    @Test
    void oneReadingAloneTellsNoUse() {
        assertThat(book(read(NOVEMBER, 1, 1_000)).season(MARCH)).isEmpty();
        assertThat(book().season(MARCH)).isEmpty();
    }

    @Test
    void aReadingOfAnotherSeasonDoesNotCount() {
        var last = read(LocalDate.of(2025, 3, 1), 1, 100);
        assertThat(book(last, read(NOVEMBER, 2, 1_000), read(MARCH, 3, 1_700))
                        .season(LocalDate.of(2026, 7, 1))
                        .orElseThrow()
                        .kwh())
                .isEqualByComparingTo("700");
    }
}
