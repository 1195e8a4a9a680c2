package yimaqing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

class ScopeTest {
    private static final PlaceCode ANZE = new PlaceCode("141026");
    private static final PlaceCode LIANGMA = new PlaceCode("141026104");
    private static final PlaceCode XIAOLI = new PlaceCode("141026104207");
    private static final PlaceCode YINGZHAI = new PlaceCode("141026104205");

    private static Scope scope(Role role, PlaceCode area) {
        var grant = new Grant(role, area, LocalDate.of(2026, 1, 1), Optional.empty());
        return Scope.of(new Viewer.Officer(ANZE, "zhao", "赵某", "township", "干部", List.of(grant)))
                .orElseThrow();
    }

    private static Placement home(PlaceCode county, PlaceCode village, String contact) {
        return new Placement(county, village, HouseholdId.fresh(), Optional.of(contact));
    }

    @Test
    void aCadreOpensTheHouseholdsOfItsVillageAndNoOthers() {
        assertThat(scope(Role.VILLAGE_CADRE, XIAOLI).includes(home(ANZE, XIAOLI, "li")))
                .isTrue();
        assertThat(scope(Role.VILLAGE_CADRE, XIAOLI).includes(home(ANZE, YINGZHAI, "li")))
                .isFalse();
    }

    @Test
    void aTownshipOfficerOpensEveryVillageOfTheTown() {
        assertThat(scope(Role.TOWNSHIP_OFFICER, LIANGMA).includes(home(ANZE, YINGZHAI, "li")))
                .isTrue();
        assertThat(scope(Role.TOWNSHIP_OFFICER, LIANGMA).includes(home(ANZE, new PlaceCode("141026101201"), "li")))
                .isFalse();
    }

    @Test
    void aContactOfficialOpensOnlyTheHouseholdsThatNameIt() {
        assertThat(scope(Role.CONTACT_OFFICIAL, XIAOLI).includes(home(ANZE, XIAOLI, "zhao")))
                .isTrue();
        assertThat(scope(Role.CONTACT_OFFICIAL, XIAOLI).includes(home(ANZE, XIAOLI, "li")))
                .isFalse();
        assertThat(scope(Role.CONTACT_OFFICIAL, XIAOLI).includes(home(ANZE, YINGZHAI, "zhao")))
                .isFalse();
    }

    @Test
    void anotherCountyIsNeverIncluded() {
        var elsewhere = new PlaceCode("140221");
        assertThat(scope(Role.COUNTY_LEADER, ANZE).includes(home(elsewhere, new PlaceCode("140221100201"), "zhao")))
                .isFalse();
        assertThat(scope(Role.COUNTY_LEADER, elsewhere).includes(home(ANZE, XIAOLI, "zhao")))
                .isFalse();
    }

    @Test
    void aGrantEndsByItself() {
        var grant =
                new Grant(Role.VILLAGE_CADRE, XIAOLI, LocalDate.of(2026, 1, 1), Optional.of(LocalDate.of(2026, 6, 30)));
        assertThat(grant.holdsOn(LocalDate.of(2026, 6, 30))).isTrue();
        assertThat(grant.holdsOn(LocalDate.of(2026, 7, 1))).isFalse();
        assertThat(grant.holdsOn(LocalDate.of(2025, 12, 31))).isFalse();
    }

    @Test
    void familiesAndPassersByHaveNoLists() {
        assertThat(Scope.of(new Viewer.Passerby())).isEmpty();
        assertThat(Scope.of(new Viewer.Resident(ANZE, HouseholdId.fresh()))).isEmpty();
    }
}
