package yimaqing.access;

import java.util.List;
import java.util.Optional;
import yimaqing.access.Viewer.Administrator;
import yimaqing.access.Viewer.Department;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Passerby;
import yimaqing.access.Viewer.Resident;
import yimaqing.place.PlaceCode;

/// What an official may do with departments' files. Officers of a department and of a town work on the files of their
/// own department (`worksOn`), and read the rows of their own `areas`. Who leads the county sees what all files amount
/// to, and may accept them and take them back, but reads no row. Whoever sent a file sees what became of it.
public record Clerk(PlaceCode county, String account, Optional<String> worksOn, List<PlaceCode> areas, boolean leads) {
    public Clerk {
        areas = List.copyOf(areas);
    }

    /// A department's file as far as it matters here: whose it is, once that is known, and who sent it.
    public record Sent(Optional<String> department, String by) {}

    /// The clerk this viewer is; nobody else has anything to do with files.
    public static Optional<Clerk> of(Viewer viewer) {
        return switch (viewer) {
            case Officer officer -> Optional.of(of(officer)).filter(c -> c.leads() || c.mayWork());
            case Passerby _, Resident _, Department _, Administrator _ -> Optional.empty();
        };
    }

    private static Clerk of(Officer officer) {
        var areas = officer.grants().stream()
                .filter(g -> works(g.role()))
                .map(Grant::area)
                .filter(officer.county()::contains)
                .toList();
        boolean leads = officer.grants().stream()
                .anyMatch(g -> g.role() == Role.COUNTY_LEADER && g.area().equals(officer.county()));
        return new Clerk(
                officer.county(),
                officer.account(),
                areas.isEmpty() ? Optional.empty() : Optional.of(officer.department()),
                areas,
                leads);
    }

    private static boolean works(Role role) {
        return switch (role) {
            case DEPARTMENT_OFFICER, TOWNSHIP_OFFICER -> true;
            case VILLAGE_CADRE, CONTACT_OFFICIAL, COUNTY_LEADER -> false;
        };
    }

    /// Whether the clerk sends files and decides on rows at all.
    public boolean mayWork() {
        return worksOn.isPresent();
    }

    /// Whether the file is of the clerk's own department.
    public boolean worksOn(Sent file) {
        return worksOn.isPresent() && worksOn.equals(file.department());
    }

    /// Whether the clerk may say how tables of this department are to be read.
    public boolean teaches(String department) {
        return leads || worksOn.filter(department::equals).isPresent();
    }

    /// Whether the clerk may read cells of a file whose rows nobody has told apart: whoever sent it may, and whoever
    /// looks after all files of the department.
    public boolean readsCells(Sent file) {
        return mayWork() && file.by().equals(account) || worksOn(file) && isEverywhere();
    }

    /// Whether the clerk sees that there is such a file and what became of it.
    public boolean sees(Sent file) {
        return leads || worksOn(file) || mayWork() && file.by().equals(account);
    }

    /// Whether the clerk may say yes to a file or take it back.
    public boolean mayAccept(Sent file) {
        return leads || worksOn(file);
    }

    /// Whether the clerk may read and decide a row of this village; where nobody knows the village, only whoever sent
    /// the file may, and whoever looks after the whole county.
    public boolean readsRow(Sent file, Optional<PlaceCode> village) {
        return worksOn(file)
                && (isEverywhere()
                        || village.map(this::isInArea).orElseGet(() -> file.by().equals(account)));
    }

    /// Whether the clerk may take the whole file home: whoever looks after all of the county, or sent it.
    public boolean takes(Sent file) {
        return worksOn(file) && (isEverywhere() || file.by().equals(account));
    }

    /// The areas whose rows the clerk may read, as a scope: nobody's contact, whatever the account is besides.
    public Scope scope() {
        return new Scope(county, areas, List.of(), account);
    }

    private boolean isInArea(PlaceCode village) {
        return areas.stream().anyMatch(area -> area.contains(village));
    }

    public boolean isEverywhere() {
        return areas.contains(county);
    }
}
