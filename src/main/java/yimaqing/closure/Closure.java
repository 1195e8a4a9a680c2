package yimaqing.closure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// Why nobody reads a household's values any more: its use is restricted, or its keys were destroyed. `basis` are the
/// keys of the retention schedule that forbid to destroy, `until` the day to which they do, where a period is set.
public record Closure(
        PlaceCode county,
        HouseholdId household,
        How how,
        List<String> basis,
        Optional<LocalDate> until,
        LocalDate since) {

    public enum How {
        RESTRICTED,
        FORGOTTEN
    }

    public Closure {
        basis = List.copyOf(basis);
    }

    /// Whether not even the family itself is shown anything: what was destroyed is closed to everybody, what is only
    /// restricted to everybody else.
    public boolean keepsOutTheFamily() {
        return how == How.FORGOTTEN;
    }
}
