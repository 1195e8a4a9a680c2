package yimaqing.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.belongs;
import static yimaqing.Village.says;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.access.Grant;
import yimaqing.access.LogRow;
import yimaqing.access.Purpose;
import yimaqing.access.Reads;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.oversight.Unusual.Rule;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Households;
import yimaqing.proof.Accounts;
import yimaqing.proof.Password;

/// What is asked of an official who opens a household outside the own worklist, and what is found unusual.
class OversightTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("140930");
    private static final PlaceCode VILLAGE =
            Places.shipped().villagesIn(COUNTY).getFirst().code();
    private static final String PASSWORD = "four-wells-by-the-gate";

    private static List<HouseholdId> families(int many, String name) {
        var claims = new ArrayList<Claim>();
        var homes = new ArrayList<HouseholdId>();
        for (int home = 0; home < many; home++) {
            var household = HouseholdId.fresh();
            var head = PersonId.fresh();
            homes.add(household);
            claims.addAll(List.of(
                    says(household, "home.village", VILLAGE.digits()),
                    belongs(head, household, "head"),
                    says(head, "person.name", name)));
        }
        part(Ledger.class).append(COUNTY, claims, CLOCK.instant());
        return homes;
    }

    private static Officer officer(Role role, String name) {
        var account = "o" + UUID.randomUUID().toString().substring(0, 12);
        var area = role == Role.VILLAGE_CADRE ? VILLAGE : role == Role.TOWNSHIP_OFFICER ? VILLAGE.town() : COUNTY;
        var grant = new Grant(role, area, LocalDate.of(2020, 1, 1), Optional.empty());
        part(Accounts.class)
                .open(
                        new Accounts.Newcomer(COUNTY, account, name, "township", "干事", Optional.empty()),
                        new Password(PASSWORD),
                        List.of(grant));
        return part(Accounts.class).officer(account).orElseThrow();
    }

    private static Phone signedIn(Officer officer) {
        var phone = new Phone(url(""));
        phone.signIn(officer.account(), PASSWORD);
        phone.get("/desk");
        return phone;
    }

    private static String page(HouseholdId home) {
        return "/desk/households/" + home.key();
    }

    private static List<String> purposes(HouseholdId home) {
        return part(Reads.class).readersOf(COUNTY, home, 10).stream()
                .map(LogRow::purpose)
                .toList();
    }

    @Test
    void outsideTheWorklistNothingIsShownBeforeItIsSaidWhatFor() {
        var home = families(1, "苗青田").getFirst();
        var town = signedIn(officer(Role.TOWNSHIP_OFFICER, "郭雨"));
        for (var under : List.of("", "/policies", "/warmth", "/facts/person.name")) {
            var asked = town.get(page(home) + under);
            assertThat(asked.words()).as(under).contains("先说明事由").doesNotContain("苗");
        }
        assertThat(purposes(home)).isEmpty();
        var none = town.post(page(home) + "/errand", Map.of("path", page(home)));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.words()).contains("请选一项事由");
        var on = town.post(page(home) + "/errand", Map.of("errand", "visit", "path", page(home) + "/policies"));
        assertThat(on.header("Location")).contains(page(home) + "/policies");
        assertThat(town.get(page(home)).words()).contains("苗**");
        assertThat(purposes(home)).containsExactly("入户走访");
    }

    @Test
    void anErrandLedOnToAnotherPlaceLeadsToTheHousehold() {
        var home = families(1, "苗青田").getFirst();
        var town = signedIn(officer(Role.TOWNSHIP_OFFICER, "郭雨"));
        for (var path :
                List.of("https://example.org/", "//example.org", "/desk/households/h1", page(home) + "/../../x"))
            assertThat(town.post(page(home) + "/errand", Map.of("errand", "call", "path", path))
                            .header("Location"))
                    .as(path)
                    .hasValueSatisfying(to -> assertThat(to).startsWith("/desk"));
    }

    @Test
    void somethingElseIsSaidInWordsAndWhatWasTypedStays() {
        var home = families(1, "苗青田").getFirst();
        var town = signedIn(officer(Role.TOWNSHIP_OFFICER, "郭雨"));
        var few = town.post(page(home) + "/errand", Map.of("errand", "other", "words", "路过"));
        assertThat(few.status()).isEqualTo(422);
        assertThat(few.body()).contains("value=\"路过\"");
        assertThat(town.post(page(home) + "/errand", Map.of("errand", "other", "words", "长".repeat(101)))
                        .status())
                .isEqualTo(422);
        town.post(page(home) + "/errand", Map.of("errand", "other", "words", "道路征用核对"));
        town.get(page(home));
        assertThat(purposes(home)).containsExactly("其他：道路征用核对");
    }

    @Test
    void anErrandEndsAtMidnightAndIsNobodyElses() {
        var home = families(1, "苗青田").getFirst();
        var officer = officer(Role.TOWNSHIP_OFFICER, "郭雨");
        var town = signedIn(officer);
        town.post(page(home) + "/errand", Map.of("errand", "visit"));
        assertThat(town.get(page(home)).words()).contains("苗**");
        assertThat(signedIn(officer(Role.TOWNSHIP_OFFICER, "丁一"))
                        .get(page(home))
                        .words())
                .contains("先说明事由");
        CLOCK.advance(Duration.ofDays(1));
        assertThat(signedIn(officer).get(page(home)).words()).contains("先说明事由");
    }

    @Test
    void theCadreOfTheVillageIsNotAsked() {
        var home = families(1, "苗青田").getFirst();
        assertThat(signedIn(officer(Role.VILLAGE_CADRE, "郭雨")).get(page(home)).words())
                .contains("苗**");
        assertThat(purposes(home)).containsExactly("work");
    }

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
