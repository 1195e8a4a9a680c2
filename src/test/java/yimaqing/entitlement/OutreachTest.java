package yimaqing.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.access.Viewer.Officer;
import yimaqing.entitlement.Entitlement.State;
import yimaqing.entitlement.Outreach.By;
import yimaqing.entitlement.Outreach.Numbers;
import yimaqing.entitlement.Outreach.Wanted;
import yimaqing.entitlement.Outreach.Why;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.policy.Shelf;

/// Whom policies reach, and who may know it.
class OutreachTest extends CountyTest {
    private static final Neighbours TOWN = new Neighbours("141034", CountyTest::part, CLOCK.instant());
    private static final String KNOWN = "chen" + TOWN.county.digits();
    private static HouseholdId paid;
    private static HouseholdId unpaid;
    private static HouseholdId far;
    private static HouseholdId warm;

    @BeforeAll
    static void somePeopleLiveHere() {
        paid = TOWN.farmer(TOWN.village(), 8);
        unpaid = TOWN.farmer(TOWN.village(), 5);
        far = TOWN.farmer(TOWN.elsewhere(), 3);
        warm = TOWN.heated(TOWN.village());
        var landless = TOWN.farmer(TOWN.village(), 0);
        TOWN.paid(paid);
        TOWN.paid(landless);
        TOWN.hasContact(unpaid, KNOWN);
        TOWN.everybodyIsDecided();
    }

    private static Outreach outreach() {
        return part(Outreach.class);
    }

    private static Numbers numbers(Officer officer, String policy) {
        return outreach().ofPolicies(officer).stream()
                .filter(n -> n.of().equals(policy))
                .findFirst()
                .orElse(new Numbers(policy, java.util.Map.of()));
    }

    private static List<HouseholdId> listed(Officer officer, String policy, State state) {
        return outreach().list(officer, Wanted.all(policy, state, Optional.empty()), 0).entitlements().stream()
                .map(e -> e.of().household())
                .toList();
    }

    private static List<String> policies(Officer officer) {
        return outreach().policies(officer).stream().map(Shelf.Held::policy).toList();
    }

    @Test
    void theLeaderSeesWhoIsReachedAndWhoIsMissed() {
        assertThat(listed(TOWN.leader(), Neighbours.LAND, State.GOT)).containsExactly(paid);
        assertThat(listed(TOWN.leader(), Neighbours.LAND, State.UNCLAIMED)).containsExactlyInAnyOrder(unpaid, far);
        assertThat(listed(TOWN.leader(), Neighbours.LAND, State.ASKS)).containsExactly(warm);
        assertThat(listed(TOWN.leader(), Neighbours.LAND, State.UNDESERVED)).hasSize(1);
        assertThat(listed(TOWN.leader(), Neighbours.HEATING, State.UNTOLD))
                .as("nobody told of any payment of it")
                .containsExactly(warm);
    }

    @Test
    void everyTotalIsTheSumOfTheListsBehindIt() {
        for (var officer : List.of(TOWN.leader(), TOWN.township(TOWN.village()), TOWN.cadre(TOWN.elsewhere())))
            for (var numbers : outreach().ofPolicies(officer)) {
                for (var state : State.values()) {
                    var wanted = Wanted.all(numbers.of(), state, Optional.empty());
                    assertThat(numbers.entries(state))
                            .as(numbers.of() + " " + state)
                            .isEqualTo(outreach().list(officer, wanted, 0).all())
                            .isEqualTo(outreach()
                                    .list(officer, wanted, 0)
                                    .entitlements()
                                    .size());
                    for (var by : List.of(By.TOWN, By.VILLAGE))
                        assertThat(outreach().ofPlaces(officer, numbers.of(), by, Optional.empty()).stream()
                                        .mapToInt(n -> n.entries(state))
                                        .sum())
                                .isEqualTo(numbers.entries(state));
                }
            }
    }

