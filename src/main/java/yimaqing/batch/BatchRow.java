package yimaqing.batch;

import java.util.List;
import java.util.Optional;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.place.PlaceCode;

/// A physical row of a batch as it is kept: what became of it and whom it speaks of, without anything it says.
public record BatchRow(At at, Kind kind, Why why, Optional<Whom> whom, Optional<PlaceCode> village) {

    /// Where it stands: the sheet's position (from 0) and the physical row (from 1).
    public record At(int sheet, int row) {
        /// Where to begin to get every row.
        public static final At BEFORE_ALL = new At(0, 0);

        public At {
            if (sheet < 0 || row < 0) throw new IllegalArgumentException("sheets count from 0, rows from 1");
        }
    }

    /// The key of the reason, the column it lies in as the file names it, the repairs made by name, and by what the
    /// person was recognised.
    public record Why(String reason, String column, List<String> repairs, List<String> likeness) {
        public Why {
            repairs = List.copyOf(repairs);
            likeness = List.copyOf(likeness);
        }
    }

    /// The person and household it speaks of. `pending`: they are not known yet but by rows that wait for a decision.
    public record Whom(PersonId person, HouseholdId household, boolean pending) {}
}
