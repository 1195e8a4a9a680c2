package yimaqing.intake;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yimaqing.batch.Batch;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.BatchStore;
import yimaqing.batch.WorkStore;
import yimaqing.batch.WorkStore.Step;
import yimaqing.place.PlaceCode;

/// Does the long work on batches beside the pages, one batch at a time: opens what arrived, applies what was accepted,
/// takes back what somebody wants back. What waits lies in the database, so that after a crash it goes on by itself.
@Component
public class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(300);

    private final BatchStore batches;
    private final WorkStore works;
    private final Intake intake;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().name("intake").daemon().unstarted(work));
    private final AtomicBoolean called = new AtomicBoolean();

    Worker(BatchStore batches, WorkStore works, Intake intake, Clock clock) {
        this.batches = batches;
        this.works = works;
        this.intake = intake;
        this.clock = clock;
    }

    /// Something waits: it is begun as soon as the work before it is done.
    public void wake() {
        if (called.compareAndSet(false, true)) thread.execute(this::doWhatWaits);
    }

    /// Takes a batch back beside the pages. If the server is stopped meanwhile, the batch simply stands.
    public void undo(PlaceCode county, long number, Came by) {
        report(county, number, Step.UNDOING).at(0, 0);
        thread.execute(() ->
                during(county, number, () -> intake.undo(county, number, by, report(county, number, Step.UNDOING))));
    }

    /// Opens a batch again beside the pages. If the server is stopped meanwhile, it stays as it was.
    public void readAgain(PlaceCode county, long number) {
        report(county, number, Step.OPENING).at(0, 0);
        thread.execute(() ->
                during(county, number, () -> intake.readAgain(county, number, report(county, number, Step.OPENING))));
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "${yimaqing.worker.first-look:PT0S}")
    void lookForWork() {
        if (!batches.waiting().isEmpty()) wake();
    }

    private void doWhatWaits() {
        called.set(false);
        for (var batch : batches.waiting()) {
            var county = batch.county();
            var step = batch.state() instanceof Batch.Accepted ? Step.APPLYING : Step.OPENING;
            var report = report(county, batch.number(), step);
            report.at(0, 0);
            during(county, batch.number(), () -> {
                if (step == Step.APPLYING) intake.apply(county, batch.number(), report);
                else intake.read(county, batch.number(), report);
            });
        }
    }

    // The work of one batch must not keep the others from theirs: what fails is logged and stays as it was, and is
    // tried again when something waits the next time.
    private void during(PlaceCode county, long number, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.error("work on batch {} of county {} failed", number, county.digits(), failed);
        } finally {
            works.end(county, number);
        }
    }

    /// Reports progress, but not more often than an eye can follow.
    private Progress report(PlaceCode county, long number, Step step) {
        var last = new Instant[] {Instant.EPOCH};
        return (done, all) -> {
            var now = clock.instant();
            if (Duration.between(last[0], now).compareTo(BETWEEN_REPORTS) < 0 && done < all) return;
            last[0] = now;
            works.put(county, number, new WorkStore.Work(step, done, all, now));
        };
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