    @Test
    void aListIsNarrowedByWhatIsMissingAndByWhyItFails() {
        var asks = Wanted.all(Neighbours.LAND, State.ASKS, Optional.empty());
        assertThat(outreach().choices(TOWN.leader(), Why.MISSING, asks))
                .containsExactly(new Outreach.Choice("Household.farmland_mu", 1));
        var missing = new Wanted(Neighbours.LAND, State.ASKS, Optional.empty(), "Household.farmland_mu", "");
        assertThat(outreach().list(TOWN.leader(), missing, 0).all()).isEqualTo(1);
        var other = new Wanted(Neighbours.LAND, State.ASKS, Optional.empty(), "Household.alleviated", "");
        assertThat(outreach().list(TOWN.leader(), other, 0).all()).isZero();
        var undeserved = Wanted.all(Neighbours.LAND, State.UNDESERVED, Optional.empty());
        assertThat(outreach().choices(TOWN.leader(), Why.FAILED, undeserved))
                .containsExactly(new Outreach.Choice("land", 1));
    }

    @Test
    void moneyThatNobodySetIsCountedAndNeverAdded() {
        var count = numbers(TOWN.leader(), Neighbours.LAND).count(State.UNCLAIMED);
        assertThat(count.yuan()).isZero();
        assertThat(count.unset()).isEqualTo(2);
    }

    @Test
    void nobodySeesWhatLiesOutsideTheOwnArea() {
        assertThat(listed(TOWN.cadre(TOWN.village()), Neighbours.LAND, State.UNCLAIMED))
                .containsExactly(unpaid);
        assertThat(listed(TOWN.cadre(TOWN.elsewhere()), Neighbours.LAND, State.UNCLAIMED))
                .containsExactly(far);
        assertThat(listed(TOWN.township(TOWN.elsewhere()), Neighbours.LAND, State.UNCLAIMED))
                .containsExactly(far);
        var contact = TOWN.contact(KNOWN, TOWN.village());
        assertThat(listed(contact, Neighbours.LAND, State.UNCLAIMED)).containsExactly(unpaid);
        assertThat(numbers(contact, Neighbours.LAND).due()).isEqualTo(1);
        var stranger = TOWN.contact("nobody" + KNOWN, TOWN.village());
        assertThat(outreach().ofPolicies(stranger)).isEmpty();
        assertThat(outreach().explained(stranger, By.TOWN, Optional.empty())).isEmpty();
        assertThat(numbers(TOWN.cadre(TOWN.elsewhere()), Neighbours.LAND).due()).isEqualTo(1);
        var foreign = Wanted.all(Neighbours.LAND, State.UNCLAIMED, Optional.of(TOWN.village()));
        assertThat(outreach().list(TOWN.cadre(TOWN.elsewhere()), foreign, 0).all())
                .isZero();
        assertThat(outreach().ofPlaces(TOWN.cadre(TOWN.elsewhere()), Neighbours.LAND, By.VILLAGE, Optional.empty()))
                .extracting(Numbers::of)
                .containsExactly(TOWN.elsewhere().digits());
        assertThat(outreach().left(TOWN.cadre(TOWN.elsewhere()), Optional.empty(), 0))
                .extracting(Outreach.Left::household)
                .containsExactly(far);
    }

    @Test
    void anOfficeSeesThePoliciesAllOfWhoseGroundsItMayRead() {
        assertThat(policies(TOWN.leader())).contains(Neighbours.LAND, Neighbours.HEATING, "dibao");
        assertThat(policies(TOWN.department("finance")))
                .contains(Neighbours.LAND)
                .doesNotContain("dibao");
        assertThat(policies(TOWN.department("power_grid"))).doesNotContain(Neighbours.LAND, "disability_nursing");
        var power = TOWN.department("power_grid");
        assertThat(listed(power, Neighbours.LAND, State.UNCLAIMED)).isEmpty();
        assertThat(outreach().ofPolicies(power)).extracting(Numbers::of).doesNotContain(Neighbours.LAND);
        assertThat(outreach().of(power, unpaid)).isEmpty();
    }
}
