package yimaqing.stock;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Administrator;
import yimaqing.access.Viewer.Department;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Passerby;
import yimaqing.access.Viewer.Resident;
import yimaqing.code.Plate;
import yimaqing.place.PlaceCode;

/// An official in whose hands plates are: whoever leads the county prints and withdraws them, those of townships and
/// villages and the contact officials hang and replace them where they work. Departments have nothing to do with them.
public record Custodian(PlaceCode county, String account, List<PlaceCode> areas, boolean leads) {
    private static final Set<Role> HANGING =
            Set.of(Role.VILLAGE_CADRE, Role.CONTACT_OFFICIAL, Role.TOWNSHIP_OFFICER, Role.COUNTY_LEADER);

    public Custodian {
        areas = List.copyOf(areas);
    }

    /// The custodian this viewer is; empty for everybody else.
    public static Optional<Custodian> of(Viewer viewer) {
        return switch (viewer) {
            case Officer officer ->
                Optional.of(officer.grants().stream()
                                .filter(g -> HANGING.contains(g.role()))
                                .map(Grant::area)
                                .filter(officer.county()::contains)
                                .distinct()
                                .toList())
                        .filter(areas -> !areas.isEmpty())
                        .map(areas -> new Custodian(
                                officer.county(), officer.account(), areas, officer.has(Role.COUNTY_LEADER)));
            case Passerby _, Resident _, Department _, Administrator _ -> Optional.empty();
        };
    }

    /// Whether this plate is any concern of theirs: it is for their area, or lies in a stock that reaches into it.
    public boolean sees(Plate plate) {
        return plate.county().equals(county) && reaches(plate.where());
    }

    /// Whether this area is theirs, or holds theirs.
    public boolean reaches(PlaceCode area) {
        return areas.stream().anyMatch(own -> own.contains(area) || area.contains(own));
    }

    /// Whether a whole area is in their hands.
    public boolean holds(PlaceCode area) {
        return areas.stream().anyMatch(own -> own.contains(area));
    }

    public boolean mayPrint(PlaceCode area) {
        return leads && county.contains(area);
    }

    public boolean mayVoid(Plate plate) {
        return leads && sees(plate);
    }

    /// The areas in which stock is of use to them: their own and those around them.
    Stream<PlaceCode> around() {
        return areas.stream()
                .flatMap(own -> Stream.concat(
                        Stream.iterate(
                                own, a -> !a.equals(county), a -> a.parent().orElseThrow()),
                        Stream.of(county)));
    }
}
