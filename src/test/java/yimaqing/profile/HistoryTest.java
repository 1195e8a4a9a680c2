package yimaqing.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.SPRING;
import static yimaqing.Village.says;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// The history of a fact in a household of Yanggao county.
class HistoryTest extends CountyTest {
    private static final PlaceCode YANGGAO = new PlaceCode("140221");
    private static final String VILLAGE = "140221100200";
    private final HouseholdId home = HouseholdId.fresh();

    private static Viewer officer(String area) {
        return new Viewer.Officer(
                YANGGAO,
                "test.officer",
                "王五",
                "township",
                "干部",
                List.of(new Grant(Role.TOWNSHIP_OFFICER, new PlaceCode(area), SPRING, Optional.empty())));
    }

    private long append(Claim... claims) {
        return part(Ledger.class)
                .append(YANGGAO, List.of(claims), CLOCK.instant())
                .last();
    }

    private Optional<List<History.SeenFact>> history(Viewer viewer, OptionalLong like) {
        return part(History.class).of(viewer, YANGGAO, home, "house.structure", like);
    }

    @Test
    void whatWasWithdrawnStaysWithWhoTookItBack() {
        append(says(home, "home.village", VILLAGE));
        long cave = append(says(home, "house.structure", "cave"));
        append(says(home, "house.structure", "brick_wood"));
        append(new Claim.Withdrawal(cave, SPRING, new Provenance("village", "desk/test")));
        var all = history(officer("140221100"), OptionalLong.empty()).orElseThrow();
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().withdrawnBy()).isEmpty();
        assertThat(all.getLast().withdrawnBy().orElseThrow().department()).isEqualTo("village");
    }

    @Test
    void aWithdrawalTakenBackStrikesNothing() {
        append(says(home, "home.village", VILLAGE));
        long cave = append(says(home, "house.structure", "cave"));
        long back = append(new Claim.Withdrawal(cave, SPRING, new Provenance("village", "desk/test")));
        append(new Claim.Withdrawal(back, SPRING, new Provenance("village", "desk/test")));
        var only = history(officer("140221100"), OptionalLong.of(cave)).orElseThrow();
        assertThat(only.getFirst().withdrawnBy()).isEmpty();
    }

    @Test
    void outsideTheAreaThereIsNoHistory() {
        append(says(home, "home.village", VILLAGE));
        append(says(home, "house.structure", "cave"));
        assertThat(history(officer("140221101"), OptionalLong.empty())).isEmpty();
        assertThat(history(officer("140221100"), OptionalLong.of(999_999))).isEmpty();
    }
}
