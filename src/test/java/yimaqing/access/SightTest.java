package yimaqing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.DICTIONARY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import yimaqing.access.Sight.Look;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Attribute;
import yimaqing.pack.Audience;
import yimaqing.pack.Type;
import yimaqing.place.PlaceCode;

/// Every attribute of the dictionary against every kind of viewer.
class SightTest {
    private static final PlaceCode ANZE = new PlaceCode("141026");
    private static final Viewer FAMILY = new Viewer.Resident(ANZE, HouseholdId.fresh());
    private static final Set<Type.Form> NUMBERS = Set.of(Type.Form.ID_NUMBER, Type.Form.PHONE, Type.Form.ACCOUNT);

    private static Viewer.Officer officer(Role role, String department) {
        return new Viewer.Officer(
                ANZE,
                "somebody",
                "某某",
                department,
                "干部",
                List.of(new Grant(role, ANZE, LocalDate.of(2026, 1, 1), Optional.empty())));
    }

    private static Look look(Viewer viewer, Purpose purpose, Attribute attribute) {
        var reads = viewer instanceof Viewer.Officer o
                ? DICTIONARY.department(o.department()).reads()
                : Set.<String>of();
        return new Sight(viewer, reads, purpose).at(attribute);
    }

    @TestFactory
    Stream<DynamicTest> everyAttributeIsSeenByItsCirclesAndNobodyElse() {
        return DICTIONARY.attributes().stream()
                .map(a -> DynamicTest.dynamicTest(a.key(), () -> {
                    assertThat(look(new Viewer.Passerby(), new Purpose.Work(), a))
                            .isEqualTo(Look.NOTHING);
                    theFamilySees(a);
                    for (var role : Role.values())
                        if (role != Role.DEPARTMENT_OFFICER) anOfficialOfTheAreaSees(role, a);
                    for (var department : DICTIONARY.departments()) aDepartmentSees(department.key(), a);
                }));
    }

    private static void theFamilySees(Attribute a) {
        var look = look(FAMILY, new Purpose.OwnHome(), a);
        if (!a.audience().contains(Audience.HOUSEHOLD)) assertThat(look).isEqualTo(Look.NOTHING);
        else if (a.type() instanceof Type.Words(var form, var _) && NUMBERS.contains(form))
            assertThat(look).isEqualTo(Look.MASKED);
        else assertThat(look).isEqualTo(Look.FULL);
    }

    private static void anOfficialOfTheAreaSees(Role role, Attribute a) {
        var official = officer(role, "power_grid");
        var usual = look(official, new Purpose.Work(), a);
        var unmasked = look(official, new Purpose.Unmask("核对身份证"), a);
        if (!a.audience().contains(Audience.OFFICIAL)) {
            assertThat(usual).isEqualTo(Look.NOTHING);
            assertThat(unmasked).isEqualTo(Look.NOTHING);
        } else {
            assertThat(usual).isEqualTo(a.sealed() ? Look.MASKED : Look.FULL);
            assertThat(unmasked).isEqualTo(Look.FULL);
        }
    }

    private static void aDepartmentSees(String department, Attribute a) {
        boolean reads = a.statedBy().contains(department)
                || DICTIONARY.department(department).reads().contains(a.group());
        var look = look(officer(Role.DEPARTMENT_OFFICER, department), new Purpose.Work(), a);
        if (!reads || !a.audience().contains(Audience.DEPARTMENT))
            assertThat(look).isEqualTo(Look.NOTHING);
        else assertThat(look).isEqualTo(a.sealed() ? Look.MASKED : Look.FULL);
    }

    @Test
    void illnessAndDisabilityAreNotForTheRestOfTheFamily() {
        for (var key : List.of("health.state", "health.stay", "disability.card"))
            assertThat(look(FAMILY, new Purpose.OwnHome(), DICTIONARY.attribute(key)))
                    .as(key)
                    .isEqualTo(Look.NOTHING);
    }

    @Test
    void whatIsPersonalIsSealed() {
        for (var key : List.of(
                "person.name",
                "person.id_number",
                "person.birth",
                "person.phone",
                "home.phone",
                "home.bank_account",
                "health.state",
                "health.stay",
                "disability.card",
                "home.address"))
            assertThat(DICTIONARY.attribute(key).sealed()).as(key).isTrue();
    }

    @Test
    void aReasonOfThreeLettersIsNoReason() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Purpose.Unmask(" 好奇 "))
                .hasMessageContaining("4 to 200");
    }

    @Test
    void aProgramSeesWholeWhatIsForDepartmentsAndInItsGroups() {
        var program = new Viewer.Department(
                ANZE, "power_grid", 1, Set.of(Viewer.Department.Use.READ), Set.of("income"), List.of(ANZE));
        var sight = new Sight(program, program.reads(), new Purpose.Work());
        for (var a : DICTIONARY.attributes()) {
            boolean its = a.audience().contains(Audience.DEPARTMENT)
                    && (a.group().equals("income")
                            || a.precedenceOf("power_grid").isPresent());
            assertThat(sight.at(a)).as(a.key()).isEqualTo(its ? Look.FULL : Look.NOTHING);
        }
        assertThat(sight.groupsShown()).contains("income");
    }
}
