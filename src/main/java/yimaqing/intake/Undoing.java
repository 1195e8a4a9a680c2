package yimaqing.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import yimaqing.batch.Batch;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.BatchStore;
import yimaqing.batch.FactsStore;
import yimaqing.batch.StageStore;
import yimaqing.intake.Applying.Around;
import yimaqing.intake.Settling.Settled;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Provenance;
import yimaqing.link.HeldStore;
import yimaqing.place.PlaceCode;

/// Takes an applied batch back, even after later ones. Everything it recorded is withdrawn; then the batches applied
/// after it are judged again in their order, as if it had never been applied, and settled: what they only confirmed is
/// now recorded as theirs, and what they said of people whom only it had made known becomes a question. Afterwards all
/// that is believed is as it would be without the batch.
@Component
class Undoing {
    private final BatchStore batches;
    private final StageStore stages;
    private final Understanding understanding;
    private final Settling settling;
    private final Ground ground;

    /// What is taken back, and from where.
    @Component
    record Ground(Ledger ledger, FactsStore runs, HeldStore held, Around around) {}

    Undoing(BatchStore batches, StageStore stages, Understanding understanding, Settling settling, Ground ground) {
        this.batches = batches;
        this.stages = stages;
        this.understanding = understanding;
        this.settling = settling;
        this.ground = ground;
    }

    Intake.Undone undo(PlaceCode county, long number, Came by, Progress progress) {
        return ground.around().transaction().execute(_ -> {
            batches.lock(county);
            var found = batches.find(county, number);
            if (found.isEmpty() || !(found.get().state() instanceof Batch.Applied applied))
                return new Intake.NotApplied();
            ground.around().findEverybody(county);
            var later = batches.appliedAfter(county, applied.turn());
            int all = found.get().rows() + later.stream().mapToInt(Batch::rows).sum();
            int withdrawn = withdraw(found.get(), by);
            progress.at(found.get().rows(), all);
            stages.markUndone(county, number, by);
            var changed = replayed(later, by, done -> progress.at(found.get().rows() + done, all));
            return new Intake.TakenBack(withdrawn, changed.withdrawn(), changed.appended());
        });
    }

    private int withdraw(Batch batch, Came by) {
        var back = new Provenance(batch.content().orElseThrow().department(), "desk/" + by.by());
        int withdrawn = 0;
        for (var run : ground.runs().of(batch.county(), batch.number())) {
            List<Claim> claims = new ArrayList<>();
            for (long fact : ground.ledger()
                    .standingNumbers(batch.county(), run.first(), run.last(), "batch/" + batch.number() + "/"))
                claims.add(new Claim.Withdrawal(fact, batch.day(), back));
            if (!claims.isEmpty()) ground.ledger().append(batch.county(), claims, by.at());
            withdrawn += claims.size();
        }
        ground.held().release(batch.county(), batch.number());
        return withdrawn;
    }

    /// Told how many rows of the later batches were judged again.
    private interface Replayed {
        void rows(int done);
    }

    private Settled replayed(List<Batch> later, Came by, Replayed told) {
        var ahead = new HashSet<String>();
        later.forEach(batch -> ahead.add("batch/" + batch.number() + "/"));
        var changed = Settled.NOTHING;
        int done = 0;
        for (var batch : later) {
            changed = changed.and(replayed(batch, ahead, by));
            ahead.remove("batch/" + batch.number() + "/");
            done += batch.rows();
            told.rows(done);
        }
        return changed;
    }

    /// Judges a batch again as if neither it nor any batch after it had been applied.
    private Settled replayed(Batch batch, Set<String> ahead, Came by) {
        var runs = ground.runs().of(batch.county(), batch.number());
        var changed = new Settled[] {Settled.NOTHING};
        understanding
                .walk(
                        batch,
                        batches.bytes(batch),
                        fact -> ahead.stream().noneMatch(fact.by().origin()::startsWith))
                .through(stretch -> changed[0] = changed[0].and(settling.settle(batch, stretch, by, runs)));
        return changed[0];
    }
}
