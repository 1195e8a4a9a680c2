package yimaqing.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.belongs;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.Village;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.dispute.DisputeListPage.Filter;
import yimaqing.ledger.Claim.Withdrawal;
import yimaqing.ledger.Followers;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Households;

/// The queue of disagreements of a county, kept from the ledger. For a house's grade housing comes before the township
/// and the township before the village.
class DisputeQueueTest extends CountyTest {
    private final Township town = new Township("140823", CountyTest::part, CLOCK.instant());

    @BeforeEach
    void aFamily() {
        town.aFamilyMovesIn();
    }

    private static Filter only(HouseholdId household) {
        return new Filter("", "", household.key(), Filter.State.OPEN);
    }

    private List<Dispute> queue() {
        return queue(town.township(), town.home);
    }

    private static List<Dispute> queue(Officer officer, HouseholdId household) {
        return part(Disputes.class).list(officer, only(household), 0).disputes();
    }

    @Test
    void twoDepartmentsThatDifferAreOneLineInTheQueue() {
        long housing = town.grade("housing", "B");
        long village = town.grade("village", "D");
        var dispute = queue().getFirst();
        assertThat(queue()).hasSize(1);
        assertThat(dispute.attribute()).isEqualTo("house.grade");
        assertThat(dispute.sides().departments()).containsExactly("housing", "village");
        assertThat(dispute.sides().facts()).containsExactly(housing, village);
        assertThat(dispute.statusHit()).isFalse();
        assertThat(dispute.isDecided()).isFalse();
    }

    @Test
    void whoSaysTheSameDoesNotDisagree() {
        town.grade("housing", "B");
        town.grade("village", "B");
        assertThat(queue()).isEmpty();
    }

    @Test
    void aThirdDepartmentJoinsTheSameLine() {
        town.grade("village", "D");
        town.grade("township", "C");
        var before = queue().getFirst();
        town.grade("housing", "B");
        var after = queue().getFirst();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(before.sides().departments()).containsExactly("township", "village");
        assertThat(after.sides().departments()).containsExactly("housing", "township", "village");
    }

    @Test
    void whatIsTakenBackLeavesTheQueueAndComesBackUnderTheSameNumber() {
        town.grade("housing", "B");
        long wrong = town.grade("village", "D");
        var id = queue().getFirst().id();
        town.told(new Withdrawal(wrong, Village.SPRING, new Provenance("village", "desk/cadre")));
        assertThat(queue()).isEmpty();
        town.grade("village", "C");
        assertThat(queue()).extracting(Dispute::id).containsExactly(id);
    }

    @Test
    void aPersonsDisagreementMovesWithThePerson() {
        town.says("education", town.head, "person.education", "30");
        town.says("village", town.head, "person.education", "20");
        var id = queue().getFirst().id();
        var next = HouseholdId.fresh();
        town.told(
                Village.says(next, "home.village", town.elsewhere().digits()),
                belongs(town.head, next, "head", Village.SPRING.plusDays(1)));
        assertThat(queue()).isEmpty();
        assertThat(queue(town.otherTownship(), next)).extracting(Dispute::id).containsExactly(id);
        assertThat(queue(town.township(), next)).isEmpty();
    }

    @Test
    void itsAgeCountsFromTheDayTheSecondSideWasRecorded() {
        var now = CLOCK.instant();
        town.told(now, Village.says("housing", town.home, "house.grade", Value.text("B"), Village.SPRING));
        var later = now.plus(Duration.ofDays(3));
        town.told(later, Village.says("village", town.home, "house.grade", Value.text("D"), Village.SPRING));
        assertThat(queue().getFirst().opened()).isEqualTo(LocalDate.ofInstant(later, Households.ZONE));
    }

