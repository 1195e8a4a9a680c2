package yimaqing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.access.Clerk.Sent;
import yimaqing.access.Viewer.Officer;
import yimaqing.place.PlaceCode;

/// Who may do what with departments' files.
class ClerkTest {
    private static final PlaceCode ANZE = new PlaceCode("141026");
    private static final PlaceCode LIANGMA = new PlaceCode("141026104");
    private static final Optional<PlaceCode> XIAOLI = Optional.of(new PlaceCode("141026104207"));
    private static final Optional<PlaceCode> ELSEWHERE = Optional.of(new PlaceCode("141026100202"));
    private static final Sent LEDGER = new Sent(Optional.of("township"), "somebody");
    private static final Sent ALLOWANCES = new Sent(Optional.of("civil_affairs"), "somebody");
    private static final Sent UNKNOWN = new Sent(Optional.empty(), "somebody");

    private static Optional<Clerk> of(Role role, PlaceCode area, String department) {
        var grant = new Grant(role, area, LocalDate.of(2025, 1, 1), Optional.empty());
        return Clerk.of(new Officer(ANZE, "me", "我", department, "干部", List.of(grant)));
    }

    @Test
    void cadresContactsFamiliesAndProgramsAreNoClerks() {
        assertThat(of(Role.VILLAGE_CADRE, XIAOLI.get(), "village")).isEmpty();
        assertThat(of(Role.CONTACT_OFFICIAL, XIAOLI.get(), "revitalisation")).isEmpty();
        assertThat(Clerk.of(new Viewer.Passerby())).isEmpty();
        assertThat(of(Role.DEPARTMENT_OFFICER, new PlaceCode("140221"), "civil_affairs"))
                .isEmpty();
    }

    @Test
    void aDepartmentWorksOnItsOwnFilesInTheWholeCounty() {
        var clerk = of(Role.DEPARTMENT_OFFICER, ANZE, "civil_affairs").orElseThrow();
        assertThat(clerk.sees(ALLOWANCES)).isTrue();
        assertThat(clerk.mayAccept(ALLOWANCES)).isTrue();
        assertThat(clerk.readsRow(ALLOWANCES, ELSEWHERE)).isTrue();
        assertThat(clerk.readsRow(ALLOWANCES, Optional.empty())).isTrue();
        assertThat(clerk.sees(LEDGER)).isFalse();
        assertThat(clerk.mayAccept(LEDGER)).isFalse();
        assertThat(clerk.readsRow(LEDGER, XIAOLI)).isFalse();
        assertThat(clerk.sees(UNKNOWN)).isFalse();
    }

    @Test
    void aTownReadsOnlyTheRowsOfItsVillages() {
        var clerk = of(Role.TOWNSHIP_OFFICER, LIANGMA, "township").orElseThrow();
        assertThat(clerk.mayAccept(LEDGER)).isTrue();
        assertThat(clerk.readsRow(LEDGER, XIAOLI)).isTrue();
        assertThat(clerk.readsRow(LEDGER, ELSEWHERE)).isFalse();
        assertThat(clerk.readsRow(LEDGER, Optional.empty())).isFalse();
        assertThat(clerk.readsRow(new Sent(Optional.of("township"), "me"), Optional.empty()))
                .isTrue();
        assertThat(clerk.sees(ALLOWANCES)).isFalse();
    }

    @Test
    void whoSentAFileSeesWhatBecameOfItButNoRowOfAnotherDepartment() {
        var clerk = of(Role.TOWNSHIP_OFFICER, LIANGMA, "township").orElseThrow();
        assertThat(clerk.sees(new Sent(Optional.empty(), "me"))).isTrue();
        var foreign = new Sent(Optional.of("civil_affairs"), "me");
        assertThat(clerk.sees(foreign)).isTrue();
        assertThat(clerk.mayAccept(foreign)).isFalse();
        assertThat(clerk.readsRow(foreign, XIAOLI)).isFalse();
    }

    @Test
    void aLeaderSeesAndAcceptsEverythingAndReadsNoRow() {
        var clerk = of(Role.COUNTY_LEADER, ANZE, "county_office").orElseThrow();
        assertThat(clerk.mayWork()).isFalse();
        for (var file : List.of(LEDGER, ALLOWANCES)) {
            assertThat(clerk.sees(file)).isTrue();
            assertThat(clerk.mayAccept(file)).isTrue();
            assertThat(clerk.readsRow(file, XIAOLI)).isFalse();
        }
        assertThat(clerk.sees(UNKNOWN)).isTrue();
    }

    @Test
    void aWholeFileIsTakenHomeByWhoeverLooksAfterAllOfItOrSentIt() {
        var bureau = of(Role.DEPARTMENT_OFFICER, ANZE, "civil_affairs").orElseThrow();
        assertThat(bureau.takes(ALLOWANCES)).isTrue();
        assertThat(bureau.takes(LEDGER)).as("another department's").isFalse();
        var town = of(Role.TOWNSHIP_OFFICER, LIANGMA, "township").orElseThrow();
        assertThat(town.takes(LEDGER)).as("of other towns as well").isFalse();
        assertThat(town.takes(new Sent(Optional.of("township"), "me"))).isTrue();
        assertThat(of(Role.COUNTY_LEADER, ANZE, "county_office").orElseThrow().takes(LEDGER))
                .isFalse();
    }

    @Test
    void cellsWithoutRowsAreForWhoeverSentThemOrLooksAfterAllOfTheDepartment() {
        var bureau = of(Role.DEPARTMENT_OFFICER, ANZE, "civil_affairs").orElseThrow();
        assertThat(bureau.readsCells(ALLOWANCES)).isTrue();
        assertThat(bureau.readsCells(LEDGER)).isFalse();
        assertThat(bureau.readsCells(UNKNOWN)).isFalse();
        assertThat(bureau.readsCells(new Sent(Optional.empty(), "me"))).isTrue();
        var town = of(Role.TOWNSHIP_OFFICER, LIANGMA, "township").orElseThrow();
        assertThat(town.readsCells(LEDGER)).isFalse();
        var leader = of(Role.COUNTY_LEADER, ANZE, "county_office").orElseThrow();
        assertThat(leader.readsCells(new Sent(Optional.empty(), "me"))).isFalse();
    }

    @Test
    void howTablesAreReadIsTaughtByTheOwnDepartmentAndByLeaders() {
        var bureau = of(Role.DEPARTMENT_OFFICER, ANZE, "civil_affairs").orElseThrow();
        assertThat(bureau.teaches("civil_affairs")).isTrue();
        assertThat(bureau.teaches("township")).isFalse();
        assertThat(of(Role.COUNTY_LEADER, ANZE, "county_office").orElseThrow().teaches("township"))
                .isTrue();
        assertThat(of(Role.COUNTY_LEADER, new PlaceCode("140221"), "county_office"))
                .as("a leader of another county")
                .isEmpty();
    }
}
