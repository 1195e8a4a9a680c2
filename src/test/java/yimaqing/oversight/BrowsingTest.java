package yimaqing.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yimaqing.access.Purpose;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.oversight.Unusual.Rule;
import yimaqing.profile.Households;

/// What is found unusual about how officials look, and what is not.
class BrowsingTest extends OversightTest {
    private static List<Rule> found(Officer officer) {
        part(Browsing.class).look();
        return part(BrowsingStore.class).newest(COUNTY, 0, 1_000).stream()
                .filter(alert -> alert.account().equals(officer.account()))
                .map(Alert::rule)
                .sorted()
                .toList();
    }

    private static void looks(Officer officer, List<HouseholdId> homes) {
        for (var home : homes)
            part(Households.class)
                    .open(officer, COUNTY, home, new Purpose.Work())
                    .orElseThrow();
    }

    private static void atClock(int hour) {
        var day = part(Households.class).today().plusDays(1);
        CLOCK.advance(Duration.between(
                CLOCK.instant(), day.atTime(LocalTime.of(hour, 0)).atZone(Households.ZONE)));
    }

    @Test
    void manyHouseholdsOnOneDayAreFoundOnceAndOneFewerAreNot() {
        atClock(10);
        int many = Unusual.SHIPPED.many();
        var homes = families(many, "苗青田");
        var officer = officer(Role.COUNTY_LEADER, "郭雨");
        looks(officer, homes.subList(0, many - 1));
        looks(officer, homes.subList(0, many - 1));
        assertThat(found(officer)).as("the same households twice").isEmpty();
        looks(officer, homes.subList(many - 1, many));
        assertThat(found(officer)).containsExactly(Rule.MANY);
        assertThat(found(officer)).as("looked for again").containsExactly(Rule.MANY);
    }

    @Test
    void offHoursAreFoundAndTheDayIsNot() {
        var homes = families(Unusual.SHIPPED.offHours().households(), "苗青田");
        var officer = officer(Role.COUNTY_LEADER, "郭雨");
        atClock(21);
        looks(officer, homes);
        assertThat(found(officer)).isEmpty();
        atClock(22);
        looks(officer, homes);
        assertThat(found(officer)).containsExactly(Rule.OFF_HOURS);
    }

    @Test
    void familiesOfTheOwnNameAreFoundOutsideTheWorklistOnly() {
        atClock(10);
        var homes = families(Unusual.SHIPPED.sameSurname(), "欧阳青");
        var officer = officer(Role.TOWNSHIP_OFFICER, "欧阳雨");
        looks(officer, homes);
        assertThat(found(officer)).as("no errand: in the course of work").isEmpty();
        var other = officer(Role.TOWNSHIP_OFFICER, "欧雨");
        for (var one : List.of(officer, other)) {
            var phone = signedIn(one);
            for (var home : homes) {
                phone.post(page(home) + "/errand", Map.of("errand", "check"));
                phone.get(page(home));
            }
        }
        assertThat(found(officer)).containsExactly(Rule.SAME_SURNAME);
        assertThat(found(other)).isEmpty();
    }

    @Test
    void whatWasAnsweredOnceIsNotAnsweredAgain() {
        atClock(23);
        var officer = officer(Role.COUNTY_LEADER, "郭雨");
        looks(officer, families(Unusual.SHIPPED.offHours().households(), "苗青田"));
        assertThat(found(officer)).containsExactly(Rule.OFF_HOURS);
        var store = part(BrowsingStore.class);
        var alert = store.newest(COUNTY, 0, 1_000).stream()
                .filter(one -> one.account().equals(officer.account()))
                .findFirst()
                .orElseThrow();
        assertThat(store.answer(COUNTY, alert.number(), "audit", "值班，已核实", CLOCK.instant()))
                .isTrue();
        assertThat(store.answer(COUNTY, alert.number(), "audit", "再写一次", CLOCK.instant()))
                .isFalse();
    }
}
