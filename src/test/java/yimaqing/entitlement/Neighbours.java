package yimaqing.entitlement;

import static yimaqing.Village.entry;
import static yimaqing.Village.listed;
import static yimaqing.Village.says;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;
import yimaqing.place.Level;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.proof.Accounts;
import yimaqing.proof.Password;

/// Farmers in two towns of a county, and the officials around them, for tests: who farms is due the land fertility
/// subsidy, and who heats with a heat pump the running subsidy.
public final class Neighbours {
    public static final String LAND = "land_fertility";
    public static final String HEATING = "heating_running";
    public static final String PASSWORD = "kitchen-table-17";
    public final PlaceCode county;
    private final Function<Class<?>, Object> parts;
    private final Instant now;

    public Neighbours(String county, Function<Class<?>, Object> parts, Instant now) {
        this.county = new PlaceCode(county);
        this.parts = parts;
        this.now = now;
    }

    public <T> T part(Class<T> type) {
        return type.cast(parts.apply(type));
    }

    private List<PlaceCode> villages() {
        return Places.shipped().villagesIn(county).stream()
                .filter(p -> p.level() == Level.VILLAGE)
                .map(Place::code)
                .toList();
    }

    public PlaceCode village() {
        return villages().getFirst();
    }

    /// A village of another town.
    public PlaceCode elsewhere() {
        return villages().stream()
                .filter(v -> !v.town().equals(village().town()))
                .findFirst()
                .orElseThrow();
    }

    public long told(Claim... claims) {
        return part(Ledger.class).append(county, List.of(claims), now).last();
    }

    /// A farmer with so many mu; with none, and with heating on coal, nothing is due to him.
    public HouseholdId farmer(PlaceCode village, int mu) {
        var home = HouseholdId.fresh();
        told(
                says(home, "home.village", village.digits()),
                says(home, "living.heating", "coal_stove"),
                says(home, "land.area", entry(Map.of("kind", Value.text("farmland"), "mu", Value.Amount.of(mu)))));
        return home;
    }

    public HouseholdId heated(PlaceCode village) {
        var home = HouseholdId.fresh();
        told(says(home, "home.village", village.digits()), says(home, "living.heating", "heat_pump"));
        return home;
    }

    public void paid(HouseholdId home) {
        var payment = entry(Map.of("policy", Value.text("耕地地力保护补贴"), "period", Value.text("2026")));
        told(listed("finance", home, "benefit.paid", payment));
    }

    public void hasContact(HouseholdId home, String account) {
        told(says(home, "help.contact", entry(Map.of("account", Value.text(account), "name", Value.text("某干部")))));
    }

    public void everybodyIsDecided() {
        part(Deciding.class).catchUp(county);
    }

    public Officer officer(String account, String department, Role role, PlaceCode area) {
        var grant = new Grant(role, area, LocalDate.of(2026, 1, 1), Optional.empty());
        return new Officer(county, account, "某某", department, "干部", List.of(grant));
    }

    public Officer cadre(PlaceCode village) {
        return officer("cadre" + village.digits(), "village", Role.VILLAGE_CADRE, village);
    }

    public Officer township(PlaceCode village) {
        return officer("town" + village.town().digits(), "township", Role.TOWNSHIP_OFFICER, village.town());
    }

    public Officer contact(String account, PlaceCode village) {
        return officer(account, "revitalisation", Role.CONTACT_OFFICIAL, village);
    }

    public Officer leader() {
        return officer("leader" + county.digits(), "county_office", Role.COUNTY_LEADER, county);
    }

    public Officer department(String department) {
        return officer(department + county.digits(), department, Role.DEPARTMENT_OFFICER, county);
    }

    /// Opens an account for this official, so that it can sign in.
    public void opens(Officer officer) {
        var newcomer = new Accounts.Newcomer(
                county, officer.account(), officer.name(), officer.department(), officer.post(), Optional.empty());
        part(Accounts.class).open(newcomer, new Password(PASSWORD), officer.grants());
    }
}
