package yimaqing.intake;

import org.springframework.stereotype.Component;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchStore;
import yimaqing.batch.Counts;
import yimaqing.batch.Counts.Shown;

/// Tries a batch out: goes the whole way that applying it would go, and records nothing.
@Component
class Trying {
    private final BatchStore batches;
    private final Understanding understanding;

    Trying(BatchStore batches, Understanding understanding) {
        this.batches = batches;
        this.understanding = understanding;
    }

    Trial tryOut(Batch batch) {
        var counts = new Counts();
        var difference = new Difference();
        var walk = understanding.walk(batch, batches.bytes(batch));
        walk.through(stretch -> stretch.rows().forEach(row -> {
            counts.add(
                    new Shown(stretch.sheet().name(), row.row(), row.outcome()),
                    row.statements().size());
            difference.add(row, walk.beliefs().all());
        }));
        return new Trial(counts, difference);
    }

    int vagueness(Batch batch) {
        return understanding.source(batch).vagueness();
    }

    boolean wantsSecondPerson(Batch batch) {
        return understanding.wantsSecondPerson(batch);
    }
}
