package yimaqing.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.access.Scope;
import yimaqing.batch.BatchRow.At;
import yimaqing.batch.QualityStore.Tally;
import yimaqing.intake.Reviewing;
import yimaqing.mapping.Keeping;
import yimaqing.mapping.Made;
import yimaqing.mapping.Mappings;
import yimaqing.place.PlaceCode;
import yimaqing.quality.Quality.Course;
import yimaqing.quality.Quality.Month;
import yimaqing.quality.Share.Trend;
import yimaqing.ruling.Ruling;
import yimaqing.source.Source;

/// Counties of their own, whose township sends its ledger month after month.
class QualityTest extends CountyTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);

    private final Quality quality = part(Quality.class);

    private Office office(String county) {
        return new Office(county, CountyTest::part, quality.today());
    }

    private Course ledger(Office office) {
        return course(office, "township", "township-ledger");
    }

    private Course course(Office office, String department, String source) {
        return quality.of(office.county, department).stream()
                .filter(c -> c.kind().key().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static Trend trend(Course course) {
        return course.last()
                .orElseThrow()
                .share()
                .since(course.before().orElseThrow().share())
                .orElseThrow();
    }

    @Test
    void anEmptyCountyShowsEveryListAndThatNoneCame() {
        var office = office("140502");
        assertThat(quality.ofAll(office.county))
                .hasSizeGreaterThan(10)
                .allMatch(c -> c.last().isEmpty())
                .anyMatch(c -> c.timetable().overdue().isPresent());
        assertThat(ledger(office).timetable().next()).isEmpty();
    }

    @Test
    void rowsAtFaultAreCountedByKindAndTitlesAndTotalsAreNot() {
        var office = office("140521");
        office.ledger(JANUARY, 3, 1);
        var month = ledger(office).last().orElseThrow();
        assertThat(month.tally()).isEqualTo(new Tally(4, 1, 0, 0));
        var faults = quality.faults(scope(office, office.county), month);
        assertThat(faults.reasons()).containsExactly(Map.entry("ID_CHECK_SYMBOL", 1));
        assertThat(faults.villages().getFirst().village()).contains(office.village());
        assertThat(faults.villages().getFirst().tally()).isEqualTo(new Tally(4, 1, 0, 0));
    }

    @Test
    void aListIsHeldAgainstTheOneBefore() {
        var office = office("140522");
        office.ledger(JANUARY, 3, 1);
        assertThat(ledger(office).before()).isEmpty();
        office.ledger(FEBRUARY, 4, 0);
        assertThat(trend(ledger(office))).isEqualTo(Trend.BETTER);
        office.ledger(LocalDate.of(2026, 3, 31), 4, 0);
        assertThat(trend(ledger(office))).isEqualTo(Trend.SAME);
        office.ledger(LocalDate.of(2026, 4, 30), 2, 2);
        assertThat(trend(ledger(office))).isEqualTo(Trend.WORSE);
    }

    @Test
    void ofAMonthSentTwiceTheListAppliedLastCounts() {
        var office = office("140524");
        office.ledger(JANUARY, 2, 2);
        long newest = office.ledger(JANUARY.minusDays(1), 4, 0);
        assertThat(ledger(office).months()).hasSize(1);
        var list = ledger(office).last().orElseThrow().list();
        assertThat(list.batch()).isEqualTo(newest);
        assertThat(list.sent()).isEqualTo(2);
    }

    @Test
    void whatWasTakenBackDoesNotCount() {
        var office = office("140525");
        long first = office.ledger(JANUARY, 2, 2);
        long second = office.ledger(JANUARY, 4, 0);
        office.undo(second);
        var list = ledger(office).last().orElseThrow().list();
        assertThat(list.batch()).isEqualTo(first);
        assertThat(list.sent()).isEqualTo(1);
        office.undo(first);
        assertThat(ledger(office).last()).isEmpty();
        assertThat(quality.late(office.county, "township")).isEmpty();
    }

    @Test
    void aRowThatSomebodyHadToDecideStaysAtFault() {
        var office = office("140581");
        long batch = office.ledger(JANUARY, 3, 1);
        part(Reviewing.class)
                .rule(
                        office.county,
                        batch,
                        new At(0, 5),
                        new Ruling.ReadsAs("身份证号码", "142628197003159011"),
                        office.by());
        var month = ledger(office).last().orElseThrow();
        assertThat(month.tally()).isEqualTo(new Tally(4, 0, 0, 1));
        assertThat(month.share()).isEqualTo(new Share(4, 1));
        var faults = quality.faults(scope(office, office.county), month);
        assertThat(faults.reasons()).isEmpty();
        assertThat(faults.villages().getFirst().tally().decided()).isEqualTo(1);
    }

    @Test
    void villagesAreToldOnlyWhereSomebodyLooksAfterThem() {
        var office = office("140602");
        office.ledger(JANUARY, 1, 1);
        var month = ledger(office).last().orElseThrow();
        assertThat(villages(office, month, office.village().town().digits())).isEqualTo(1);
        assertThat(villages(office, month, "141026104")).isZero();
    }

    private static Scope scope(Office office, PlaceCode area) {
        return new Scope(office.county, List.of(area), List.of(), "");
    }

    private int villages(Office office, Month month, String area) {
        return quality.faults(scope(office, new PlaceCode(area)), month)
                .villages()
                .size();
    }

    @Test
    void aListOfADayStillToComeCountsFromThatDayOn() {
        var office = office("140603");
        var later = quality.today().plusDays(40);
        office.ledger(JANUARY, 1, 1);
        office.ledger(later, 2, 0);
        office.stays(later);
        assertThat(ledger(office).months()).hasSize(1);
        assertThat(quality.late(office.county, "health_insurance")).hasSize(1);
        CLOCK.advance(java.time.Duration.ofDays(41));
        assertThat(ledger(office).months()).hasSize(2);
    }

    @Test
    void aDepartmentLooksBackOnTwelveMonths() {
        var office = office("140621");
        for (int month = 0; month <= Quality.MOST_MONTHS; month++)
            office.ledger(quality.today().minusMonths(month), 1, 0);
        assertThat(ledger(office).months()).hasSize(Quality.MOST_MONTHS);
        assertThat(quality.ofAll(office.county).stream()
                        .filter(c -> c.kind().key().equals("township-ledger"))
                        .findFirst()
                        .orElseThrow()
                        .months())
                .hasSize(2);
    }

    @Test
    void howOftenAListComesIsThePacksWordWhateverWasMadeOfItsColumns() {
        var office = office("140622");
        var mappings = part(Mappings.class);
        var stays = mappings.at(office.county, "hospital-stays", 0).orElseThrow();
        assertThat(mappings.keep(office.county, Made.of(stays), "wei")).isInstanceOf(Keeping.Kept.class);
        assertThat(mappings.of(office.county)
                        .find("hospital-stays")
                        .orElseThrow()
                        .comes())
                .isEqualTo(new Source.Unset());
        assertThat(course(office, "health_insurance", "hospital-stays").kind().comes())
                .isEqualTo(new Source.Monthly(5));
    }
}
