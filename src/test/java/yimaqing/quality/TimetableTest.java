package yimaqing.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.pack.Label;
import yimaqing.source.Source;

/// When a list is wanted, and from when on it is overdue. Days are those of the calendar.
class TimetableTest {
    private static final Source.Rhythm BY_THE_5TH = new Source.Monthly(5);
    private static final Source.Rhythm BY_THE_END_OF_APRIL = new Source.Yearly(MonthDay.of(4, 30));

    private static Timetable monthly(String last, String today) {
        return of(BY_THE_5TH, last, today);
    }

    private static Timetable of(Source.Rhythm comes, String last, String today) {
        return Timetable.of(
                comes, Optional.of(last).filter(day -> !day.isEmpty()).map(LocalDate::parse), LocalDate.parse(today));
    }

    private static Timetable.Overdue overdue(Timetable timetable) {
        return timetable.overdue().orElseThrow();
    }

    @Test
    void theListOfAMonthMayComeUpToItsDay() {
        assertThat(monthly("2026-04-30", "2026-06-05").overdue()).isEmpty();
        assertThat(monthly("2026-04-30", "2026-06-05").next()).contains(LocalDate.of(2026, 6, 5));
    }

    @Test
    void fromTheDayAfterItIsOverdueAndSaysForWhichMonth() {
        var overdue = overdue(monthly("2026-04-30", "2026-06-06"));
        assertThat(overdue.from()).isEqualTo(new Label("2026年5月", "May 2026"));
        assertThat(overdue.isOne()).isTrue();
        assertThat(overdue.since()).isEqualTo(LocalDate.of(2026, 6, 6));
    }

    @Test
    void aListThatCameEndsItHoweverLate() {
        assertThat(monthly("2026-05-31", "2026-06-09").overdue()).isEmpty();
        assertThat(monthly("2026-06-09", "2026-06-09").overdue()).isEmpty();
        assertThat(monthly("2026-05-31", "2026-06-09").next()).contains(LocalDate.of(2026, 7, 5));
    }

    @Test
    void aListWithTheDayOfSendingOnItIsThatOfTheMonthBefore() {
        assertThat(monthly("2026-05-03", "2026-06-06").overdue()).isPresent();
        assertThat(monthly("2026-06-03", "2026-06-06").overdue()).isEmpty();
    }

    @Test
    void severalMonthsAreOneThingToDoSinceTheFirstOfThem() {
        var overdue = overdue(monthly("2025-11-30", "2026-02-06"));
        assertThat(overdue.isOne()).isFalse();
        assertThat(overdue.from().en()).isEqualTo("December 2025");
        assertThat(overdue.to().en()).isEqualTo("January 2026");
        assertThat(overdue.due()).isEqualTo(LocalDate.of(2026, 1, 5));
    }

    @Test
    void aSourceNeverSentIsOverdueForItsNewestListOnly() {
        var overdue = overdue(monthly("", "2026-01-02"));
        assertThat(overdue.isOne()).isTrue();
        assertThat(overdue.from().en()).isEqualTo("November 2025");
        assertThat(overdue.due()).isEqualTo(LocalDate.of(2025, 12, 5));
    }

    @Test
    void aYearEndsWithItsDay() {
        assertThat(of(BY_THE_END_OF_APRIL, "2025-04-20", "2026-04-30").overdue())
                .isEmpty();
        var overdue = overdue(of(BY_THE_END_OF_APRIL, "2025-04-20", "2026-05-01"));
        assertThat(overdue.from()).isEqualTo(new Label("2026年", "2026"));
        assertThat(overdue.since()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(of(BY_THE_END_OF_APRIL, "2025-10-15", "2026-05-01").overdue())
                .as("the list of autumn is that of the school year")
                .isEmpty();
        assertThat(of(BY_THE_END_OF_APRIL, "2025-10-15", "2026-05-01").next()).contains(LocalDate.of(2027, 4, 30));
    }

    @Test
    void whereNobodySaidHowOftenNothingIsOverdue() {
        assertThat(of(new Source.Unset(), "", "2026-06-06").overdue()).isEmpty();
        assertThat(of(new Source.Unset(), "", "2026-06-06").next()).isEmpty();
    }

    @Test
    void aClockThatJumpsBackFindsNothingOverdue() {
        assertThat(monthly("2026-05-31", "2024-01-10").overdue()).isEmpty();
        assertThat(overdue(monthly("2026-05-31", "2036-01-10")).from().en()).isEqualTo("June 2026");
    }
}
