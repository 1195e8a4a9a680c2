package yimaqing.quality;

import java.util.List;
import java.util.Optional;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Scope;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.place.PlaceCode;

/// Who may see how well the lists come in: an officer of a department those of the own department, whoever leads the
/// county all of them. Villages are told only in the `areas` that the overseer looks after.
record Overseer(PlaceCode county, Optional<String> department, List<PlaceCode> areas) {
    Overseer {
        areas = List.copyOf(areas);
    }

    /// The overseer this viewer is; nobody else oversees anything.
    static Optional<Overseer> of(Viewer viewer) {
        return switch (viewer) {
            case Officer officer -> of(officer);
            case Viewer.Passerby _, Viewer.Resident _, Viewer.Department _, Viewer.Administrator _ -> Optional.empty();
        };
    }

    private static Optional<Overseer> of(Officer officer) {
        var county = officer.county();
        boolean leads = areas(officer, Role.COUNTY_LEADER).contains(county);
        if (leads) return Optional.of(new Overseer(county, Optional.empty(), List.of(county)));
        var areas = areas(officer, Role.DEPARTMENT_OFFICER);
        return areas.isEmpty()
                ? Optional.empty()
                : Optional.of(new Overseer(county, Optional.of(officer.department()), areas));
    }

    /// The areas as a scope, in which the overseer is nobody's contact.
    Scope scope() {
        return new Scope(county, areas, List.of(), "");
    }

    private static List<PlaceCode> areas(Officer officer, Role role) {
        return officer.grants().stream()
                .filter(g -> g.role() == role)
                .map(Grant::area)
                .filter(officer.county()::contains)
                .toList();
    }

    boolean leads() {
        return department.isEmpty();
    }

    boolean sees(String other) {
        return department.map(other::equals).orElse(true);
    }
}
