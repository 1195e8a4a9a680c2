package yimaqing.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import yimaqing.access.Viewer.Administrator;
import yimaqing.access.Viewer.Department;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Passerby;
import yimaqing.access.Viewer.Resident;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// One row of the read log: who read which household's facts, of which groups, when and why. A list of an area has
/// no single household.
public record LogRow(
        PlaceCode county,
        Instant at,
        Optional<HouseholdId> household,
        By by,
        Optional<String> account,
        String department,
        String post,
        String purpose,
        Set<String> groups,
        boolean unmasked) {

    /// On which side of the door the reader stood.
    public enum By {
        FAMILY,
        OFFICER,
        SYSTEM
    }

    /// Who stands in a row, and for which office.
    private record Reader(By by, Optional<String> account, String department, String post) {
        static Reader of(Viewer viewer) {
            return switch (viewer) {
                case Resident _ -> new Reader(By.FAMILY, Optional.empty(), "", "");
                case Officer o -> new Reader(By.OFFICER, Optional.of(o.account()), o.department(), o.post());
                case Department d -> new Reader(By.SYSTEM, Optional.empty(), d.key(), "");
                case Passerby _, Administrator _ ->
                    throw new IllegalArgumentException("neither a passer-by nor an administrator reads anything");
            };
        }
    }

    private static LogRow row(PlaceCode county, Instant at, Reader r, Optional<HouseholdId> household, Why why) {
        return new LogRow(
                county,
                at,
                household,
                r.by(),
                r.account(),
                r.department(),
                r.post(),
                why.purpose(),
                why.groups(),
                why.unmasked());
    }

    private record Why(String purpose, Set<String> groups, boolean unmasked) {}

    static LogRow of(Viewer viewer, Placement where, Purpose purpose, Set<String> groups, Instant at) {
        var why = new Why(words(purpose), groups, purpose instanceof Purpose.Unmask);
        return row(where.county(), at, Reader.of(viewer), Optional.of(where.household()), why);
    }

    static LogRow ofList(Officer officer, Set<String> groups, Instant at) {
        return row(officer.county(), at, Reader.of(officer), Optional.empty(), new Why("list", groups, false));
    }

    static LogRow inFull(Viewer viewer, PlaceCode county, Purpose.Unmask reason, Set<String> groups, Instant at) {
        return row(county, at, Reader.of(viewer), Optional.empty(), new Why(words(reason), groups, true));
    }

    private static String words(Purpose purpose) {
        return switch (purpose) {
            case Purpose.OwnHome _ -> "own";
            case Purpose.Work _ -> "work";
            case Purpose.OnErrand(var said) -> said;
            case Purpose.Unmask(var reason) -> reason;
        };
    }
}
