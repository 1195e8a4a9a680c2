package yimaqing.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Village;
import yimaqing.access.Viewer.Officer;
import yimaqing.due.Due;
import yimaqing.due.Dues;
import yimaqing.pack.Value;
import yimaqing.profile.Households;
import yimaqing.web.Words;

/// On whose desk a disagreement ends.
class DisputesDueTest extends CountyTest {
    private static int last;
    private final Township town = new Township("140828", CountyTest::part, CLOCK.instant());
    private final String contact = "contact" + ++last;
    private final LocalDate friday = part(Households.class).today().plusDays(4);

    @BeforeEach
    void twoDepartmentsDisagree() {
        town.aFamilyMovesIn();
        town.grade("housing", "B");
        town.grade("village", "D");
    }

    private DisputeId id() {
        return DisputeId.of(town.county, town.home, "house.grade", "");
    }

    private Visits.Asking ask(Officer officer) {
        return part(Visits.class).ask(officer, id(), friday);
    }

    private List<Due> dueTo(Officer officer) {
        return part(DisputesDue.class).dueTo(officer, 1_000).stream()
                .filter(d -> d.household().orElseThrow().equals(town.home))
                .toList();
    }

    @Test
    void aVisitIsDueOnTheDeskOfTheContactOfficial() {
        var chen = town.contact(contact);
        town.opens(chen, "a long enough one 42");
        town.hasContact(contact);
        assertThat(ask(town.township())).isInstanceOf(Visits.Asked.class);
        var due = dueTo(chen).getFirst();
        assertThat(due.day()).isEqualTo(friday);
        assertThat(due.link()).isEqualTo("/disputes/" + id().letters());
        assertThat(due.what().in(Words.CHINESE)).contains("上门核对安全等级");
        assertThat(due.what().in(Words.ENGLISH)).contains("Safety grade");
        assertThat(dueTo(town.cadre())).isEmpty();
        assertThat(dueTo(town.township())).isEmpty();
        assertThat(dueTo(town.contact("somebody"))).isEmpty();
    }

    @Test
    void withoutAContactOfficialItIsDueToTheCadreOfTheVillage() {
        ask(town.township());
        assertThat(dueTo(town.cadre())).hasSize(1);
        assertThat(dueTo(town.otherTownship())).isEmpty();
    }

    @Test
    void aContactWithoutAnAccountCannotBeAskedSoTheCadreIs() {
        town.hasContact("retired" + contact);
        ask(town.township());
        assertThat(dueTo(town.cadre())).hasSize(1);
    }

    @Test
    void whoAsksASecondTimeIsTold() {
        ask(town.township());
        assertThat(ask(town.leader())).isEqualTo(new Visits.AlreadyAsked(friday));
        assertThat(dueTo(town.cadre())).hasSize(1);
    }

    @Test
    void onlyWhoAskedTakesItBack() {
        ask(town.township());
        assertThat(part(Visits.class).takeBack(town.leader(), id())).isFalse();
        assertThat(part(Visits.class).takeBack(town.township(), id())).isTrue();
        assertThat(dueTo(town.cadre())).isEmpty();
        assertThat(ask(town.leader())).isInstanceOf(Visits.Asked.class);
    }

    @Test
    void aVisitMadeEndsItAndOneMadeBeforeDoesNot() {
        ask(town.township());
        visited(friday.minusDays(30));
        assertThat(dueTo(town.cadre())).hasSize(1);
        visited(part(Households.class).today());
        assertThat(dueTo(town.cadre())).isEmpty();
    }

    private void visited(LocalDate day) {
        var visit = entry(Map.of("on", new Value.Day(day), "by", Value.text("某干部")));
        town.told(CLOCK.instant(), Village.says("township", town.home, "help.visit", visit, day));
    }

    @Test
    void aRulingEndsItForGoodEvenWhenTheRulingIsTakenBack() {
        ask(town.township());
        var rulings = part(Rulings.class);
        long right = part(Disputes.class)
                .open(town.township(), id())
                .orElseThrow()
                .dispute()
                .sides()
                .facts()
                .getLast();
        rulings.rule(town.township(), id(), right, "入户看过了");
        assertThat(dueTo(town.cadre())).isEmpty();
        assertThat(ask(town.township())).isInstanceOf(Visits.NothingOpen.class);
        var decided = part(Disputes.class).open(town.township(), id()).orElseThrow();
        rulings.withdraw(
                town.township(),
                id(),
                decided.belief().decided().orElseThrow().by().number());
        assertThat(dueTo(town.cadre())).isEmpty();
    }

    @Test
    void agreementEndsItToo() {
        ask(town.township());
        town.grade("village", "B");
        assertThat(dueTo(town.cadre())).isEmpty();
        town.grade("village", "C");
        assertThat(dueTo(town.cadre())).isEmpty();
    }

    @Test
    void aHitOnAStatusIsDueToTheTownship() {
        town.told(
                Village.says("village", town.head, "person.death", new Value.Day(Village.SPRING), Village.SPRING),
                Village.says(
                        "township",
                        town.head,
                        "person.death",
                        new Value.Day(Village.SPRING.plusDays(2)),
                        Village.SPRING));
        var due = dueTo(town.township()).getFirst();
        assertThat(due.day()).isEqualTo(due.since().plusDays(Deadlines.SHIPPED.statusHitDays()));
        assertThat(due.why().in(Words.CHINESE)).contains("不会自动改变");
        assertThat(dueTo(town.cadre())).isEmpty();
        assertThat(dueTo(town.otherTownship())).isEmpty();
    }

    @Test
    void theDeskCollectsWhatIsDueByDayAndCountsTheRest() {
        ask(town.township());
        var shown = part(Dues.class).of(town.cadre(), 0);
        assertThat(shown.dues())
                .hasSizeLessThanOrEqualTo(Dues.MOST_ON_A_PAGE)
                .isSortedAccordingTo((a, b) -> a.day().compareTo(b.day()));
        assertThat(shown.all()).isPositive();
        assertThat(part(Dues.class).of(town.cadre(), Integer.MAX_VALUE).from())
                .isEqualTo(Dues.MOST_LISTED - Dues.MOST_ON_A_PAGE);
    }

    @Test
    void aVisitIsAskedForWithinTwoMonthsAndNotForYesterday() {
        var today = part(Households.class).today();
        var visits = part(Visits.class);
        assertThat(visits.fitting(today)).isPresent();
        assertThat(visits.fitting(today.plusDays(60))).isPresent();
        assertThat(visits.fitting(today.plusDays(61))).isEmpty();
        assertThat(visits.fitting(today.minusDays(1))).isEmpty();
    }
}
