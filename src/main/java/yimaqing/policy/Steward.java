package yimaqing.policy;

import java.util.Optional;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Administrator;
import yimaqing.access.Viewer.Department;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Passerby;
import yimaqing.access.Viewer.Resident;
import yimaqing.notice.About;
import yimaqing.place.PlaceCode;
import yimaqing.rule.Rule;
import yimaqing.rule.Rule.Reading;

/// An official who looks after policies: who leads the county after all of them, an officer of a department with the
/// whole county in its charge after those of its department. Any of them writes and any other decides.
public record Steward(PlaceCode county, String account, Optional<String> department, boolean leads) {

    /// The steward this viewer is; nobody else has anything to do with the making of policies.
    public static Optional<Steward> of(Viewer viewer) {
        return switch (viewer) {
            case Officer officer ->
                Optional.of(new Steward(
                                officer.county(),
                                officer.account(),
                                has(officer, Role.DEPARTMENT_OFFICER)
                                        ? Optional.of(officer.department())
                                        : Optional.empty(),
                                has(officer, Role.COUNTY_LEADER)))
                        .filter(s -> s.leads() || s.department().isPresent());
            case Passerby _, Resident _, Department _, Administrator _ -> Optional.empty();
        };
    }

    /// A policy holds for everybody, so only who looks after the whole county makes one.
    private static boolean has(Officer officer, Role role) {
        return officer.grants().stream()
                .filter(g -> g.role() == role)
                .map(Grant::area)
                .anyMatch(officer.county()::equals);
    }

    /// What cannot be read names no department, so it is for who looks after all policies.
    public boolean looksAfter(Reading reading) {
        return switch (reading) {
            case Reading.Read(Rule rule) -> looksAfter(rule.about());
            case Reading.Refused _ -> leads;
        };
    }

    private boolean looksAfter(About about) {
        return leads || department.isPresent() && department.equals(about.department());
    }
}
