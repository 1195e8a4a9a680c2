package yimaqing.bench;

import java.time.Instant;
import java.util.List;
import yimaqing.batch.Batch.Came;
import yimaqing.intake.Intake;
import yimaqing.invented.Sending;

/// How long it takes to take back a batch of 100,000 rows: the newest one, and one on which another of 100,000 rests
/// that is judged anew without it.
final class UndoRate implements Measurement {
    private static final String COUNTY = "140123";
    private static final int ROWS = 100_000;

    @Override
    public String name() {
        return "undo";
    }

    @Override
    public List<Row> on(Scratch scratch) {
        ImportRate.warmUp(scratch);
        var sending = Sending.into(scratch.bare(), COUNTY);
        long ledger = sending.ledger(ROWS).batch();
        var list = sending.contributions(ROWS);
        var newest = Row.of("undo.newest", undone(sending, list.batch()), "s");
        long applying = sending.applied(list.batch())[1];
        var beneath = Row.of("undo.beneath", undone(sending, ledger), "s");
        return List.of(newest.against(ImportRate.seconds(applying), "applying it"), beneath.against(newest));
    }

    private static double undone(Sending sending, long batch) {
        var intake = sending.server().part(Intake.class);
        long from = System.nanoTime();
        var undone = intake.undo(sending.county(), batch, new Came("bench", Instant.now()), (_, _) -> {});
        if (!(undone instanceof Intake.TakenBack))
            throw new IllegalStateException("a batch was not taken back: " + undone);
        return ImportRate.seconds(System.nanoTime() - from);
    }
}
