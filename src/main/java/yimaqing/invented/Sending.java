package yimaqing.invented;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.Server;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.Received;
import yimaqing.batch.RowOutcome;
import yimaqing.intake.Intake;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// Files of invented people, sent into one county and applied, with the time each step took.
public record Sending(Server server, PlaceCode county, InventedPeople people) {
    /// Two lines stand above the people of a ledger, one above those of a list of contributions.
    private static final int ABOVE_LEDGER = 2;
    private static final int ABOVE_CONTRIBUTIONS = 1;

    private static final double FEWEST_ACCEPTED = 0.99;

    public static Sending into(Server server, String county) {
        var code = new PlaceCode(county);
        return new Sending(
                server, code, new InventedPeople(server.part(Places.class).villagesIn(code)));
    }

    /// What one file took, in nanoseconds: to be kept, to be opened (and until its first rows had been read), and to be
    /// applied until the commit and until every follower had heard of it.
    public record Spent(
            long batch, int rows, long arriving, long firstRows, long opening, long committing, long following) {
        public double rowsPerSecond() {
            return rows * 1e9 / (arriving + opening + committing);
        }

        public double rowsPerSecondFollowed() {
            return rows * 1e9 / (arriving + opening + following);
        }
    }

    /// The people of a ledger of so many rows as lines of text, for whoever wants to copy the same as they are.
    public byte[] ledgerLines(int rows) {
        var lines = new StringBuilder();
        for (int place = 0; place < rows - ABOVE_LEDGER; place++)
            lines.append(String.join("\t", LedgerFile.cells(people.one(place)))).append('\n');
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The lines of a list of contributions of so many rows.
    public byte[] contributionLines(int rows) {
        var gb18030 = ContributionFile.of(people, 0, rows - ABOVE_CONTRIBUTIONS);
        return new String(gb18030, ContributionFile.GB18030).getBytes(StandardCharsets.UTF_8);
    }

    /// A ledger of so many rows, all of them people not known before.
    public Spent ledger(int rows) {
        return sent("ledger.xlsx", LedgerFile.of(people, 0, rows - ABOVE_LEDGER), rows);
    }

    /// A list of contributions of so many rows, about the first people of the ledger.
    public Spent contributions(int rows) {
        return sent("contributions.csv", ContributionFile.of(people, 0, rows - ABOVE_CONTRIBUTIONS), rows);
    }

    private Spent sent(String name, byte[] bytes, int rows) {
        var intake = server.part(Intake.class);
        long begin = System.nanoTime();
        long batch = intake.arrive(county, new Intake.Upload(name, bytes, "bench", LocalDate.of(2026, 3, 31)))
                .batch();
        long arrived = System.nanoTime();
        var first = new long[1];
        var read = intake.read(county, batch, (_, _) -> {
            if (first[0] == 0) first[0] = System.nanoTime();
        });
        long opened = System.nanoTime();
        if (!(read instanceof Received.Fresh))
            throw new IllegalStateException("an invented file was not understood: " + read);
        long[] applied = applied(batch);
        return new Spent(batch, rows, arrived - begin, first[0] - begin, opened - arrived, applied[0], applied[1]);
    }

    /// The nanoseconds until a batch was accepted and committed, and until its followers had heard it.
    public long[] applied(long batch) {
        var intake = server.part(Intake.class);
        var committed = new long[1];
        long from = System.nanoTime();
        intake.accept(county, batch, new Came("bench-2", Instant.now()));
        var outcome = server.part(TransactionTemplate.class).execute(_ -> {
            // registered first, heard first: the followers are called after it
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    committed[0] = System.nanoTime();
                }
            });
            return intake.apply(county, batch, (_, _) -> {});
        });
        if (!(outcome instanceof Intake.Done(var counts)))
            throw new IllegalStateException("an invented batch was not applied: " + outcome);
        // nothing is measured when what should be recorded waits for people
        if (counts.of(RowOutcome.Kind.ACCEPTED) < counts.rows() * FEWEST_ACCEPTED)
            throw new IllegalStateException("too few rows of an invented file were accepted: " + counts.reasons());
        return new long[] {committed[0] - from, System.nanoTime() - from};
    }
}
