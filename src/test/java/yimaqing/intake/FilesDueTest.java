package yimaqing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.OfficeTest;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.batch.Batch.Stage;
import yimaqing.due.Due;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Households;
import yimaqing.web.Words;

/// On whose desk a file lies that waits for a yes, and its rows that wait for a person.
class FilesDueTest extends OfficeTest {
    private static double maize = 700;

    private final FilesDue due = part(FilesDue.class);

    private List<Due> due(String username, String department, Role role, PlaceCode area, String link) {
        var grants = List.of(new Grant(role, area, LocalDate.of(2025, 1, 1), Optional.empty()));
        return due.dueTo(new Officer(COUNTY, username, username, department, "干部", grants), 1_000).stream()
                .filter(d -> d.link().equals(link))
                .toList();
    }

    private List<Due> township(String link) {
        return due("clerk.wei", "township", Role.TOWNSHIP_OFFICER, COUNTY, link);
    }

    @Test
    void aFileThatWasTriedOutIsDueToWhoeverMayAcceptIt() {
        long number = sent(as("clerk.ma"), "台账.xlsx", ledger(++maize, "李秀兰"), Stage.RECEIVED);
        var link = "/intake/" + number;
        var due = township(link);
        assertThat(due).hasSize(1);
        assertThat(due.getFirst().what().in(Words.CHINESE)).contains("乡镇").contains("决定采用与否");
        var today = CLOCK.instant().atZone(Households.ZONE).toLocalDate();
        assertThat(due.getFirst().day()).isEqualTo(today.plusDays(3));
        assertThat(due("clerk.leader", "county_office", Role.COUNTY_LEADER, COUNTY, link))
                .hasSize(1);
        assertThat(due("clerk.civil", "civil_affairs", Role.DEPARTMENT_OFFICER, COUNTY, link))
                .isEmpty();
        assertThat(due("clerk.cadre", "village", Role.VILLAGE_CADRE, VILLAGE.code(), link))
                .isEmpty();
    }

    @Test
    void whatWasAcceptedIsDueNoMoreButItsWaitingRowsAre() {
        var ma = as("clerk.ma");
        long number = recorded(ma, ledger(++maize, "李秀兰"));
        assertThat(township("/intake/" + number)).isEmpty();
        var rows = "/intake/review?batch=" + number;
        var due = township(rows);
        assertThat(due).hasSize(1);
        assertThat(due.getFirst().what().in(Words.ENGLISH)).containsPattern("[1-9][0-9]* rows wait");
        assertThat(due("clerk.far", "township", Role.TOWNSHIP_OFFICER, FAR.code(), rows))
                .as("not in this area")
                .isEmpty();
        ma.post("/intake/" + number + "/undoing", Map.of("sure", "yes"));
        await(number, Stage.UNDONE);
        assertThat(township(rows)).isEmpty();
    }
}
