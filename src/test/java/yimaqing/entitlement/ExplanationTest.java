package yimaqing.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.access.Viewer.Resident;
import yimaqing.entitlement.Entitlement.State;
import yimaqing.entitlement.Outreach.By;
import yimaqing.entitlement.Step.About;
import yimaqing.entitlement.Step.What;
import yimaqing.ledger.Subject.HouseholdId;

/// No household is left without an explanation, and it shows which still is.
class ExplanationTest extends CountyTest {
    private static final Neighbours TOWN = new Neighbours("141081", CountyTest::part, CLOCK.instant());

    private static Outreach outreach() {
        return part(Outreach.class);
    }

    @Test
    void aHouseholdIsLeftWithoutExplanationUntilEverythingWasExplained() {
        var home = TOWN.farmer(TOWN.village(), 2);
        TOWN.everybodyIsDecided();
        var cadre = TOWN.cadre(TOWN.village());
        var open = outreach().of(cadre, home).stream()
                .filter(e -> e.state() != State.GOT)
                .map(e -> e.of().policy())
                .distinct()
                .toList();
        assertThat(left(home)).isTrue();
        var steps = part(Steps.class);
        for (var policy : open) {
            assertThat(left(home)).as("before " + policy).isTrue();
            steps.tell(cadre, home, told(policy, What.EXPLAINED, true));
        }
        assertThat(left(home)).isFalse();
        var before = confirmed();
        var family = new Resident(TOWN.county, home);
        steps.tell(family, told(open.getFirst(), What.UNDERSTOOD, false));
        assertThat(left(home)).as("the family says it has not understood").isTrue();
        for (var policy : open) steps.tell(family, told(policy, What.UNDERSTOOD, true));
        assertThat(left(home)).isFalse();
        assertThat(confirmed()).isEqualTo(before + 1);
        assertThat(open).doesNotContain(Neighbours.HEATING);
        steps.tell(cadre, home, new Steps.Told(about(Neighbours.HEATING), What.REFUSED, true, Optional.of("烧煤")));
        assertThat(left(home)).as("a refusal must be explained too").isTrue();
        assertThat(part(EntitlementStore.class).ofHousehold(TOWN.county, home))
                .as("what is neither due nor got is not kept")
                .noneMatch(e -> e.of().policy().equals(Neighbours.HEATING));
    }

    private static About about(String policy) {
        return new About(policy, Optional.empty());
    }

    private static Steps.Told told(String policy, What what, boolean said) {
        return new Steps.Told(about(policy), what, said, Optional.empty());
    }

    private static boolean left(HouseholdId home) {
        return outreach().left(TOWN.cadre(TOWN.village()), Optional.empty(), 0).stream()
                .anyMatch(left -> left.household().equals(home));
    }

    private static int confirmed() {
        return outreach().explained(TOWN.leader(), By.POLICY, Optional.empty()).stream()
                .mapToInt(Outreach.Explained::confirmed)
                .sum();
    }
}
