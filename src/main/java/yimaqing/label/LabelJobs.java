package yimaqing.label;

import jakarta.annotation.PreDestroy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.code.Plates.Whose;
import yimaqing.label.LabelFolder.Promise;
import yimaqing.label.LabelJob.Progress;
import yimaqing.label.LabelJob.State;
import yimaqing.place.PlaceCode;

/// Makes sheets beside the pages, one document at a time. A finished one lies for a day in the server's [LabelFolder]
/// and is then deleted: it can be made again at any time. What waits or is being made when the server stops is taken up
/// again when it starts.
@Component
public class LabelJobs {
    public static final int MOST_UNFINISHED = 10;
    /// A document whose making stopped the server so often is not tried again.
    static final int MOST_STARTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(LabelJobs.class);
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(300);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final LabelJobStore store;
    private final Labels labels;
    private final LabelFolder folder;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().name("labels").daemon().unstarted(work));
    private volatile boolean stopping;

    LabelJobs(LabelJobStore store, Labels labels, LabelFolder folder, Clock clock, TransactionTemplate transaction) {
        this.store = store;
        this.labels = labels;
        this.folder = folder;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Asks for sheets; empty when too many wait already.
    public Optional<LabelJob> order(LabelJob.Order order) {
        var county = order.whose().area().county();
        var added = Objects.requireNonNull(transaction.execute(_ -> {
            if (store.unfinished(county, clock.instant().minus(LabelFolder.KEPT)) >= MOST_UNFINISHED)
                return Optional.<Long>empty();
            long number = store.add(order);
            folder.note(new Promise(county, number, 0));
            return Optional.of(number);
        }));
        var job = added.flatMap(number -> store.find(county, number));
        job.ifPresent(one -> thread.execute(() -> make(one)));
        return job;
    }

    /// Goes on with what this server had promised when it stopped.
    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        for (var promise : folder.promises()) {
            var job = store.find(promise.county(), promise.number()).filter(LabelJobs::isUnfinished);
            if (job.isEmpty()) folder.forget(promise.county(), promise.number());
            else if (promise.starts() >= MOST_STARTS) giveUp(job.get(), 0);
            else {
                report(job.get(), State.WAITING, 0, job.get().progress().labels());
                thread.execute(() -> make(job.get()));
            }
        }
    }

    private static boolean isUnfinished(LabelJob job) {
        return switch (job.progress().state()) {
            case WAITING, RUNNING -> true;
            case DONE, BROKEN -> false;
        };
    }

    private void make(LabelJob job) {
        int all = 0;
        var promise = folder.promise(job.county(), job.number());
        try {
            folder.note(promise.begun());
            all = labels.count(job.order().whose(), job.order().paper());
            report(job, State.RUNNING, 0, all);
            var next = folder.unfinished();
            int done;
            try (var out = new BufferedOutputStream(Files.newOutputStream(next))) {
                done = labels.write(job.order().whose(), job.order().paper(), out, reporting(job, all));
            }
            folder.finish(next, job);
            report(job, State.DONE, done, done);
            folder.forget(job.county(), job.number());
        } catch (IOException | RuntimeException failed) {
            // a server that stops leaves its note as it was, and goes on when it starts
            if (stopping) {
                folder.note(promise);
                return;
            }
            // whatever else it was, whoever waits for the sheets is told that they were not made
            LOG.error(
                    "printing {} of county {} failed",
                    job.number(),
                    job.county().digits(),
                    failed);
            giveUp(job, all);
        }
    }

    private void giveUp(LabelJob job, int all) {
        report(job, State.BROKEN, 0, all);
        folder.forget(job.county(), job.number());
    }

    /// Reports progress, but not more often than an eye can follow.
    private IntConsumer reporting(LabelJob job, int all) {
        var last = new Instant[] {Instant.EPOCH};
        return done -> {
            if (stopping) throw new CancellationException();
            var now = clock.instant();
            if (Duration.between(last[0], now).compareTo(BETWEEN_REPORTS) < 0) return;
            last[0] = now;
            report(job, State.RUNNING, done, Math.max(done, all));
        };
    }

    private void report(LabelJob job, State state, int done, int all) {
        store.put(job, new Progress(state, done, all, clock.instant()));
    }

    public Optional<LabelJob> find(PlaceCode county, long number) {
        return store.find(county, number);
    }

    /// The document of a job that is done; empty once it is deleted, and on a server that did not make it.
    public Optional<Path> document(LabelJob job) {
        return folder.document(job);
    }

    /// Until when the document of a job surely lies on this server.
    public Optional<Instant> keptUntil(LabelJob job) {
        return folder.keptUntil(job);
    }

    /// The newest printings of these plates.
    public List<LabelJob> newest(Whose whose, int most) {
        return store.newest(whose, most);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void clear() {
        folder.clear(clock.instant());
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        thread.shutdownNow();
        if (!thread.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS))
            LOG.warn("a document of labels was still being made when the server stopped");
    }
}
