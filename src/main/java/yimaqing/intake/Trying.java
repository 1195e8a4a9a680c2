package yimaqing.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchStore;
import yimaqing.batch.Counts;
import yimaqing.batch.Counts.Shown;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.batch.RowStore;
import yimaqing.batch.Unusual;
import yimaqing.batch.Unusual.Size;
import yimaqing.batch.Unusual.Thresholds;

/// Tries a batch out: goes the whole way that applying it would go, and records nothing.
@Component
class Trying {
    private final BatchStore batches;
    private final RowStore rows;
    private final Understanding understanding;
    private final Thresholds thresholds = Thresholds.shipped();

    Trying(BatchStore batches, RowStore rows, Understanding understanding) {
        this.batches = batches;
        this.rows = rows;
        this.understanding = understanding;
    }

    Trial tryOut(Batch batch) {
        var counts = new Counts();
        var difference = new Difference();
        var people = new HashSet<String>();
        var differing = new int[1];
        var walk = understanding.walk(batch, batches.bytes(batch));
        walk.through(stretch -> stretch.rows().forEach(row -> {
            counts.add(
                    new Shown(stretch.sheet().name(), row.row(), row.outcome()),
                    row.statements().size());
            if (!row.statements().isEmpty()) differing[0]++;
            row.whom().ifPresent(whom -> people.add(whom.person().key()));
            difference.add(row, walk.beliefs().all());
        }));
        return new Trial(counts, difference, unusual(batch, size(counts, differing[0], people)));
    }

    private static Size size(Counts counts, int differing, Set<String> people) {
        int data = counts.rows() - counts.of(Kind.SKIPPED);
        return new Size(data, counts.of(Kind.REVIEW), differing, people);
    }

    private List<Unusual> unusual(Batch batch, Size now) {
        return batches.lastBefore(batch)
                .map(last -> {
                    var counts = rows.counts(batch.county(), last.number());
                    int all =
                            counts.values().stream().mapToInt(Integer::intValue).sum();
                    var before = new Size(
                            all - counts.getOrDefault(Kind.SKIPPED, 0),
                            counts.getOrDefault(Kind.REVIEW, 0),
                            counts.getOrDefault(Kind.ACCEPTED, 0),
                            rows.people(batch.county(), last.number()));
                    return thresholds.of(last.number(), before, now);
                })
                .orElse(List.of());
    }

    int vagueness(Batch batch) {
        return understanding.source(batch).vagueness();
    }

    boolean wantsSecondPerson(Batch batch) {
        return understanding.wantsSecondPerson(batch);
    }
}