    @Test
    void aHitOnAStatusIsMarkedAndChangesNothing() {
        var died = new Value.Day(Village.SPRING);
        town.told(Village.says("township", town.head, "person.death", died, Village.SPRING));
        var later = new Value.Day(Village.SPRING.plusDays(2));
        town.told(Village.says("village", town.head, "person.death", later, Village.SPRING.plusDays(9)));
        var hit = queue().getFirst();
        assertThat(hit.statusHit()).isTrue();
        assertThat(hit.sides().departments()).containsExactly("township", "village");
    }

    @Test
    void theRebuiltQueueIsTheSame() {
        town.grade("housing", "B");
        town.grade("village", "D");
        var before = hash();
        part(Followers.class).rebuild(town.county, part(DisputeQueue.class));
        assertThat(hash()).isEqualTo(before).isNotBlank();
        assertThat(part(Followers.class).failing()).isEmpty();
    }

    private String hash() {
        return part(JdbcClient.class)
                .sql("select md5(string_agg(d::text, ' ' order by d.id)) from dispute d where county = ?")
                .param(town.county.digits())
                .query(String.class)
                .single();
    }

    @Test
    void aPageHasFiftyLinesAndTheRestFollows() {
        var crowd = new Township("140824", CountyTest::part, CLOCK.instant());
        for (int i = 0; i <= Disputes.MOST_ON_A_PAGE; i++) {
            var home = HouseholdId.fresh();
            crowd.told(
                    Village.says(home, "home.village", crowd.village().digits()),
                    Village.says("housing", home, "house.grade", Value.text("B"), Village.SPRING),
                    Village.says("village", home, "house.grade", Value.text("D"), Village.SPRING));
        }
        var disputes = part(Disputes.class);
        var first = disputes.list(crowd.leader(), Filter.NONE, 0);
        assertThat(first.disputes()).hasSize(Disputes.MOST_ON_A_PAGE);
        assertThat(first.all()).isEqualTo(Disputes.MOST_ON_A_PAGE + 1);
        assertThat(disputes.list(crowd.leader(), Filter.NONE, Disputes.MOST_ON_A_PAGE)
                        .disputes())
                .hasSize(1);
        assertThat(disputes.list(crowd.leader(), Filter.NONE, Integer.MAX_VALUE).from())
                .isEqualTo(Disputes.MOST_LISTED - Disputes.MOST_ON_A_PAGE);
        assertThat(first.kinds()).extracting(DisputeStore.Count::count).containsExactly(51);
    }

    @Test
    void anEmptyCountyHasNoDisagreements() {
        var leader = Township.official(
                new PlaceCode("140825"), "leader", "county_office", Role.COUNTY_LEADER, new PlaceCode("140825"));
        var listed = part(Disputes.class).list(leader, Filter.NONE, 0);
        assertThat(listed.disputes()).isEmpty();
        assertThat(listed.all()).isZero();
    }

    @Test
    void outsideTheAreaNothingIsListedCountedOrOpened() {
        town.grade("housing", "B");
        town.grade("village", "D");
        var id = queue().getFirst().id();
        var disputes = part(Disputes.class);
        var listed = disputes.list(town.otherTownship(), only(town.home), 0);
        assertThat(listed.all()).isZero();
        assertThat(disputes.open(town.otherTownship(), id)).isEmpty();
        assertThat(disputes.open(town.contact("nobody"), id)).isEmpty();
        for (var officer : List.of(town.cadre(), town.township(), town.leader()))
            assertThat(disputes.open(officer, id)).isPresent();
        town.hasContact("chen");
        assertThat(queue(town.contact("chen"), town.home)).hasSize(1);
    }

    @Test
    void whatAnOfficialMayNotAskAboutIsNotThereEither() {
        town.says("finance", town.home, "home.bank_account", "6228480402564890018");
        town.says("township", town.home, "home.bank_account", "6228480402564890019");
        assertThat(queue()).isEmpty();
        var finance = Township.official(town.county, "finance", "finance", Role.DEPARTMENT_OFFICER, town.county);
        assertThat(queue(finance, town.home)).hasSize(1);
    }
}
