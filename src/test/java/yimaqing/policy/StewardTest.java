package yimaqing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.place.PlaceCode;

/// Who makes policies.
class StewardTest {
    private static final PlaceCode COUNTY = new PlaceCode("141026");
    private static final PlaceCode TOWN = new PlaceCode("141026104");

    private static Optional<Steward> with(Role role, PlaceCode area) {
        var grant = new Grant(role, area, LocalDate.of(2026, 1, 1), Optional.empty());
        return Steward.of(new Officer(COUNTY, "a", "某某", "education", "干部", List.of(grant)));
    }

    @Test
    void whoHasTheWholeCountyInCharge() {
        assertThat(with(Role.COUNTY_LEADER, COUNTY).orElseThrow().leads()).isTrue();
        assertThat(with(Role.DEPARTMENT_OFFICER, COUNTY).orElseThrow().department())
                .contains("education");
    }

    @Test
    void nobodyElse() {
        assertThat(with(Role.DEPARTMENT_OFFICER, TOWN)).isEmpty();
        assertThat(with(Role.TOWNSHIP_OFFICER, TOWN)).isEmpty();
        assertThat(with(Role.VILLAGE_CADRE, TOWN)).isEmpty();
        assertThat(with(Role.CONTACT_OFFICIAL, TOWN)).isEmpty();
        assertThat(Steward.of(new Viewer.Passerby())).isEmpty();
    }
}
