package yimaqing.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.belongs;
import static yimaqing.Village.entry;
import static yimaqing.Village.listed;
import static yimaqing.Village.says;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Village;
import yimaqing.entitlement.Entitlement.Got;
import yimaqing.entitlement.FamilyPolicies.Standing;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Value;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.policy.Shelf;
import yimaqing.profile.Directory;
import yimaqing.profile.Households;
import yimaqing.web.Words;

/// What follows from policies, as facts come in.
class DecidingTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("141021");
    private static final HouseholdId HOME = HouseholdId.fresh();
    private static final PersonId PUPIL = PersonId.fresh();
    private static final String POLICY = "rain_plan";

    private static long told(Claim... claims) {
        return part(Ledger.class)
                .append(COUNTY, List.of(claims), CLOCK.instant())
                .last();
    }

    @BeforeAll
    static void aFamilyLivesHere() {
        var village = Places.shipped().villagesIn(COUNTY).stream()
                .filter(p -> p.level() == Level.VILLAGE)
                .findFirst()
                .orElseThrow();
        told(
                says(HOME, "home.village", village.code().digits()),
                belongs(PUPIL, HOME, "head"),
                says(PUPIL, "person.name", "单小满"),
                says(PUPIL, "person.birth", new Value.Day(LocalDate.of(2008, 5, 1))));
    }

    @BeforeEach
    void everybodyIsDecided() {
        part(Deciding.class).catchUp(COUNTY);
    }

    private static List<Entitlement> kept() {
        return part(EntitlementStore.class).ofHousehold(COUNTY, HOME);
    }

    private static List<Entitlement> of(String policy) {
        return kept().stream().filter(e -> e.of().policy().equals(policy)).toList();
    }

    private static Value school(String status) {
        return entry(Map.of("status", Value.text(status)));
    }

    private static Value kind(String kind) {
        return entry(Map.of("kind", Value.text(kind)));
    }

    @Test
    void whatIsMissingIsAskedAndWhatIsKnownDecides() {
        assertThat(of(POLICY)).hasSize(1);
        assertThat(of(POLICY).getFirst().entitled()).isInstanceOf(Entitlement.Asks.class);
        told(says(HOME, "home.kind", kind("alleviated")), says(PUPIL, "person.school", school("vocational")));
        var due = of(POLICY).getFirst();
        assertThat(due.entitled()).isEqualTo(new Entitlement.Due());
        assertThat(due.of().person()).contains(PUPIL);
        assertThat(due.money().amount()).isInstanceOf(Entitlement.Known.class);
        long number = told(says("education", PUPIL, "person.school", school("upper"), Village.SPRING.plusDays(1)));
        assertThat(of(POLICY)).as("a pupil of an ordinary school").isEmpty();
        told(new Claim.Withdrawal(number, Village.SPRING, new yimaqing.ledger.Provenance("education", "survey/test")));
        assertThat(of(POLICY).getFirst().entitled()).isEqualTo(new Entitlement.Due());
    }

    @Test
    void itEqualsWhatComesOutWhenEverybodyIsDecidedAtOnce() {
        told(says(HOME, "home.kind", kind("dibao")), says(HOME, "living.heating", "gas"));
        part(Deciding.class).catchUp(COUNTY);
        var day = part(Households.class).today();
        var bench = new Judging.Bench(part(Shelf.class).inForce(COUNTY, day), day);
        var all = part(Directory.class).all(COUNTY);
        assertThat(all).contains(HOME);
        var anew = part(Judging.class).cases(COUNTY, all, part(Deciding.class).countywide(COUNTY), day).stream()
                .flatMap(one -> Judging.entitlements(one, bench).stream())
                .filter(e -> e.of().household().equals(HOME))
                .toList();
        assertThat(anew).isNotEmpty();
        var told = part(StateStore.class).told(COUNTY, bench.policies());
        assertThat(kept().stream().map(e -> comparable(e, e.got())).sorted().toList())
                .isEqualTo(anew.stream()
                        .map(e -> comparable(e, e.asTold(told)))
                        .sorted()
                        .toList());
    }

    /// Everything but the day since when it has been so.
    private static String comparable(Entitlement e, Got got) {
        return List.of(e.of(), e.where(), e.entitled(), got, e.money()).toString();
    }

    @Test
    void aRegisterSaysWhoIsNotOnItOnceTheCountyHasIt() {
        var stranger = HouseholdId.fresh();
        var before = of("land_fertility").stream().map(Entitlement::got).toList();
        assertThat(before).as("no payment was ever told").doesNotContain(Got.YES);
        var village = Places.shipped().villagesIn(COUNTY).getLast();
        told(
                says(stranger, "home.village", village.code().digits()),
                listed(
                        "finance",
                        stranger,
                        "benefit.paid",
                        entry(Map.of("policy", Value.text("耕地地力保护补贴"), "period", Value.text("2026")))));
        part(Deciding.class).catchUp(COUNTY);
        assertThat(part(Deciding.class).countywide(COUNTY).rosters().attributes())
                .contains("benefit.paid");
        assertThat(part(EntitlementStore.class).ofHousehold(COUNTY, stranger).stream()
                        .filter(e -> e.got() == Got.YES)
                        .map(e -> e.of().policy()))
                .contains("land_fertility");
    }

    @Test
    void theFamilyReadsWhatIsDueWhyAndWhatIsMissing() {
        told(says(HOME, "home.kind", kind("alleviated")), says(PUPIL, "person.school", school("vocational")));
        var lines = part(FamilyPolicies.class).of(COUNTY, HOME, Words.CHINESE);
        var due = lines.stream()
                .filter(line -> line.sheet().policy().equals(POLICY))
                .findFirst()
                .orElseThrow();
        assertThat(due.standing()).isEqualTo(Standing.DUE);
        assertThat(due.amount()).isEqualTo("3,000元/年");
        assertThat(due.reasons().people()).containsExactly("单小满");
        assertThat(due.reasons().holding()).contains("是脱贫户，或者正在监测帮扶", "在读中职或高职");
        assertThat(lines).extracting(FamilyPolicies.Line::standing).isSorted();
        assertThat(lines.stream().filter(line -> line.standing() == Standing.ASK))
                .allSatisfy(line -> assertThat(line.reasons().missing()).isNotEmpty());
        assertThat(lines.stream().filter(line -> line.standing() == Standing.NO))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.reasons().against()).isNotEmpty());
    }

    @Test
    void aNewDayDecidesForEverybodyAnew() {
        part(Deciding.class).catchUp(COUNTY);
        var before = part(StateStore.class).decidedBy(COUNTY).orElseThrow();
        CLOCK.advance(Duration.ofDays(1));
        part(Deciding.class).catchUp(COUNTY);
        assertThat(part(StateStore.class).decidedBy(COUNTY).orElseThrow().day())
                .isEqualTo(before.day().plusDays(1));
        CLOCK.advance(Duration.ofDays(-1));
        assertThat(kept().stream().map(Entitlement::since).max(Comparator.naturalOrder()))
                .as("what stays as it was keeps its day")
                .hasValueSatisfying(day -> assertThat(day).isBeforeOrEqualTo(before.day()));
    }
}
