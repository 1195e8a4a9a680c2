package yimaqing.code;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yimaqing.ledger.Subject;

/// One step in a plate's life: what was done, by whom (an account, or a name such as `sample`) and when it was done;
/// the household or device it concerned, and the plate that it followed or that followed it.
public record PlateStep(Kind kind, String by, Instant at, Optional<Subject> holder, Optional<Plate.Id> other) {

    public enum Kind {
        ISSUED,
        PRINTED,
        BOUND,
        MOVED,
        LOST,
        FOUND,
        REPLACED,
        VOID
    }

    public PlateStep {
        if (by.isBlank()) throw new IllegalArgumentException("a plate's step says who took it");
    }

    /// Of a plate's life, the step by which it came to where it hangs.
    public static Optional<PlateStep> lastHung(List<PlateStep> life) {
        return life.reversed().stream()
                .filter(step -> step.kind == Kind.BOUND || step.kind == Kind.MOVED)
                .findFirst();
    }

    static PlateStep of(Kind kind, String by, Instant at) {
        return new PlateStep(kind, by, at, Optional.empty(), Optional.empty());
    }

    PlateStep at(Optional<Plate.Holder> where) {
        return new PlateStep(kind, by, at, where.map(Plate.Holder::subject), other);
    }

    PlateStep beside(Plate.Id plate) {
        return new PlateStep(kind, by, at, holder, Optional.of(plate));
    }
}
