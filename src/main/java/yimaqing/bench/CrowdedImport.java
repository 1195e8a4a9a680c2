package yimaqing.bench;

import java.time.Instant;
import java.util.List;
import yimaqing.Server;
import yimaqing.invented.InventedClaims;
import yimaqing.invented.Sending;
import yimaqing.ledger.Followers;
import yimaqing.ledger.Ledger;
import yimaqing.pack.Dictionary;

/// The two files of `import` in a county where 1,000,000 other people are known already, against the same in a county
/// where nobody is.
final class CrowdedImport implements Measurement {
    private static final String EMPTY = "140121";
    private static final String CROWDED = "140181";
    private static final int PRESENT = 1_000_000;
    private static final int AT_A_TIME = 20_000;

    @Override
    public String name() {
        return "import-large";
    }

    @Override
    public List<Row> on(Scratch scratch) {
        var server = scratch.bare();
        ImportRate.warmUp(scratch);
        var crowded = Sending.into(server, CROWDED);
        long from = System.nanoTime();
        fill(server, crowded);
        double filling = ImportRate.seconds(System.nanoTime() - from);
        var empty = Sending.into(server, EMPTY);
        var few = Row.of(
                "import-large.ledger.empty", empty.ledger(ImportRate.ROWS).rowsPerSecond(), "rows/s");
        var many = Row.of("import-large.ledger", crowded.ledger(ImportRate.ROWS).rowsPerSecond(), "rows/s");
        var fewListed = Row.of(
                "import-large.list.empty", empty.contributions(ImportRate.ROWS).rowsPerSecond(), "rows/s");
        var manyListed = Row.of(
                "import-large.list", crowded.contributions(ImportRate.ROWS).rowsPerSecond(), "rows/s");
        return List.of(
                Row.of("import-large.filling", PRESENT / filling, "people/s"),
                few,
                many.against(few),
                fewListed,
                manyListed.against(fewListed));
    }

    /// The other people stand in the list behind those of the files.
    private static void fill(Server server, Sending crowded) {
        var claims = new InventedClaims(server.part(Dictionary.class), crowded.people());
        int last = ImportRate.ROWS + PRESENT;
        for (int place = ImportRate.ROWS; place < last; place += AT_A_TIME)
            server.part(Ledger.class)
                    .append(crowded.county(), claims.of(place, Math.min(last, place + AT_A_TIME)), Instant.now());
        server.part(Followers.class).catchUp(crowded.county());
    }
}
