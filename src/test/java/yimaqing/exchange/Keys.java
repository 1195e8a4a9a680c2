package yimaqing.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import yimaqing.CountyTest;
import yimaqing.access.Viewer.Department.Use;
import yimaqing.credential.DepartmentKeys;
import yimaqing.credential.Permit;
import yimaqing.place.PlaceCode;

/// Keys for tests, made as the county makes them.
public final class Keys extends CountyTest {
    private Keys() {}

    public static DepartmentKeys.Made made(PlaceCode county, Permit permit) {
        return (DepartmentKeys.Made) part(DepartmentKeys.class).make(county, permit, "anze.leader");
    }

    public static Permit permit(String department, Set<Use> uses, LocalDate from, LocalDate to, PlaceCode... areas) {
        return new Permit(department, "试验系统", uses, List.of(areas), from, to);
    }

    /// The letters of a new key of this department that may do everything in these areas, for a year.
    public static String fresh(PlaceCode county, String department, PlaceCode... areas) {
        var today = part(DepartmentKeys.class).today();
        return made(county, permit(department, Set.of(Use.SEND, Use.READ), today, today.plusDays(365), areas))
                .letters()
                .letters();
    }
}
