package yimaqing.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.entry;
import static yimaqing.Village.listed;
import static yimaqing.Village.says;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Village;
import yimaqing.entitlement.Entitlement.Got;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// Unclaimed is said only where payments of the policy are told to the county.
class UnclaimedTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("141081");
    private static final String POLICY = "land_fertility";
    private static final String OTHER = "heating_running";
    private final HouseholdId home = HouseholdId.fresh();
    private final HouseholdId neighbour = HouseholdId.fresh();

    private static long told(Claim... claims) {
        return part(Ledger.class)
                .append(COUNTY, List.of(claims), CLOCK.instant())
                .last();
    }

    private long paid(HouseholdId to, String policy) {
        var payment = entry(Map.of("policy", Value.text(policy), "period", Value.text("2026")));
        return told(listed("finance", to, "benefit.paid", payment));
    }

    private static Got got(HouseholdId home, String policy) {
        part(Deciding.class).catchUp(COUNTY);
        return part(EntitlementStore.class).ofHousehold(COUNTY, home).stream()
                .filter(e -> e.of().policy().equals(policy))
                .map(Entitlement::got)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyIsUnclaimedWhileNoPaymentOfThePolicyIsTold() {
        var village = Places.shipped().villagesIn(COUNTY).stream()
                .filter(p -> p.level() == Level.VILLAGE)
                .findFirst()
                .orElseThrow()
                .code()
                .digits();
        for (var one : List.of(home, neighbour))
            told(
                    says(one, "home.village", village),
                    says(one, "land.area", entry(Map.of("kind", Value.text("farmland"), "mu", Value.Amount.of(8)))),
                    says(one, "living.heating", "heat_pump"));
        assertThat(got(home, POLICY)).as("no payment at all").isEqualTo(Got.UNKNOWN);

        paid(neighbour, "核桃提质增效");
        assertThat(got(home, POLICY)).as("payments of another policy only").isEqualTo(Got.UNKNOWN);

        long first = paid(neighbour, "耕地地力保护补贴");
        assertThat(got(neighbour, POLICY)).isEqualTo(Got.YES);
        assertThat(got(home, POLICY))
                .as("his neighbour is on the list, he is not")
                .isEqualTo(Got.NO);
        assertThat(got(home, OTHER)).as("nobody told of that one").isEqualTo(Got.UNKNOWN);

        told(new Claim.Withdrawal(first, Village.SPRING, new Provenance("finance", "survey/test")));
        assertThat(got(home, POLICY)).as("the list was taken back").isEqualTo(Got.UNKNOWN);
    }
}
