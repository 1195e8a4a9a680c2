package yimaqing.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.seal.BlindIndex;

/// Counts failed tries of a secret and slows them down: five within 15 minutes are free, each further one waits twice
/// as long as the one before (at most a day). Counted per secret *and* source, so that nobody locks another person
/// out; and per secret alone with a higher bound, so that many sources gain little.
@Component
public class Tries {
    public static final int FREE = 5;
    static final int FREE_FROM_ALL_SOURCES = 60;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final JdbcClient sql;
    private final BlindIndex blind;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Tries(JdbcClient sql, BlindIndex blind, Clock clock, TransactionTemplate transaction) {
        this.sql = sql;
        this.blind = blind;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Whether a secret may be tried now.
    public sealed interface Turn {}

    /// It may; `left` tries are free after this one, should it fail.
    public record Go(int left) implements Turn {}

    /// Not before this moment.
    public record Wait(Instant until) implements Turn {}

    /// Takes a turn. The try counts as failed from now on, until `succeeded` is told otherwise: a thousand tries at
    /// the same moment are still counted one by one.
    public Turn take(String secret, String source) {
        var bySource = blind.term("try", secret + "|" + source);
        var byAll = blind.term("try", secret);
        return transaction.execute(_ -> {
            sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .param(secret)
                    .query()
                    .singleRow();
            var wait = latest(until(bySource, FREE), until(byAll, FREE_FROM_ALL_SOURCES));
            if (wait.isAfter(clock.instant())) return new Wait(wait);
            note(bySource);
            note(byAll);
            return new Go(Math.max(0, FREE - failed(bySource).count()));
        });
    }

    /// Forgets tries that no longer slow anybody down.
    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        sql.sql("delete from failed_try where at < ?")
                .param(clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .update();
    }

    public void succeeded(String secret, String source) {
        sql.sql("delete from failed_try where term in (?, ?)")
                .params(blind.term("try", secret + "|" + source), blind.term("try", secret))
                .update();
    }

    private record Failed(int count, Instant last) {}

    private Failed failed(byte[] term) {
        return sql.sql("select count(*), max(at) from failed_try where term = ? and at > ?")
                .params(term, clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Failed(
                        row.getInt(1),
                        row.getInt(1) == 0
                                ? Instant.EPOCH
                                : row.getObject(2, OffsetDateTime.class).toInstant()))
                .single();
    }

    private Instant until(byte[] term, int free) {
        var failed = failed(term);
        if (failed.count() < free) return Instant.EPOCH;
        var wait = WINDOW.multipliedBy(1L << Math.min(10, failed.count() - free));
        return failed.last().plus(wait.compareTo(REMEMBERED) > 0 ? REMEMBERED : wait);
    }

    private void note(byte[] term) {
        sql.sql("insert into failed_try (term, at) values (?, ?)")
                .params(term, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
