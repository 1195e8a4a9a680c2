package yimaqing.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.access.Reads;
import yimaqing.access.Viewer.Officer;
import yimaqing.dispute.DisputeListPage.Filter;
import yimaqing.dispute.Rulings.Changed;
import yimaqing.dispute.Rulings.Done;
import yimaqing.dispute.Rulings.Outcome;
import yimaqing.dispute.Rulings.TooLate;
import yimaqing.pack.Value;
import yimaqing.profile.Belief;
import yimaqing.profile.Households;

/// Housing says B, the village says D, and an official decides.
class RulingsTest extends CountyTest {
    private static final String BECAUSE = "7月2日入户，墙体开裂，见照片";
    private final Township town = new Township("140827", CountyTest::part, CLOCK.instant());
    private long housing;
    private long village;

    @BeforeEach
    void twoDepartmentsDisagree() {
        town.aFamilyMovesIn();
        housing = town.grade("housing", "B");
        village = town.grade("village", "D");
    }

    private List<Dispute> listed(Filter.State state) {
        return part(Disputes.class)
                .list(town.township(), new Filter("", "", town.home.key(), state), 0)
                .disputes();
    }

    private DisputeId id() {
        return DisputeId.of(town.county, town.home, "house.grade", "");
    }

    private Outcome rule(Officer officer, long right) {
        return part(Rulings.class).rule(officer, id(), right, BECAUSE);
    }

    private Belief grade() {
        return part(Households.class)
                .today(town.county, town.home)
                .home()
                .find("house.grade")
                .orElseThrow();
    }

    @Test
    void aRulingMakesTheLowerDepartmentStandAndLeavesTheOpenQueue() {
        assertThat(rule(town.township(), village)).isInstanceOf(Done.class);
        assertThat(grade().value()).contains(Value.text("D"));
        assertThat(grade().disagreeing()).hasSize(1);
        assertThat(listed(Filter.State.OPEN)).isEmpty();
        assertThat(listed(Filter.State.DECIDED)).extracting(Dispute::id).containsExactly(id());
    }

    @Test
    void theOfficialIsSeenAndTheReasonIsSealed() {
        rule(town.township(), village);
        var opened = part(Disputes.class).open(town.township(), id()).orElseThrow();
        var decided = opened.belief().decided().orElseThrow();
        assertThat(decided.by().origin()).isEqualTo("desk/township");
        assertThat(decided.reason()).isEmpty();
        assertThat(grade().ruling().orElseThrow().because().orElseThrow().says())
                .isEqualTo(new yimaqing.ledger.Fact.Holds(Value.text(BECAUSE)));
        assertThat(part(JdbcClient.class)
                        .sql("select count(*) from fact where county = ? and value like '%墙体开裂%'")
                        .param(town.county.digits())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aNewStatementAfterTheRulingOpensTheQuestionAgain() {
        rule(town.township(), village);
        town.grade("housing", "A");
        assertThat(grade().value()).contains(Value.text("A"));
        assertThat(listed(Filter.State.OPEN)).extracting(Dispute::id).containsExactly(id());
        assertThat(listed(Filter.State.DECIDED)).isEmpty();
    }

    @Test
    void aRulingIsTakenBackOnce() {
        rule(town.township(), village);
        long ruling = grade().ruling().orElseThrow().fact().number();
        var rulings = part(Rulings.class);
        assertThat(rulings.withdraw(town.leader(), id(), ruling + 1)).isInstanceOf(TooLate.class);
        assertThat(rulings.withdraw(town.leader(), id(), ruling)).isInstanceOf(Done.class);
        assertThat(grade().value()).contains(Value.text("B"));
        assertThat(listed(Filter.State.OPEN)).hasSize(1);
        assertThat(rulings.withdraw(town.leader(), id(), ruling)).isInstanceOf(TooLate.class);
    }

    @Test
    void ofTwoWhoDecideAtOnceTheSecondIsTold() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Callable<Outcome>> deciding =
                    List.of(() -> rule(town.township(), village), () -> rule(town.leader(), housing));
            var outcomes =
                    both.invokeAll(deciding).stream().map(f -> f.resultNow()).toList();
            assertThat(outcomes).hasAtLeastOneElementOfType(Done.class).hasAtLeastOneElementOfType(TooLate.class);
        }
    }

    @Test
    void whatIsNoLongerSaidCannotBeFoundRight() {
        town.grade("village", "C");
        assertThat(rule(town.township(), village)).isInstanceOf(Changed.class);
    }

    @Test
    void whoLooksAfterTheTownOrTheCountyMayDecideAndNobodyElse() {
        var rulings = part(Rulings.class);
        var dispute = listed(Filter.State.OPEN).getFirst();
        assertThat(rulings.mayDecide(town.township(), dispute)).isTrue();
        assertThat(rulings.mayDecide(town.leader(), dispute)).isTrue();
        assertThat(rulings.mayDecide(town.cadre(), dispute)).isFalse();
        assertThat(rulings.mayDecide(town.contact("chen"), dispute)).isFalse();
        assertThat(rulings.mayDecide(town.otherTownship(), dispute)).isFalse();
    }

    @Test
    void openingADisagreementLeavesARowThatTheHouseholdCanSee() {
        part(Disputes.class).open(town.township(), id());
        var row = part(Reads.class).readersOf(town.county, town.home, 1).getFirst();
        assertThat(row.account()).contains("township");
        assertThat(row.groups()).contains("house").doesNotContain("income");
    }

    @Test
    void aRulingAboutAPersonIsAFactAboutThatPerson() {
        town.says("education", town.head, "person.education", "30");
        long right = town.says("village", town.head, "person.education", "20");
        var id = DisputeId.of(town.county, town.head, "person.education", "");
        assertThat(part(Rulings.class).rule(town.township(), id, right, BECAUSE))
                .isInstanceOf(Done.class);
        var head = part(Households.class).today(town.county, town.home).head().orElseThrow();
        assertThat(head.profile().value("person.education")).contains(Value.text("20"));
    }
}
