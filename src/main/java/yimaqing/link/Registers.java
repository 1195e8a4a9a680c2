package yimaqing.link;

import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import yimaqing.ledger.Fact;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Directory;
import yimaqing.profile.Households;

/// Opens a county's register for the file of a department.
@Component
public class Registers {
    private final LedgerRegister.Known known;

    Registers(Directory directory, Households households, HeldStore held, WitnessStore witnesses) {
        this.known = new LedgerRegister.Known(directory, households, held, witnesses);
    }

    /// What is known today.
    public Register of(PlaceCode county, String department) {
        return of(county, department, _ -> true);
    }

    /// What would be known if only some of the facts had been recorded.
    public Register of(PlaceCode county, String department, Predicate<Fact> counting) {
        return new LedgerRegister(new LedgerRegister.Asked(county, department), counting, known);
    }
}
