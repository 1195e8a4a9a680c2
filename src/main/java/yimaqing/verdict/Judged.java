package yimaqing.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import yimaqing.batch.BatchRow;
import yimaqing.batch.BatchRow.At;
import yimaqing.batch.BatchRow.Whom;
import yimaqing.batch.BatchRow.Why;
import yimaqing.batch.RowOutcome;
import yimaqing.hearing.Reason;
import yimaqing.ledger.Claim.Statement;
import yimaqing.link.Candidate;
import yimaqing.link.Likeness;
import yimaqing.link.Trace;
import yimaqing.place.PlaceCode;

/// A row with its outcome, whom it speaks of as far as that is known, and what it adds to the ledger.
public record Judged(int row, RowOutcome outcome, Found found, List<Statement> statements) {

    /// Whom the row speaks of and by what that was recognised; where it lives; who else may be meant; and by what
    /// it is found while it waits for a decision.
    public record Found(
            Optional<Whom> whom,
            Set<Likeness> likeness,
            Optional<PlaceCode> village,
            List<Candidate> candidates,
            Optional<Waits> waits) {
        static final Found NOBODY =
                new Found(Optional.empty(), Set.of(), Optional.empty(), List.of(), Optional.empty());
    }

    /// The person waits to be known, for this reason, and is found by what the row says of it.
    public record Waits(Reason reason, List<Trace> traces) {}

    public Judged {
        statements = List.copyOf(statements);
    }

    static Judged of(int row, RowOutcome outcome) {
        return new Judged(row, outcome, Found.NOBODY, List.of());
    }

    public Optional<Whom> whom() {
        return found.whom();
    }

    /// The row as it is kept.
    public BatchRow kept(int sheet) {
        return new BatchRow(
                new At(sheet, row),
                outcome.kind(),
                new Why(
                        outcome.reasonKey(),
                        outcome.columnNamed(),
                        outcome.repairsList(),
                        found.likeness().stream().sorted().map(Likeness::name).toList()),
                found.whom(),
                found.village());
    }
}
