package yimaqing.intake;

import java.util.List;
import java.util.Optional;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;

/// A row with its outcome, whom it speaks of as far as that is known, and what it adds to the ledger.
record Judged(int row, RowOutcome outcome, Optional<About> about, List<Claim.Statement> statements) {

    record About(PersonId person, HouseholdId household) {}

    Judged {
        statements = List.copyOf(statements);
    }

    static Judged of(int row, RowOutcome outcome) {
        return new Judged(row, outcome, Optional.empty(), List.of());
    }
}
