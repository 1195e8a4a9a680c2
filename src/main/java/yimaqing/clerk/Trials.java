package yimaqing.clerk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import yimaqing.batch.Batch;
import yimaqing.batch.Counts;
import yimaqing.batch.Unusual;
import yimaqing.intake.Difference;
import yimaqing.intake.Intake;
import yimaqing.ledger.Ledger;
import yimaqing.place.PlaceCode;
import yimaqing.web.Overloaded;

/// Tries batches out beside the pages, one at a time, and remembers how each came out until the county's ledger grows:
/// a large file takes longer than anybody should look at an empty page.
@Component
class Trials {
    private static final int MOST_WAITING = 20;
    private static final int MOST_KEPT = 50;
    private static final Duration KEPT = Duration.ofMinutes(10);
    /// A small file is tried out within this time, and its page needs no waiting state.
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final Intake intake;
    private final Ledger ledger;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> Thread.ofPlatform().name("trials").daemon().unstarted(work));
    private final Cache<Key, CompletableFuture<Tried>> tried =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterAccess(KEPT).build();

    Trials(Intake intake, Ledger ledger) {
        this.intake = intake;
        this.ledger = ledger;
    }

    private record Key(PlaceCode county, long batch, Optional<Batch.Content> as, long lastFact) {}

    /// What would become of a batch: its counts, line by line the difference it would make, and what is
    /// unusual about it.
    record Tried(Counts counts, List<Difference.Line> difference, List<Unusual> unusual) {}

    /// How the batch would come out by what is recorded now; empty while that is still being found out.
    Optional<Tried> of(Batch batch) {
        var key = new Key(batch.county(), batch.number(), batch.content(), ledger.lastNumber(batch.county()));
        var trial = tried.get(key, this::begin);
        try {
            return Optional.of(trial.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException stillAtWork) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            tried.invalidate(key);
            throw new IllegalStateException("batch " + batch.number() + " could not be tried out", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Overloaded();
        }
    }

    private CompletableFuture<Tried> begin(Key key) {
        try {
            return CompletableFuture.supplyAsync(() -> tryOut(key), thread);
        } catch (RejectedExecutionException full) {
            throw new Overloaded();
        }
    }

    private Tried tryOut(Key key) {
        var trial = intake.tryOut(key.county(), key.batch()).orElseThrow();
        return new Tried(trial.counts(), trial.difference().lines(), trial.unusual());
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
