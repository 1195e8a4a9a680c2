package yimaqing.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.access.Viewer.Department.Use;
import yimaqing.credential.DepartmentKey.What;
import yimaqing.place.PlaceCode;

/// The life of a department's key.
class DepartmentKeysTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("140428");
    private static final PlaceCode FULL = new PlaceCode("140429");
    private final DepartmentKeys keys = part(DepartmentKeys.class);
    private final LocalDate today = keys.today();

    private Permit permit(PlaceCode... areas) {
        return new Permit("civil_affairs", " 低保系统 ", Set.of(Use.READ), List.of(areas), today, today.plusDays(365));
    }

    private DepartmentKeys.Made made() {
        return (DepartmentKeys.Made) keys.make(COUNTY, permit(COUNTY), "zhao");
    }

    private DepartmentKey found(DepartmentKeys.Made made) {
        return keys.find(COUNTY, made.key().number()).orElseThrow();
    }

    @Test
    void aKeyOpensAsTheDepartmentItWasMadeFor() {
        var made = made();
        var department = keys.open(made.letters().letters()).orElseThrow();
        assertThat(department.key()).isEqualTo("civil_affairs");
        assertThat(department.county()).isEqualTo(COUNTY);
        assertThat(department.areas()).containsExactly(COUNTY);
        assertThat(department.reads()).contains("income").doesNotContain("health");
        assertThat(found(made).permit().label()).isEqualTo("低保系统");
    }

    @Test
    void theDayOfItsLastUseIsKnown() {
        var made = made();
        assertThat(found(made).lastUsed()).isEmpty();
        keys.open(made.letters().letters());
        assertThat(found(made).lastUsed()).contains(today);
    }

    @Test
    void aReplacedKeyIsNothingAndTheNewOneMayTheSame() {
        var old = made();
        var made = (DepartmentKeys.Made) keys.replace(COUNTY, old.key().number(), "qian");
        assertThat(keys.open(old.letters().letters())).isEmpty();
        assertThat(keys.open(made.letters().letters())).isPresent();
        assertThat(found(made).permit()).isEqualTo(found(old).permit());
        assertThat(found(old).steps()).extracting(DepartmentKey.Step::what).containsExactly(What.MADE, What.REPLACED);
        assertThat(found(old).steps().getLast().other()).contains(made.key().number());
        assertThat(found(made).steps().getFirst().other()).contains(old.key().number());
        assertThat(keys.replace(COUNTY, old.key().number(), "qian")).isInstanceOf(DepartmentKeys.Gone.class);
    }

    @Test
    void aRevokedKeyStaysRevokedAndSaysByWhom() {
        var made = made();
        assertThat(keys.revoke(COUNTY, made.key().number(), "sun")).isTrue();
        assertThat(keys.revoke(COUNTY, made.key().number(), "li")).isFalse();
        assertThat(keys.open(made.letters().letters())).isEmpty();
        assertThat(found(made).steps().getLast().by()).isEqualTo("sun");
        assertThat(found(made).steps()).hasSize(2);
    }

    @Test
    void noOtherCountyFindsOrRevokesIt() {
        var made = made();
        assertThat(keys.find(ANZE, made.key().number())
                        .filter(key -> key.permit().equals(made.key().permit())))
                .isEmpty();
        assertThat(keys.revoke(FULL, made.key().number(), "sun")).isFalse();
        assertThat(keys.open(made.letters().letters())).isPresent();
    }

    @Test
    void aKeyIsForAreasOfItsOwnCounty() {
        assertThatThrownBy(() -> keys.make(COUNTY, permit(XIAOLI), "zhao")).hasMessageContaining("own county");
    }

    @Test
    void whatAKeyMayDoNeverChangesAndNoStepIsTakenBack() {
        var sql = part(JdbcClient.class);
        made();
        for (var change : List.of(
                "update department_key set areas = array['141026']",
                "update department_key set term = '\\x00'",
                "delete from department_key",
                "update department_key_step set by = 'nobody'",
                "delete from department_key_step"))
            assertThatThrownBy(() -> sql.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
    }

    @Test
    void twoHundredKeysStandInACountyAndNoMore() {
        for (int i = 0; i < DepartmentKeys.MOST_STANDING; i++)
            assertThat(keys.make(FULL, permit(FULL), "zhao")).isInstanceOf(DepartmentKeys.Made.class);
        assertThat(keys.make(FULL, permit(FULL), "zhao")).isInstanceOf(DepartmentKeys.Full.class);
        keys.revoke(FULL, 7, "zhao");
        assertThat(keys.make(FULL, permit(FULL), "zhao")).isInstanceOf(DepartmentKeys.Made.class);
        assertThat(keys.all(FULL)).hasSize(201);
    }
}
