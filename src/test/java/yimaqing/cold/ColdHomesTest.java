package yimaqing.cold;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.entry;
import static yimaqing.Village.listed;
import static yimaqing.Village.says;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.cold.Check.Cause;
import yimaqing.cold.ColdHome.Level;
import yimaqing.due.Due;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Households;
import yimaqing.proof.Accounts;
import yimaqing.proof.Accounts.Newcomer;
import yimaqing.proof.Password;
import yimaqing.web.Words;

/// Who used unusually little in a cold month, on whose desk that is, and until when.
class ColdHomesTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("141002");
    private static final List<PlaceCode> VILLAGES = Places.shipped().villagesIn(COUNTY).stream()
            .map(place -> place.code())
            .toList();
    private static boolean heated;
    private final int year = part(Households.class).today().minusMonths(5).getYear() - 1;
    private final PlaceCode village = VILLAGES.getFirst();

    @BeforeEach
    void aVillageHeats() {
        if (heated) return;
        heated = true;
        for (int home = 0; home < Yardstick.SHIPPED.homes(); home++) home(village, "heat_pump", 500 + home);
    }

    private HouseholdId home(PlaceCode where, String device, int january) {
        var home = HouseholdId.fresh();
        part(Ledger.class)
                .append(
                        COUNTY,
                        List.of(says(home, "home.village", where.digits()), reading(home, device, january)),
                        CLOCK.instant());
        return home;
    }

    private Claim reading(HouseholdId home, String device, int january) {
        return listed(
                "power_grid",
                home,
                "power.season",
                entry(Map.of(
                        "account", Value.text("1499" + home.key().substring(1, 9)),
                        "season", Value.text(year + "—" + (year + 1)),
                        "device", Value.text(device),
                        "november", Value.Amount.of(300),
                        "january", Value.Amount.of(january))));
    }

    private static Officer officer(String account, Role role, PlaceCode area) {
        var grant = new Grant(role, area, LocalDate.of(2026, 1, 1), Optional.empty());
        return new Officer(COUNTY, account, "某某", "village", "干部", List.of(grant));
    }

    private Officer cadre() {
        return officer("cold.cadre", Role.VILLAGE_CADRE, village);
    }

    private static List<Due> due(Officer officer, HouseholdId home) {
        var all = part(ColdDue.class).dueTo(officer, 1_000);
        assertThat(part(ColdDue.class).countDueTo(officer)).isEqualTo(all.size());
        return all.stream()
                .filter(d -> d.household().filter(home::equals).isPresent())
                .toList();
    }

    private static LocalDate today() {
        return part(Households.class).today();
    }

    @Test
    void aHomeFarBelowTheOthersIsDueInThreeDaysAndAnIdleOneInTwoWeeks() {
        var cold = home(village, "heat_pump", 40);
        var idle = home(village, "heat_pump", 3);
        var spare = home(village, "heat_pump", 90);
        assertThat(due(cadre(), cold).getFirst().day()).isEqualTo(today().plusDays(3));
        assertThat(due(cadre(), cold).getFirst().what().in(Words.CHINESE)).contains("是不是没取上暖", "一月");
        assertThat(due(cadre(), cold).getFirst().link()).isEqualTo("/desk/households/" + cold.key() + "/warmth");
        assertThat(due(cadre(), idle).getFirst().day()).isEqualTo(today().plusDays(14));
        assertThat(due(cadre(), spare)).isEmpty();
        var found = part(ColdHomes.class).find(cadre(), cold).orElseThrow();
        assertThat(found.level()).isEqualTo(Level.LOW);
        assertThat(found.reading().month()).isEqualTo(YearMonth.of(year + 1, 1));
    }

    @Test
    void fewerThanTwentyWithTheSameEquipmentAreNoYardstick() {
        for (int home = 0; home < 5; home++) home(village, "electric_boiler", 2_000);
        var low = home(village, "electric_boiler", 10);
        assertThat(due(cadre(), low)).isEmpty();
        assertThat(part(ColdHomes.class).find(cadre(), low).orElseThrow().level())
                .isEqualTo(Level.USUAL);
    }

    @Test
    void itLiesWithTheContactOfficialWhoCanBeAskedElseWithTheVillagesCadre() {
        var wang = officer("cold.wang", Role.CONTACT_OFFICIAL, village);
        part(Accounts.class)
                .open(
                        new Newcomer(COUNTY, wang.account(), "王某", "village", "干部", Optional.empty()),
                        new Password("kitchen-table-17"),
                        wang.grants());
        var theirs = home(village, "heat_pump", 40);
        var nobodys = home(village, "heat_pump", 41);
        part(Ledger.class)
                .append(
                        COUNTY,
                        List.of(
                                says(theirs, "help.contact", contact(wang.account())),
                                says(nobodys, "help.contact", contact("nobody.here"))),
                        CLOCK.instant());
        assertThat(due(wang, theirs)).hasSize(1);
        assertThat(due(cadre(), theirs)).as("whoever is named is asked").isEmpty();
        assertThat(due(cadre(), nobodys)).as("nobody there to ask").hasSize(1);
        assertThat(due(officer("cold.other", Role.VILLAGE_CADRE, VILLAGES.getLast()), nobodys))
                .isEmpty();
        assertThat(due(officer("cold.town", Role.TOWNSHIP_OFFICER, village.town()), nobodys))
                .isEmpty();
    }

    private static Value contact(String account) {
        return entry(Map.of("account", Value.text(account), "name", Value.text("某干部")));
    }

    @Test
    void whatIsFoundSettlesItOrMakesItDueAgainAfterAWeek() {
        var homes = part(ColdHomes.class);
        var cold = home(village, "heat_pump", 40);
        assertThat(homes.write(cadre(), cold, Cause.BROKEN, Optional.of("配件下周到")))
                .isInstanceOf(ColdHomes.Done.class);
        assertThat(due(cadre(), cold).getFirst().day()).isEqualTo(today().plusDays(7));
        CLOCK.advance(Duration.ofHours(1));
        assertThat(homes.write(cadre(), cold, Cause.MENDED, Optional.empty())).isInstanceOf(ColdHomes.Done.class);
        assertThat(due(cadre(), cold)).isEmpty();
        var mended = homes.checks(cadre(), cold).getLast();
        assertThat(mended.cause()).isEqualTo(Cause.MENDED);
        assertThat(homes.takeBack(cadre(), cold, mended.told().fact())).isInstanceOf(ColdHomes.Done.class);
        assertThat(due(cadre(), cold)).hasSize(1);
        assertThat(homes.takeBack(cadre(), cold, mended.told().fact())).isInstanceOf(ColdHomes.TooLate.class);
    }

    @Test
    void aNoteHasAnEndAndAnOfficeThatSaysNothingOfTheKindWritesNothing() {
        var homes = part(ColdHomes.class);
        var cold = home(village, "heat_pump", 40);
        assertThat(homes.write(cadre(), cold, Cause.AWAY, Optional.of("长".repeat(201))))
                .isEqualTo(new ColdHomes.NoteTooLong(200));
        assertThat(homes.write(cadre(), cold, Cause.AWAY, Optional.of("长".repeat(200))))
                .isInstanceOf(ColdHomes.Done.class);
        var unread = HouseholdId.fresh();
        part(Ledger.class).append(COUNTY, List.of(says(unread, "home.village", village.digits())), CLOCK.instant());
        assertThat(homes.write(cadre(), unread, Cause.AWAY, Optional.empty())).isInstanceOf(ColdHomes.TooLate.class);
    }

    @Test
    void aWinterMoreThanAYearPastIsNotAskedAbout() {
        var cold = home(village, "heat_pump", 40);
        CLOCK.advance(Duration.ofDays(366));
        assertThat(due(cadre(), cold)).isEmpty();
    }

    @Test
    void inTheSampleCountyTheHomesThatStayedColdAreFoundAndNoOthers() {
        var grant = new Grant(Role.VILLAGE_CADRE, ANZE, LocalDate.of(2026, 1, 1), Optional.empty());
        var everywhere = new Officer(ANZE, "cold.anze", "某某", "village", "干部", List.of(grant));
        var store = part(ColdStore.class);
        var low = store.low(everywhere, List.of(), today());
        assertThat(low)
                .filteredOn(home -> home.level() == Level.LOW)
                .as("of seven, one row waits for a person: the account's holder has died")
                .hasSize(6);
        assertThat(low).filteredOn(home -> home.level() == Level.IDLE).isNotEmpty();
    }
}
