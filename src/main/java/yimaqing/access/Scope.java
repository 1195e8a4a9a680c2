package yimaqing.access;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.access.Viewer.Administrator;
import yimaqing.access.Viewer.Department;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Passerby;
import yimaqing.access.Viewer.Resident;
import yimaqing.place.PlaceCode;

/// Which households a viewer may open and list: whole areas, or only those that name the account as their contact.
/// Everything outside is simply not found: in lists, counts, search and details alike.
public record Scope(PlaceCode county, List<PlaceCode> areas, List<PlaceCode> caseload, String account) {
    /// A system is nobody's contact official.
    private static final String NOBODY = "";

    public Scope {
        areas = List.copyOf(areas);
        caseload = List.copyOf(caseload);
    }

    /// The scope of an official, or of a department's system; nobody else lists households.
    public static Optional<Scope> of(Viewer viewer) {
        return switch (viewer) {
            case Officer officer ->
                Optional.of(
                        new Scope(officer.county(), areas(officer, false), areas(officer, true), officer.account()));
            case Department department ->
                Optional.of(new Scope(department.county(), areas(department), List.of(), NOBODY));
            case Passerby _, Resident _, Administrator _ -> Optional.empty();
        };
    }

    private static List<PlaceCode> areas(Officer officer, boolean ofContact) {
        return officer.grants().stream()
                .filter(g -> (g.role() == Role.CONTACT_OFFICIAL) == ofContact)
                .map(Grant::area)
                .filter(officer.county()::contains)
                .toList();
    }

    private static List<PlaceCode> areas(Department department) {
        return department.areas().stream().filter(department.county()::contains).toList();
    }

    /// What the codes of the villages in these areas look like, as patterns of SQL.
    public static String[] patterns(List<PlaceCode> areas) {
        return areas.stream().map(area -> area.prefix() + "%").toArray(String[]::new);
    }

    /// Fills in the conditions `county = :county and (village like any(:areas) or contact = :account and village like
    /// any(:caseload))` of a statement.
    public JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement) {
        return statement
                .param("county", county.digits())
                .param("areas", patterns(areas))
                .param("caseload", patterns(caseload))
                .param("account", account);
    }

    public boolean includes(Placement where) {
        if (!where.county().equals(county)) return false;
        return areas.stream().anyMatch(area -> area.contains(where.village()))
                || where.contactAccount().filter(account::equals).isPresent()
                        && caseload.stream().anyMatch(area -> area.contains(where.village()));
    }
}
