package yimaqing.code;

import java.util.Optional;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// A plate as it lies in the database: its letters still sealed.
record PlateRow(Plate.Id id, Plate.Stock stock, PlateState state, Optional<HouseholdId> household, byte[] sealed) {

    PlaceCode county() {
        return stock.village().county();
    }
}
