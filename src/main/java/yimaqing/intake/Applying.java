package yimaqing.intake;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.intake.Batch.Came;
import yimaqing.intake.Batch.Facts;
import yimaqing.intake.Intake.AlreadyApplied;
import yimaqing.intake.Intake.Applied;
import yimaqing.intake.Intake.Done;
import yimaqing.intake.Intake.NoSuchBatch;
import yimaqing.intake.Intake.Progress;
import yimaqing.ledger.Followers;
import yimaqing.ledger.Ledger;
import yimaqing.place.PlaceCode;

/// Applies batches: in one transaction every row gets its outcome and what it says becomes facts. One batch of a county
/// at a time, so that two files cannot both bring the same new household.
@Component
class Applying {
    private final BatchStore store;
    private final Understanding understanding;
    private final Ledger ledger;
    private final Followers followers;
    private final TransactionTemplate transaction;

    Applying(
            BatchStore store,
            Understanding understanding,
            Ledger ledger,
            Followers followers,
            TransactionTemplate transaction) {
        this.store = store;
        this.understanding = understanding;
        this.ledger = ledger;
        this.followers = followers;
        this.transaction = transaction;
    }

    Applied apply(PlaceCode county, long number, Came acceptance, Progress progress) {
        return transaction.execute(_ -> {
            store.lock(county);
            var found = store.find(county, number);
            if (found.isEmpty()) return new NoSuchBatch();
            var done = found.get().applied();
            return done.isPresent() ? new AlreadyApplied(done.get()) : applied(found.get(), acceptance, progress);
        });
    }

    private Done applied(Batch batch, Came acceptance, Progress progress) {
        // whoever was recorded by the batch before must be found by this one
        followers.catchUp(batch.county());
        var counts = new Counts();
        var facts = new Recorded();
        progress.at(0, batch.rows());
        understanding.walk(batch, store.bytes(batch)).through(stretch -> {
            counts.add(stretch);
            record(batch, stretch, acceptance, facts);
            progress.at(counts.rows(), batch.rows());
        });
        if (counts.rows() != batch.rows())
            throw new IllegalStateException("of " + batch.rows() + " rows " + counts.rows() + " have an outcome");
        store.markApplied(new Batch(
                batch.county(),
                batch.number(),
                batch.source(),
                batch.filename(),
                batch.day(),
                batch.rows(),
                batch.received(),
                Optional.of(acceptance),
                facts.numbers));
        return new Done(counts);
    }

    /// The numbers of the facts recorded so far.
    private static final class Recorded {
        private Facts numbers = Facts.NONE;
    }

    private void record(Batch batch, Walk.Stretch stretch, Came acceptance, Recorded facts) {
        store.addRows(batch.county(), batch.number(), stretch.sheet(), stretch.rows());
        var statements = stretch.rows().stream()
                .flatMap(row -> row.statements().stream())
                .toList();
        if (statements.isEmpty()) return;
        var appended = ledger.append(batch.county(), statements, acceptance.at());
        facts.numbers = facts.numbers.and(appended.first(), appended.last());
    }
}
