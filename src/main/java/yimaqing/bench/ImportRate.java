package yimaqing.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import yimaqing.Server;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchStore;
import yimaqing.batch.WorkStore;
import yimaqing.intake.Intake;
import yimaqing.intake.Worker;
import yimaqing.invented.Sending;
import yimaqing.pace.RawCopy;
import yimaqing.place.PlaceCode;

/// How many rows a second are kept, read, judged, linked and committed of two files of 200,000 rows, the most a file
/// may have: a workbook that makes people known, and a text table that speaks of them by their ID numbers. The
/// reference is the same lines, copied into one column of text. And how long it takes until a file of 20 MB is kept,
/// and
/// seen to be worked on.
final class ImportRate implements Measurement {
    static final String WARM_UP = "140122";
    static final int WARM_UP_ROWS = 20_000;
    static final int ROWS = 200_000;
    private static final String COUNTY = "140123";
    private static final int LARGEST_FILE = 20 << 20;
    private static final long LOOKING = 1_000_000;
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Row> on(Scratch scratch) {
        var server = scratch.bare();
        warmUp(scratch);
        var sending = Sending.into(server, COUNTY);
        try (var copy = new RawCopy(server)) {
            copy.nanos(sending.ledgerLines(WARM_UP_ROWS));
            var rows = new ArrayList<Row>();
            rows.addAll(rows("ledger", sending.ledger(ROWS), copy.nanos(sending.ledgerLines(ROWS))));
            rows.addAll(rows("list", sending.contributions(ROWS), copy.nanos(sending.contributionLines(ROWS))));
            rows.addAll(arriving(sending));
            return rows;
        }
    }

    /// The first files a program reads are slower than all later ones.
    static void warmUp(Scratch scratch) {
        var sending = Sending.into(scratch.bare(), WARM_UP);
        sending.ledger(WARM_UP_ROWS);
        sending.contributions(WARM_UP_ROWS);
    }

    private static List<Row> rows(String file, Sending.Spent spent, long copying) {
        var raw = Row.of("import." + file + ".copy", spent.rows() * NANOS / copying, "rows/s");
        var committed = Row.of("import." + file, spent.rowsPerSecond(), "rows/s");
        return List.of(
                raw,
                committed.against(raw),
                Row.of("import." + file + ".followed", spent.rowsPerSecondFollowed(), "rows/s")
                        .against(committed),
                Row.of("import." + file + ".first", seconds(spent.firstRows()), "s"),
                Row.of("import." + file + ".opened", seconds(spent.opening()), "s"));
    }

    /// Until a file as large as any may be is kept, and until its page shows that it is being worked on.
    private static List<Row> arriving(Sending sending) {
        var bytes = new byte[LARGEST_FILE];
        new Random(LARGEST_FILE).nextBytes(bytes);
        var county = sending.county();
        var server = sending.server();
        var works = server.part(WorkStore.class);
        long from = System.nanoTime();
        long batch = server.part(Intake.class)
                .arrive(county, new Intake.Upload("large.xlsx", bytes, "bench", LocalDate.of(2026, 3, 31)))
                .batch();
        long arrived = System.nanoTime();
        server.part(Worker.class).wake();
        while (works.of(county, batch).isEmpty() && isUntouched(server, county, batch)) LockSupport.parkNanos(LOOKING);
        long seen = System.nanoTime();
        while (works.of(county, batch).isPresent()) LockSupport.parkNanos(LOOKING);
        return List.of(
                Row.of("import.arrive", seconds(arrived - from), "s"),
                Row.of("import.seen", seconds(seen - from), "s"));
    }

    private static boolean isUntouched(Server server, PlaceCode county, long batch) {
        return server.part(BatchStore.class).find(county, batch).orElseThrow().state() instanceof Batch.Arrived;
    }

    static double seconds(long nanos) {
        return nanos / NANOS;
    }
}
