package yimaqing.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yimaqing.batch.Batch;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.FactsStore;
import yimaqing.batch.FactsStore.Run;
import yimaqing.batch.RowStore;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Provenance;
import yimaqing.link.About;
import yimaqing.link.Held;
import yimaqing.link.HeldStore;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Notation;
import yimaqing.verdict.Claims;
import yimaqing.verdict.Walk;

/// Brings the ledger to what judged rows say: what a row recorded before and says no longer is withdrawn, what it says
/// now and has not recorded is appended. A file applied for the first time has recorded nothing; a row judged again
/// usually changes little.
@Component
class Settling {
    private final RowStore rows;
    private final FactsStore runs;
    private final HeldStore held;
    private final Ledger ledger;
    private final Dictionary dictionary;

    Settling(RowStore rows, FactsStore runs, HeldStore held, Ledger ledger, Dictionary dictionary) {
        this.rows = rows;
        this.runs = runs;
        this.held = held;
        this.ledger = ledger;
        this.dictionary = dictionary;
    }

    /// What settling some rows changed.
    record Settled(int withdrawn, int appended) {
        static final Settled NOTHING = new Settled(0, 0);

        Settled and(Settled more) {
            return new Settled(withdrawn + more.withdrawn, appended + more.appended);
        }
    }

    /// Settles some rows of one sheet, in the caller's transaction. `recorded`: the runs of facts of the batch so far.
    Settled settle(Batch batch, Walk.Stretch stretch, Came by, List<Run> recorded) {
        if (stretch.rows().isEmpty()) return Settled.NOTHING;
        int sheet = stretch.sheet().position();
        rows.put(
                batch.county(),
                batch.number(),
                stretch.rows().stream().map(row -> row.kept(sheet)).toList());
        waiting(batch, stretch);
        var claims = claims(batch, stretch, recorded, by);
        if (claims.isEmpty()) return Settled.NOTHING;
        var appended = ledger.append(batch.county(), claims, by.at());
        runs.add(
                batch.county(),
                batch.number(),
                new Run(appended.first(), appended.last(), sheet, stretch.firstRow(), stretch.lastRow()));
        int withdrawn =
                (int) claims.stream().filter(Claim.Withdrawal.class::isInstance).count();
        return new Settled(withdrawn, claims.size() - withdrawn);
    }

    private void waiting(Batch batch, Walk.Stretch stretch) {
        int sheet = stretch.sheet().position();
        var waiting = new ArrayList<HeldStore.Waiting>();
        for (var row : stretch.rows())
            row.found()
                    .waits()
                    .ifPresent(waits -> row.whom()
                            .ifPresent(whom -> waiting.add(new HeldStore.Waiting(
                                    sheet,
                                    row.row(),
                                    new Held(new About(whom.person(), whom.household()), waits.reason()),
                                    waits.traces()))));
        held.release(batch.county(), batch.number(), sheet, stretch.firstRow(), stretch.lastRow());
        if (!waiting.isEmpty()) held.keep(batch.county(), batch.number(), waiting);
    }

    private List<Claim> claims(Batch batch, Walk.Stretch stretch, List<Run> recorded, Came by) {
        var before = before(batch, stretch, recorded);
        var claims = new ArrayList<Claim>();
        for (var row : stretch.rows()) {
            for (var said : row.statements()) {
                var same = before.remove(key(said));
                if (same == null) claims.add(said);
            }
        }
        var back = new Provenance(batch.content().orElseThrow().department(), "desk/" + by.by());
        before.values().forEach(fact -> claims.add(new Claim.Withdrawal(fact.number(), batch.day(), back)));
        return claims;
    }

    /// What the rows recorded before and what still stands of it, by what it says.
    private Map<String, Fact> before(Batch batch, Walk.Stretch stretch, List<Run> recorded) {
        var before = new HashMap<String, Fact>();
        var origins = new HashMap<String, Integer>();
        if (recorded.isEmpty()) return before;
        var sheet = stretch.sheet().name().isEmpty() ? "1" : stretch.sheet().name();
        stretch.rows()
                .forEach(row -> origins.put("batch/" + batch.number() + "/" + sheet + "/" + row.row(), row.row()));
        for (var run : recorded)
            if (overlaps(run, stretch))
                for (var fact : ledger.standing(batch.county(), run.first(), run.last()))
                    if (origins.containsKey(fact.by().origin())) before.put(key(fact), fact);
        return before;
    }

    private static boolean overlaps(Run run, Walk.Stretch stretch) {
        return run.sheet() == stretch.sheet().position()
                && run.firstRow() <= stretch.lastRow()
                && stretch.firstRow() <= run.lastRow();
    }

    private static String key(Claim.Statement said) {
        return String.join(
                "\n",
                said.by().origin(),
                said.about().key(),
                said.attribute().key(),
                said.since().toString(),
                Claims.written(said));
    }

    private String key(Fact fact) {
        var says = fact.says() instanceof Fact.Holds(var value)
                ? Notation.write(dictionary.attribute(fact.attribute()).type(), value)
                : "forgotten " + fact.number();
        return String.join(
                "\n",
                fact.by().origin(),
                fact.about().key(),
                fact.attribute(),
                fact.since().toString(),
                says);
    }
}
