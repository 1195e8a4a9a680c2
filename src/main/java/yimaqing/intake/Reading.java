package yimaqing.intake;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchStore;
import yimaqing.batch.Received;
import yimaqing.batch.StageStore;
import yimaqing.intake.Understanding.Riddle;
import yimaqing.intake.Understanding.Table;
import yimaqing.link.Linking;
import yimaqing.link.WitnessStore;
import yimaqing.place.PlaceCode;
import yimaqing.sheet.Workbook;

/// Opens a batch that arrived: what it is, and who bears which name by what it says, before anything is decided by it.
@Component
class Reading {
    private final BatchStore batches;
    private final StageStore stages;
    private final Understanding understanding;
    private final WitnessStore witnesses;
    private final TransactionTemplate transaction;

    Reading(
            BatchStore batches,
            StageStore stages,
            Understanding understanding,
            WitnessStore witnesses,
            TransactionTemplate transaction) {
        this.batches = batches;
        this.stages = stages;
        this.understanding = understanding;
        this.witnesses = witnesses;
        this.transaction = transaction;
    }

    /// Opens a batch again that was refused, or for the first time.
    Received read(PlaceCode county, long number, Progress progress) {
        return transaction.execute(_ -> {
            batches.lock(county);
            var batch = batches.find(county, number).orElseThrow();
            return switch (batch.state()) {
                case Batch.Arrived _, Batch.Refused _ -> opened(batch, progress);
                case Batch.Received _, Batch.Accepted _, Batch.Applied _, Batch.Undone _ ->
                    new Received.AlreadyHere(number);
            };
        });
    }

    /// Opens also a batch to which nobody has said yes: somebody has said what its columns mean.
    Received readAgain(PlaceCode county, long number, Progress progress) {
        return transaction.execute(_ -> {
            batches.lock(county);
            var batch = batches.find(county, number).orElseThrow();
            return switch (batch.state()) {
                case Batch.Arrived _, Batch.Refused _ -> opened(batch, progress);
                case Batch.Received _ -> {
                    witnesses.forget(county, number);
                    yield opened(batch, progress);
                }
                case Batch.Accepted _, Batch.Applied _, Batch.Undone _ -> new Received.AlreadyHere(number);
            };
        });
    }

    private Received opened(Batch batch, Progress progress) {
        return switch (understanding.understand(batch.county(), batches.bytes(batch), batch.day())) {
            case Riddle(var why, var which) -> {
                stages.markRefused(batch.county(), batch.number(), why, which);
                yield new Received.Refused(batch.number(), why, which);
            }
            case Table(var content, var book) -> {
                stages.markReceived(batch.county(), batch.number(), content);
                hear(batches.find(batch.county(), batch.number()).orElseThrow(), book, progress);
                yield new Received.Fresh(batch.number());
            }
        };
    }

    /// A row in doubt of whom it speaks is no witness of anybody's name.
    private void hear(Batch batch, Workbook book, Progress progress) {
        var seen = new int[1];
        understanding.walk(batch, book).drafts((_, drafts) -> {
            var borne = drafts.stream()
                    .filter(d -> d.shifted().isEmpty())
                    .filter(d -> d.doubt().filter(x -> x.reason().isAboutWho()).isEmpty())
                    .map(d -> Linking.borne(d, understanding.dictionary()))
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            witnesses.hear(batch.county(), batch.source(), batch.number(), borne);
            seen[0] += drafts.size();
            progress.at(Math.min(seen[0], batch.rows()), batch.rows());
        });
    }
}
