package yimaqing.bench;

import java.time.Instant;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.Server;
import yimaqing.invented.InventedHouseholds;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.pace.RawCopy;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// How many facts a second the ledger takes in appends of 5,000: until they are committed, and until every follower
/// has heard them too (an append returns then). The reference is the same rows, sealed and hashed already, copied into
/// a table of the same columns without index or rule, committed as often.
final class AppendRate implements Measurement {
    /// Two counties the sample does not use, the first to warm up in.
    private static final PlaceCode WARM_UP = new PlaceCode("140121");
    private static final PlaceCode COUNTY = new PlaceCode("140181");
    private static final int BATCH = 5_000;
    private static final int WARM_UP_BATCHES = 6;
    private static final int BATCHES = 20;
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "append";
    }

    @Override
    public List<Row> on(Scratch scratch) {
        var server = scratch.server();
        try (var copy = new RawCopy(server)) {
            spent(server, copy, WARM_UP, WARM_UP_BATCHES);
            var spent = spent(server, copy, COUNTY, BATCHES);
            double facts = BATCHES * BATCH * NANOS;
            var raw = Row.of("append.raw_copy", facts / spent.copying(), "rows/s");
            var committed = Row.of("append.committed", facts / spent.committing(), "facts/s");
            var followed = Row.of("append.followed", facts / spent.following(), "facts/s");
            return List.of(raw, committed.against(raw), followed.against(committed));
        }
    }

    /// Nanoseconds from the calls of the appends to their commits, to their returns, and of the raw copies.
    private record Spent(long committing, long following, long copying) {
        Spent and(Spent more) {
            return new Spent(committing + more.committing, following + more.following, copying + more.copying);
        }
    }

    /// Each batch is copied as soon as it was appended, so that whatever else this machine does slows down both.
    private static Spent spent(Server server, RawCopy copy, PlaceCode county, int batches) {
        var villages = server.part(Places.class).villagesIn(county);
        var invented = new InventedHouseholds(server.part(Dictionary.class), villages);
        var all = new Spent(0, 0, 0);
        for (int batch = 0; batch < batches; batch++)
            all = all.and(appended(server, county, invented.claims(BATCH), copy));
        return all;
    }

    private static Spent appended(Server server, PlaceCode county, List<Claim> claims, RawCopy copy) {
        var ledger = server.part(Ledger.class);
        var committed = new long[1];
        long from = System.nanoTime();
        var appended = server.part(TransactionTemplate.class).execute(_ -> {
            // registered first, heard first: the followers are called after it
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    committed[0] = System.nanoTime();
                }
            });
            return ledger.append(county, claims, Instant.now());
        });
        long followed = System.nanoTime();
        return new Spent(committed[0] - from, followed - from, copy.nanos(county, appended));
    }
}
