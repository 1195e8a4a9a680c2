package yimaqing.label;

import jakarta.annotation.PreDestroy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.label.LabelJob.Progress;
import yimaqing.label.LabelJob.State;
import yimaqing.place.PlaceCode;

/// Makes sheets beside the pages, one document at a time. A finished one lies for a day in the folder `labels` of the
/// server's data, readable by the server only, and is then deleted: it can be made again at any time.
@Component
public class LabelJobs {
    public static final int MOST_UNFINISHED = 10;
    private static final Logger LOG = LoggerFactory.getLogger(LabelJobs.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(300);

    private final LabelJobStore store;
    private final Labels labels;
    private final Path folder;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().name("labels").daemon().unstarted(work));

    LabelJobs(
            LabelJobStore store,
            Labels labels,
            @Value("${yimaqing.data:}") String data,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.labels = labels;
        this.folder =
                (data.isEmpty() ? Path.of(System.getProperty("java.io.tmpdir")) : Path.of(data)).resolve("labels");
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Asks for sheets; empty when too many wait already.
    public Optional<LabelJob> order(LabelJob.Order order) {
        var county = order.whose().area().county();
        var added = Optional.ofNullable(transaction.execute(_ ->
                store.unfinished(county, clock.instant().minus(KEPT)) >= MOST_UNFINISHED ? null : store.add(order)));
        var job = added.flatMap(number -> store.find(county, number));
        job.ifPresent(one -> thread.execute(() -> make(one)));
        return job;
    }

    private void make(LabelJob job) {
        var whose = job.order().whose();
        var file = file(job);
        int all = 0;
        try {
            all = labels.count(whose);
            report(job, State.RUNNING, 0, all);
            prepare();
            var next = Files.createTempFile(
                    folder,
                    "making",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            int done;
            try (var out = new BufferedOutputStream(Files.newOutputStream(next))) {
                done = labels.write(whose, job.order().paper(), out, reporting(job, all));
            }
            Files.move(next, file);
            report(job, State.DONE, done, done);
        } catch (IOException | RuntimeException failed) {
            // whatever it was, whoever waits for the sheets is told that they were not made
            LOG.error(
                    "printing {} of county {} failed",
                    job.number(),
                    job.county().digits(),
                    failed);
            report(job, State.BROKEN, 0, all);
        }
    }

    private void prepare() throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /// Reports progress, but not more often than an eye can follow.
    private IntConsumer reporting(LabelJob job, int all) {
        var last = new Instant[] {Instant.EPOCH};
        return done -> {
            var now = clock.instant();
            if (Duration.between(last[0], now).compareTo(BETWEEN_REPORTS) < 0) return;
            last[0] = now;
            report(job, State.RUNNING, done, Math.max(done, all));
        };
    }

    private void report(LabelJob job, State state, int done, int all) {
        store.put(job, new Progress(state, done, all, clock.instant()));
    }

    private Path file(LabelJob job) {
        return folder.resolve(job.county().digits() + "-" + job.number() + ".pdf");
    }

    public Optional<LabelJob> find(PlaceCode county, long number) {
        return store.find(county, number);
    }

    /// The document of a job that is done; empty once it is deleted, and on a server that did not make it.
    public Optional<Path> document(LabelJob job) {
        return Optional.of(file(job)).filter(Files::isReadable);
    }

    /// The newest printings of these plates.
    public List<LabelJob> newest(yimaqing.code.Plates.Whose whose, int most) {
        return store.newest(whose, most);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void clear() {
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.list(folder)) {
            for (var file : files.toList())
                if (Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(clock.instant().minus(KEPT))) Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
