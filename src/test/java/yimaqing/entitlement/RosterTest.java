package yimaqing.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.belongs;
import static yimaqing.Village.entry;
import static yimaqing.Village.listed;
import static yimaqing.Village.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import yimaqing.CountyTest;
import yimaqing.Village;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Value;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// Of whom a county may say that something is not so: only of those whom a list would have named.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RosterTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("141024");
    private static final HouseholdId HOME = HouseholdId.fresh();
    private static final HouseholdId OTHER = HouseholdId.fresh();
    private static final PersonId PUPIL = PersonId.fresh();
    private static final String LIST = "benefit.allowance";
    private static final String MISSING = "Household.alleviated";

    private static long told(Claim... claims) {
        return part(Ledger.class)
                .append(COUNTY, List.of(claims), CLOCK.instant())
                .last();
    }

    @BeforeAll
    static void twoFamiliesLiveHere() {
        var village = Places.shipped().villagesIn(COUNTY).stream()
                .filter(p -> p.level() == Level.VILLAGE)
                .findFirst()
                .orElseThrow();
        told(
                says(HOME, "home.village", village.code().digits()),
                says(OTHER, "home.village", village.code().digits()),
                belongs(PUPIL, HOME, "head"),
                says(PUPIL, "person.name", "单小满"),
                says(PUPIL, "person.birth", new Value.Day(LocalDate.of(2008, 5, 1))),
                says(PUPIL, "person.school", entry(Map.of("status", Value.text("vocational")))));
    }

    private static Value kind(String kind) {
        return entry(Map.of("kind", Value.text(kind)));
    }

    private static List<Entitlement> of(HouseholdId home, String policy) {
        part(Deciding.class).catchUp(COUNTY);
        return part(EntitlementStore.class).ofHousehold(COUNTY, home).stream()
                .filter(e -> e.of().policy().equals(policy))
                .toList();
    }

    private static boolean isTold(String attribute) {
        part(Deciding.class).catchUp(COUNTY);
        return part(Deciding.class).countywide(COUNTY).rosters().attributes().contains(attribute);
    }

    @Test
    @Order(1)
    void oneFamilySaidToHaveLeftPovertySaysNothingOfTheOthers() {
        told(says(OTHER, "home.kind", kind("alleviated")), says(OTHER, "monitoring.status", kind("marginal")));
        assertThat(isTold("home.kind")).isFalse();
        assertThat(isTold("monitoring.status")).as("one statement is no list").isFalse();
        assertThat(of(HOME, "rain_plan"))
                .as("it is asked for, not refused")
                .singleElement()
                .satisfies(e ->
                        assertThat(((Entitlement.Asks) e.entitled()).missing()).contains(MISSING));
    }

    @Test
    @Order(2)
    void aListOfADepartmentSaysWhoIsNotOnItAndNothingOfThoseWhoLeftPoverty() {
        told(says("civil_affairs", OTHER, LIST, kind("dibao"), Village.SPRING));
        assertThat(isTold(LIST)).isFalse();
        assertThat(of(HOME, "disability_living")).as("nobody knows").isNotEmpty();
        long row = told(listed("civil_affairs", OTHER, LIST, kind("dibao")));
        assertThat(isTold(LIST)).isTrue();
        assertThat(of(HOME, "disability_living")).as("it is not on the list").isEmpty();
        assertThat(of(OTHER, "disability_living")).isNotEmpty();
        assertThat(of(HOME, "rain_plan").getFirst().entitled()).isInstanceOf(Entitlement.Asks.class);
        told(new Claim.Withdrawal(row, Village.SPRING, new Provenance("civil_affairs", "batch/1/undo")));
        assertThat(isTold(LIST)).as("a list that was taken back").isFalse();
        assertThat(of(HOME, "disability_living")).isNotEmpty();
    }

    @Test
    @Order(3)
    void whoeverIsSaidToBeAnOrdinaryHouseholdIsNoneOfTheOthers() {
        told(
                says(HOME, "home.kind", kind("general")),
                listed("revitalisation", OTHER, "monitoring.status", kind("marginal")));
        assertThat(of(HOME, "rain_plan"))
                .as("neither left poverty nor monitored")
                .isEmpty();
    }
}
