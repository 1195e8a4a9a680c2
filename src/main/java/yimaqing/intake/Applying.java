package yimaqing.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.batch.Batch;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.BatchStore;
import yimaqing.batch.Counts;
import yimaqing.batch.Counts.Shown;
import yimaqing.batch.StageStore;
import yimaqing.intake.Intake.AlreadyApplied;
import yimaqing.intake.Intake.Applied;
import yimaqing.intake.Intake.Done;
import yimaqing.intake.Intake.NotAccepted;
import yimaqing.ledger.Followers;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Directory;

/// Applies accepted batches: in one transaction every row gets its outcome and what it says becomes facts. One batch of
/// a county at a time, so that two files cannot both bring the same new household.
@Component
class Applying {
    private final BatchStore batches;
    private final StageStore stages;
    private final Understanding understanding;
    private final Settling settling;
    private final Around around;

    /// What stands around an applying: the directory, in which people are found, and the transaction it happens in.
    @Component
    record Around(Followers followers, Directory directory, TransactionTemplate transaction) {
        /// Whoever was recorded before must be found from now on.
        void findEverybody(PlaceCode county) {
            followers.hearWithin(county, directory);
        }
    }

    Applying(BatchStore batches, StageStore stages, Understanding understanding, Settling settling, Around around) {
        this.batches = batches;
        this.stages = stages;
        this.understanding = understanding;
        this.settling = settling;
        this.around = around;
    }

    Applied apply(PlaceCode county, long number, Progress progress) {
        return around.transaction().execute(_ -> {
            batches.lock(county);
            var found = batches.find(county, number);
            if (found.isEmpty()) return new Intake.NoSuchBatch();
            return switch (found.get().state()) {
                case Batch.Accepted(var _, var acceptance) -> applied(found.get(), acceptance, progress);
                case Batch.Applied(var _, var acceptance, var _, var _) -> new AlreadyApplied(acceptance);
                case Batch.Arrived _, Batch.Refused _, Batch.Received _, Batch.Undone _ -> new NotAccepted();
            };
        });
    }

    private Done applied(Batch batch, Came acceptance, Progress progress) {
        around.findEverybody(batch.county());
        var counts = new Counts();
        progress.at(0, batch.rows());
        understanding.walk(batch, batches.bytes(batch)).through(stretch -> {
            stretch.rows()
                    .forEach(row -> counts.add(
                            new Shown(stretch.sheet().name(), row.row(), row.outcome()),
                            row.statements().size()));
            settling.settle(batch, stretch, acceptance, List.of());
            progress.at(counts.rows(), batch.rows());
        });
        if (counts.rows() != batch.rows())
            throw new IllegalStateException("of " + batch.rows() + " rows " + counts.rows() + " have an outcome");
        stages.markApplied(batch.county(), batch.number(), acceptance.at());
        return new Done(counts);
    }
}
