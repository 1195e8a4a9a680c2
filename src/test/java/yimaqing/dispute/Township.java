package yimaqing.dispute;

import static yimaqing.Village.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import yimaqing.Village;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Value;
import yimaqing.place.Level;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.proof.Accounts;
import yimaqing.proof.Password;

/// A county with one family in it, for tests: who may say what about it, and the officials around it.
final class Township {
    final PlaceCode county;
    final List<PlaceCode> villages;
    final HouseholdId home = HouseholdId.fresh();
    final PersonId head = PersonId.fresh();
    private final Function<Class<?>, Object> parts;
    private final Instant now;

    Township(String county, Function<Class<?>, Object> parts, Instant now) {
        this.county = new PlaceCode(county);
        this.villages = Places.shipped().villagesIn(this.county).stream()
                .filter(p -> p.level() == Level.VILLAGE)
                .map(Place::code)
                .toList();
        this.parts = parts;
        this.now = now;
    }

    <T> T part(Class<T> type) {
        return type.cast(parts.apply(type));
    }

    PlaceCode village() {
        return villages.getFirst();
    }

    /// A village of another town of the county.
    PlaceCode elsewhere() {
        return villages.stream()
                .filter(v -> !v.town().equals(village().town()))
                .findFirst()
                .orElseThrow();
    }

    long told(Claim... claims) {
        return told(now, claims);
    }

    long told(Instant at, Claim... claims) {
        return part(Ledger.class).append(county, List.of(claims), at).last();
    }

    void aFamilyMovesIn() {
        told(
                Village.says(home, "home.village", village().digits()),
                Village.says(home, "home.number", village().digits() + "0417"),
                Village.belongs(head, home, "head"),
                Village.says(head, "person.name", "单小满"));
    }

    /// The family names this account as its contact official.
    void hasContact(String account) {
        told(Village.says(
                home, "help.contact", entry(Map.of("account", Value.text(account), "name", Value.text("某干部")))));
    }

    long grade(String department, String grade) {
        return says(department, home, "house.grade", grade);
    }

    long says(String department, Subject about, String attribute, String text) {
        return told(Village.says(department, about, attribute, Value.text(text), Village.SPRING));
    }

    static Officer official(PlaceCode county, String account, String department, Role role, PlaceCode area) {
        var grant = new Grant(role, area, LocalDate.of(2026, 1, 1), Optional.empty());
        return new Officer(county, account, "某某", department, "干部", List.of(grant));
    }

    Officer cadre() {
        return official(county, "cadre", "village", Role.VILLAGE_CADRE, village());
    }

    Officer township() {
        return official(
                county, "township", "township", Role.TOWNSHIP_OFFICER, village().town());
    }

    Officer otherTownship() {
        return official(
                county, "other", "township", Role.TOWNSHIP_OFFICER, elsewhere().town());
    }

    Officer leader() {
        return official(county, "leader", "county_office", Role.COUNTY_LEADER, county);
    }

    Officer contact(String account) {
        return official(county, account, "revitalisation", Role.CONTACT_OFFICIAL, village());
    }

    /// Opens an account for this official, with its one grant, so that it can sign in.
    void opens(Officer officer, String password) {
        part(Accounts.class)
                .open(
                        new Accounts.Newcomer(
                                county,
                                officer.account(),
                                officer.name(),
                                officer.department(),
                                officer.post(),
                                Optional.empty()),
                        new Password(password),
                        officer.grants());
    }
}
