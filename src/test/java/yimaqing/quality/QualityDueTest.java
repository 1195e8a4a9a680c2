package yimaqing.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.due.Due;
import yimaqing.due.Dues;
import yimaqing.web.Words;

/// On whose desk a list that has not come ends.
class QualityDueTest extends CountyTest {
    private final Quality quality = part(Quality.class);

    private Office office(String county) {
        return new Office(county, CountyTest::part, quality.today());
    }

    private static Officer insurer(Office office) {
        return office.officer("health_insurance", Role.DEPARTMENT_OFFICER, office.county);
    }

    /// Of all that is due, the lists that have not come.
    private static List<Due> dueTo(Officer officer) {
        return part(Dues.class).of(officer, 0).dues().stream()
                .filter(due -> due.link().startsWith("/quality/"))
                .toList();
    }

    @Test
    void aListNeverSentIsDueToTheOfficersOfItsDepartmentAlone() {
        var office = office("140623");
        var due = dueTo(insurer(office));
        assertThat(due).hasSize(1);
        assertThat(due.getFirst().what().in(Words.CHINESE)).contains("住院").contains("月的还没有报来");
        assertThat(due.getFirst().why().in(Words.ENGLISH)).contains("none has ever been sent");
        assertThat(due.getFirst().isOverdueOn(quality.today())).isTrue();
        assertThat(due.getFirst().day().getDayOfMonth()).isEqualTo(5);
        assertThat(due.getFirst().since()).isEqualTo(due.getFirst().day().plusDays(1));
        assertThat(dueTo(office.officer("education", Role.DEPARTMENT_OFFICER, office.county)))
                .hasSize(1);
        assertThat(dueTo(office.officer("finance", Role.DEPARTMENT_OFFICER, office.county)))
                .isEmpty();
        assertThat(dueTo(office.officer("health_insurance", Role.COUNTY_LEADER, office.county)))
                .isEmpty();
        assertThat(dueTo(office.officer(
                        "township", Role.TOWNSHIP_OFFICER, office.village().town())))
                .isEmpty();
    }

    @Test
    void aListThatCameIsDueNoMoreUntilTheNextIs() {
        var office = office("140671");
        long batch = office.stays(quality.today());
        assertThat(dueTo(insurer(office))).isEmpty();
        CLOCK.advance(Duration.ofDays(70));
        var due = dueTo(insurer(office)).getFirst();
        assertThat(due.why().in(Words.CHINESE)).contains("最近一份说的是");
        CLOCK.advance(Duration.ofDays(400));
        assertThat(dueTo(insurer(office))).as("one thing to do, however long").hasSize(1);
        assertThat(dueTo(insurer(office)).getFirst().day()).isEqualTo(due.day());
        CLOCK.advance(Duration.ofDays(-470));
        office.undo(batch);
        assertThat(dueTo(insurer(office))).hasSize(1);
    }

    @Test
    void whatAnotherCountySentEndsNothingHere() {
        office("140681").stays(quality.today());
        assertThat(dueTo(insurer(office("140703")))).hasSize(1);
    }
}
