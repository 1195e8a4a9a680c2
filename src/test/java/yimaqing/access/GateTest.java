package yimaqing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.access.Viewer.Administrator;
import yimaqing.access.Viewer.Department;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Resident;
import yimaqing.closure.Closure;
import yimaqing.closure.Closures;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Audience;
import yimaqing.place.Level;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// The one gate, asked by every kind of viewer for a household here, elsewhere and in another county.
class GateTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("140971");
    private static final List<PlaceCode> VILLAGES = Places.shipped().villagesIn(COUNTY).stream()
            .filter(place -> place.level() == Level.VILLAGE)
            .map(Place::code)
            .toList();
    private static final PlaceCode HERE = VILLAGES.getFirst();
    private static final PlaceCode ELSEWHERE = VILLAGES.stream()
            .filter(village -> !village.town().equals(HERE.town()))
            .findFirst()
            .orElseThrow();
    private final Placement home = new Placement(COUNTY, HERE, HouseholdId.fresh(), Optional.of("gate.contact"));
    private final Reads reads = part(Reads.class);

    private static Officer officer(String account, Role role, PlaceCode area, String department) {
        var grant = new Grant(role, area, LocalDate.of(2025, 1, 1), Optional.empty());
        return new Officer(COUNTY, account, "某某", department, "干部", List.of(grant));
    }

    private static Department program(PlaceCode area) {
        return new Department(COUNTY, "civil_affairs", 1, Set.of(Department.Use.READ), Set.of(), List.of(area));
    }

    private boolean opens(Viewer viewer) {
        return reads.read(viewer, home, new Purpose.Work(), _ -> "seen").isPresent();
    }

    @Test
    void onlyWhomItIsTheBusinessOfGetsThrough() {
        assertThat(opens(new Viewer.Passerby())).isFalse();
        for (var office : Administrator.Office.values())
            assertThat(opens(new Administrator(COUNTY, "gate.admin", "某某", office)))
                    .as(office.name())
                    .isFalse();
        assertThat(opens(new Resident(COUNTY, home.household()))).isTrue();
        assertThat(opens(new Resident(COUNTY, HouseholdId.fresh()))).isFalse();
        assertThat(opens(new Resident(ANZE, home.household()))).isFalse();
        assertThat(opens(officer("gate.cadre", Role.VILLAGE_CADRE, HERE, "village")))
                .isTrue();
        assertThat(opens(officer("gate.astray", Role.VILLAGE_CADRE, ELSEWHERE, "village")))
                .isFalse();
        assertThat(opens(officer("gate.town", Role.TOWNSHIP_OFFICER, HERE.town(), "township")))
                .isTrue();
        assertThat(opens(officer("gate.farther", Role.TOWNSHIP_OFFICER, ELSEWHERE.town(), "township")))
                .isFalse();
        assertThat(opens(officer("gate.contact", Role.CONTACT_OFFICIAL, HERE, "revitalisation")))
                .isTrue();
        assertThat(opens(officer("gate.other", Role.CONTACT_OFFICIAL, HERE, "revitalisation")))
                .isFalse();
        assertThat(opens(program(HERE))).isTrue();
        assertThat(opens(program(ELSEWHERE))).isFalse();
    }

    @Test
    void whatIsClosedIsToldOnlyToWhoeverMayOpenIt() {
        var astray = officer("gate.astray", Role.VILLAGE_CADRE, ELSEWHERE, "village");
        assertThat(reads.closureOf(astray, home)).isEmpty();
        assertThat(reads.withoutValues(astray, home, () -> "seen")).isEmpty();
        var cadre = officer("gate.cadre", Role.VILLAGE_CADRE, HERE, "village");
        assertThat(reads.closureOf(cadre, home)).isEmpty();
        for (var how : Closure.How.values()) {
            close(how);
            assertThat(opens(cadre)).as(how.name()).isFalse();
            assertThat(opens(program(HERE))).as(how.name()).isFalse();
            assertThat(opens(new Resident(COUNTY, home.household())))
                    .as("the family, " + how)
                    .isEqualTo(how == Closure.How.RESTRICTED);
            assertThat(reads.closureOf(cadre, home)).isPresent();
            assertThat(reads.closureOf(astray, home)).isEmpty();
            assertThat(reads.<String>withoutValues(cadre, home, () -> "seen")).hasValue("seen");
            assertThat(reads.<String>withoutValues(astray, home, () -> "seen")).isEmpty();
            assertThat(reads.open(COUNTY)).rejects(home.household()).accepts(HouseholdId.fresh());
            reads.list(cadre, sight -> {
                assertThat(sight.isClosed(home.household())).isTrue();
                assertThat(sight.isClosed(HouseholdId.fresh())).isFalse();
                return "";
            });
        }
    }

    private void close(Closure.How how) {
        var closure =
                new Closure(COUNTY, home.household(), how, List.of("test"), Optional.empty(), LocalDate.of(2026, 1, 1));
        part(Closures.class).close(closure);
    }

    @Test
    void aRoundOfAProgramTellsOfNobodyWhoIsClosed() {
        close(Closure.How.RESTRICTED);
        var open = HouseholdId.fresh();
        reads.round(program(HERE), round -> {
            assertThat(round.isOpen(home.household())).isFalse();
            assertThat(round.isOpen(open)).isTrue();
            assertThat(round.covers(HERE)).isTrue();
            assertThat(round.covers(ELSEWHERE)).isFalse();
            return "";
        });
    }

    @Test
    void aWholeFileIsForOfficialsAndProgramsAlone() {
        var why = new Purpose.Unmask("核对台账");
        var clerk = officer("gate.clerk", Role.DEPARTMENT_OFFICER, COUNTY, "civil_affairs");
        assertThat(reads.<String>file(clerk, why, _ -> "seen")).isEqualTo("seen");
        assertThat(reads.<String>file(program(COUNTY), why, _ -> "seen")).isEqualTo("seen");
        for (var other : List.of(
                new Viewer.Passerby(),
                new Resident(COUNTY, home.household()),
                new Administrator(COUNTY, "gate.admin", "某某", Administrator.Office.AUDIT)))
            assertThatThrownBy(() -> reads.file(other, why, _ -> "seen")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOfficialAsksOnlyWhatTheOwnDepartmentReads() {
        var health = reads.askable(officer("gate.health", Role.DEPARTMENT_OFFICER, COUNTY, "health_insurance"));
        var civil = reads.askable(officer("gate.civil", Role.DEPARTMENT_OFFICER, COUNTY, "civil_affairs"));
        var attributes = yimaqing.Village.DICTIONARY.attributes();
        assertThat(attributes.stream().filter(health).toList())
                .isNotEqualTo(attributes.stream().filter(civil).toList());
        assertThat(attributes).anyMatch(health).anyMatch(civil);
        var income = yimaqing.Village.DICTIONARY.attributes().stream()
                .filter(a -> a.group().equals("income") && a.audience().contains(Audience.DEPARTMENT))
                .filter(a -> a.precedenceOf("health_insurance").isEmpty())
                .filter(a -> a.precedenceOf("agriculture").isEmpty())
                .findFirst()
                .orElseThrow();
        var farming = reads.askable(officer("gate.farming", Role.DEPARTMENT_OFFICER, COUNTY, "agriculture"));
        assertThat(farming).accepts(income);
        assertThat(health).rejects(income);
        assertThat(program(HERE).reads()).isEmpty();
        reads.<String>file(program(HERE), new Purpose.Unmask("核对台账"), sight -> {
            assertThat(sight.at(income)).isEqualTo(Sight.Look.NOTHING);
            return "";
        });
    }
}
