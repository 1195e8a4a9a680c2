package yimaqing.village;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.belongs;
import static yimaqing.Village.entry;
import static yimaqing.Village.says;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.ledger.Subject.VillageId;
import yimaqing.pack.Value;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.proof.Accounts;
import yimaqing.proof.Accounts.Newcomer;
import yimaqing.proof.Password;

/// A village of 14 households, one of three, and one of which nobody has told anything, and officials.
abstract class PeopledTest extends CountyTest {
    private static final String PASSWORD = "kitchen-table-17";
    protected static final PlaceCode COUNTY = new PlaceCode("140981");
    private static final List<Place> VILLAGES = Places.shipped().villagesIn(COUNTY);
    protected static final PlaceCode LARGE = VILLAGES.getFirst().code();
    protected static final PlaceCode SMALL = VILLAGES.getLast().code();
    protected static final PlaceCode EMPTY = VILLAGES.get(1).code();
    protected static final int HOUSEHOLDS = 14;
    protected static final String PHONE = "13935700";

    @BeforeAll
    static void peopleLiveHere() {
        if (part(Accounts.class).officer("v.cadre").isPresent()) return;
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < HOUSEHOLDS; i++)
            claims.addAll(household(LARGE, "能" + (char) ('甲' + i) + "户", industries(i)));
        for (int i = 0; i < 3; i++) claims.addAll(household(SMALL, "寒" + (char) ('甲' + i) + "门", List.of("sheep")));
        claims.addAll(gone());
        claims.add(says(
                "county_office",
                VillageId.of(LARGE),
                "village.officer",
                entry(Map.of(
                        "name", Value.text("杭会计"),
                        "post", Value.text("村委会委员"),
                        "duty", Value.text("户口和社保"),
                        "phone", Value.text("0350-0000011"),
                        "contact", new Value.YesNo(true))),
                yimaqing.Village.SPRING));
        part(Ledger.class).append(COUNTY, claims, CLOCK.instant());
        open("v.cadre", Role.VILLAGE_CADRE, LARGE);
        open("v.far", Role.VILLAGE_CADRE, SMALL);
        open("v.leader", Role.COUNTY_LEADER, COUNTY);
    }

    /// Twelve grow maize, four keep cattle, one keeps bees.
    private static List<String> industries(int i) {
        var own = new ArrayList<String>();
        if (i < 12) own.add("maize");
        if (i < 4) own.add("cattle");
        if (i == 0) own.add("bees");
        return own;
    }

    private static List<Claim> household(PlaceCode village, String name, List<String> industries) {
        var home = HouseholdId.fresh();
        var head = PersonId.fresh();
        var wife = PersonId.fresh();
        var claims = new ArrayList<Claim>(List.of(
                says(home, "home.village", village.digits()),
                says(home, "home.phone", PHONE + "%03d".formatted(claimsSoFar++)),
                belongs(head, home, "head"),
                belongs(wife, home, "spouse"),
                says(head, "person.name", name),
                says(wife, "person.name", name + "妻")));
        industries.forEach(item -> claims.add(
                says(home, "industry.line", entry(Map.of("item", Value.text(item), "size", Value.Amount.of(3))))));
        return claims;
    }

    private static int claimsSoFar;

    /// A family that moved away is not counted.
    private static List<Claim> gone() {
        var home = HouseholdId.fresh();
        var head = PersonId.fresh();
        var left = entry(Map.of(
                "household", Value.text(home.key()), "relation", Value.text("head"), "left", Value.text("moved")));
        return List.of(
                says(home, "home.village", LARGE.digits()),
                belongs(head, home, "head"),
                says("township", head, "person.membership", left, LocalDate.of(2026, 6, 1)));
    }

    private static void open(String username, Role role, PlaceCode area) {
        part(Accounts.class)
                .open(
                        new Newcomer(COUNTY, username, "干部" + username, "township", "干部", Optional.empty()),
                        new Password(PASSWORD),
                        List.of(new Grant(role, area, LocalDate.of(2025, 1, 1), Optional.empty())));
    }

    protected static Phone as(String username) {
        var phone = new Phone(url(""));
        assertThat(phone.signIn(username, PASSWORD).status()).isEqualTo(303);
        phone.get("/desk");
        return phone;
    }
}
