package yimaqing.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.belongs;
import static yimaqing.Village.entry;
import static yimaqing.Village.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;

/// Who belongs to a household is folded from facts: births, deaths, moves, marriages, splits and merges.
class HouseholdTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("140181");
    private static final LocalDate WEDDING = LocalDate.of(2026, 5, 1);
    private final HouseholdId home = HouseholdId.fresh();
    private final PersonId head = PersonId.fresh();
    private final PersonId daughter = PersonId.fresh();

    private void told(Claim... claims) {
        part(Ledger.class).append(COUNTY, List.of(claims), CLOCK.instant());
    }

    private Household on(HouseholdId household, LocalDate day) {
        return part(Households.class)
                .fold(COUNTY, List.of(household), AsOf.day(day))
                .get(household);
    }

    private void family() {
        told(belongs(head, home, "head"), belongs(daughter, home, "daughter_1"));
    }

    @Test
    void theHeadComesFirst() {
        told(belongs(daughter, home, "daughter_1"), belongs(head, home, "head"));
        assertThat(on(home, WEDDING).members()).extracting(Household.Person::id).containsExactly(head, daughter);
    }

    @Test
    void aBirthAddsAMemberFromItsDay() {
        family();
        var child = PersonId.fresh();
        told(belongs(child, home, "granddaughter", WEDDING));
        assertThat(on(home, WEDDING.minusDays(1)).members()).hasSize(2);
        assertThat(on(home, WEDDING).members()).hasSize(3);
    }

    @Test
    void aDeathEndsMembershipAndKeepsThePerson() {
        family();
        told(says("civil_affairs", head, "person.death", new Value.Day(WEDDING), WEDDING));
        assertThat(on(home, WEDDING).members()).extracting(Household.Person::id).containsExactly(daughter);
        assertThat(on(home, WEDDING).former()).extracting(Household.Person::id).containsExactly(head);
        assertThat(on(home, WEDDING.minusDays(1)).members()).hasSize(2);
    }

    @Test
    void aMarriageMovesAPersonWithItsHistory() {
        family();
        told(says(daughter, "person.education", "30"));
        var newHome = HouseholdId.fresh();
        told(belongs(daughter, newHome, "spouse", WEDDING));
        assertThat(on(home, WEDDING).members()).extracting(Household.Person::id).containsExactly(head);
        var moved = on(newHome, WEDDING).members().getFirst();
        assertThat(moved.id()).isEqualTo(daughter);
        assertThat(moved.profile().value("person.education")).contains(Value.text("30"));
        assertThat(on(home, WEDDING.minusDays(1)).members()).hasSize(2);
    }

    @Test
    void whatIsSaidOfSomebodyAfterAMoveIsNotForTheHouseholdLeftBehind() {
        family();
        told(says(daughter, "person.education", "30"));
        var newHome = HouseholdId.fresh();
        told(
                belongs(daughter, newHome, "spouse", WEDDING),
                says("township", daughter, "person.labour", Value.text("weak"), WEDDING.plusDays(10)));
        var left = on(home, WEDDING.plusDays(30)).former().getFirst();
        assertThat(left.relation()).contains("daughter_1");
        assertThat(left.profile().value("person.education")).contains(Value.text("30"));
        assertThat(left.profile().value("person.labour")).isEmpty();
        assertThat(part(Households.class).factsAround(COUNTY, home))
                .extracting(yimaqing.ledger.Fact::attribute)
                .contains("person.education")
                .doesNotContain("person.labour");
        assertThat(on(newHome, WEDDING.plusDays(30))
                        .members()
                        .getFirst()
                        .profile()
                        .value("person.labour"))
                .contains(Value.text("weak"));
    }

    @Test
    void aSplitAndAMergeKeepEverybodyExactlyOnce() {
        family();
        var split = HouseholdId.fresh();
        told(belongs(daughter, split, "head", WEDDING));
        assertThat(on(split, WEDDING).head()).map(Household.Person::id).contains(daughter);
        told(belongs(daughter, home, "daughter_1", WEDDING.plusDays(30)));
        assertThat(on(split, WEDDING.plusDays(30)).members()).isEmpty();
        assertThat(on(home, WEDDING.plusDays(30)).members()).hasSize(2);
    }

    @Test
    void whoLeftForAReasonIsNoMember() {
        family();
        told(says(
                "township",
                daughter,
                "person.membership",
                entry(Map.of("household", Value.text(home.key()), "left", Value.text("married_out"))),
                WEDDING));
        assertThat(on(home, WEDDING).members()).extracting(Household.Person::id).containsExactly(head);
    }

    @Test
    void theFoldKeptInMemoryFollowsTheNextFact() {
        family();
        var households = part(Households.class);
        assertThat(households.today(COUNTY, home).members()).hasSize(2);
        told(says(home, "house.structure", "cave"));
        assertThat(households.today(COUNTY, home).home().value("house.structure"))
                .contains(Value.text("cave"));
        told(says(daughter, "person.labour", "skilled"));
        assertThat(households.today(COUNTY, home).members().get(1).profile().value("person.labour"))
                .contains(Value.text("skilled"));
    }
}
