package yimaqing.clerk;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Clerk;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchStore;
import yimaqing.batch.QueueStore;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.batch.RowStore;
import yimaqing.clerk.UndoPage.Resting;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;

/// Says what taking a batch back would touch.
@Component
class UndoWords {
    private final BatchStore batches;
    private final RowStore rows;
    private final QueueStore queue;
    private final BatchList list;
    private final Naming naming;

    UndoWords(BatchStore batches, RowStore rows, QueueStore queue, BatchList list, Naming naming) {
        this.batches = batches;
        this.rows = rows;
        this.queue = queue;
        this.list = list;
        this.naming = naming;
    }

    UndoPage page(Batch batch, Clerk clerk, Optional<FieldFault> fault, Frame frame) {
        long turn = batch.state() instanceof Batch.Applied applied ? applied.turn() : 0;
        var accepted = rows.counts(batch.county(), batch.number()).getOrDefault(Kind.ACCEPTED, 0);
        return new UndoPage(
                batch.number(),
                batch.name(),
                list.what(batch, frame),
                Naming.number(accepted),
                queue.restingOn(batch, turn).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(e -> resting(e.getKey(), e.getValue(), clerk, frame))
                        .toList(),
                fault);
    }

    private Stream<Resting> resting(long number, int times, Clerk clerk, Frame frame) {
        return batches.find(clerk.county(), number).stream()
                .map(later -> new Resting(
                        number,
                        Optional.of(later.name()).filter(_ -> clerk.sees(later.sent())),
                        naming.source(later, frame),
                        Naming.number(times)));
    }
}
