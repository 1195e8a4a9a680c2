package yimaqing.code;

import java.time.Instant;
import java.util.Optional;
import yimaqing.ledger.Subject.HouseholdId;

/// One step in a plate's life: what was done, by whom (an account, or a name such as `sample`) and when it was done;
/// the household it concerned, and the plate that it followed or that followed it.
public record PlateStep(Kind kind, String by, Instant at, Optional<HouseholdId> household, Optional<Plate.Id> other) {

    public enum Kind {
        ISSUED,
        BOUND,
        REPLACED,
        VOID
    }

    public PlateStep {
        if (by.isBlank()) throw new IllegalArgumentException("a plate's step says who took it");
    }
}
