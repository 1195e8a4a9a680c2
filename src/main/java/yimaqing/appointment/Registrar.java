package yimaqing.appointment;

import java.util.Optional;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Administrator;
import yimaqing.access.Viewer.Administrator.Office;
import yimaqing.place.PlaceCode;

/// A security administrator, in whose hands a county's accounts are.
public record Registrar(PlaceCode county, String account) {

    /// The registrar this viewer is; nobody else has anything to do with accounts.
    public static Optional<Registrar> of(Viewer viewer) {
        return switch (viewer) {
            case Administrator who
            when who.office() == Office.SECURITY -> Optional.of(new Registrar(who.county(), who.account()));
            case Administrator _, Viewer.Officer _, Viewer.Resident _, Viewer.Passerby _, Viewer.Department _ ->
                Optional.empty();
        };
    }
}
