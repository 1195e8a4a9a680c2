package yimaqing.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import yimaqing.campaign.Acknowledged.Flaws;
import yimaqing.campaign.MortalLedger.Kept;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Claim.Statement;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;

/// Several append to several counties, the database is killed in the middle of it, started again, and asked for
/// everything it had acknowledged; round after round on what the round before left behind.
public final class KillRounds {
    private static final List<PlaceCode> COUNTIES = List.of(new PlaceCode("140925"), new PlaceCode("140926"));
    private static final LocalDate SINCE = LocalDate.of(2026, 3, 31);
    private static final Provenance BY = new Provenance("township", "survey/campaign");
    private static final int THREADS = 4;
    private static final int FACTS = 3;
    private static final int SHORTEST_MILLIS = 60;
    private static final int LONGEST_MILLIS = 360;
    private static final int LONGEST_START_SECONDS = 60;

    private final MortalLedger mortal;
    private final Random random = new Random(140_925);
    private final Acknowledged acknowledged = new Acknowledged(FACTS);

    private KillRounds(MortalLedger mortal) {
        this.mortal = mortal;
    }

    public static KillRounds on(MortalLedger mortal) {
        return new KillRounds(mortal);
    }

    /// How many times the database was killed, how many appends of three facts it had acknowledged before, what was
    /// found wrong with them, and whether the chain of hashes held each time.
    public record Figures(int rounds, long acknowledged, Flaws flaws, boolean whole) {}

    /// So many rounds.
    public Figures run(int rounds, Kept kept) {
        return run(rounds, kept, false);
    }

    /// Rounds until something acknowledged is lost, at most so many.
    public Figures untilLost(int most, Kept kept) {
        return run(most, kept, true);
    }

    private Figures run(int rounds, Kept kept, boolean untilLost) {
        var heard = new AtomicLong();
        var flaws = Flaws.NONE;
        boolean whole = true;
        int round = 0;
        mortal.end();
        mortal.start(kept);
        while (round < rounds && !(untilLost && flaws.lost() > 0)) {
            killed(heard);
            round++;
            mortal.start(kept);
            flaws = flaws.and(acknowledged.against(mortal.sql()));
            whole &= mortal.isWhole();
        }
        return new Figures(round, heard.get(), flaws, whole);
    }

    private void killed(AtomicLong heard) {
        var alive = new AtomicBoolean(true);
        var busy = new CountDownLatch(THREADS);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var all = IntStream.range(0, THREADS)
                    .mapToObj(i -> threads.submit(() -> appendUntilKilled(i, alive, busy, heard)))
                    .toList();
            if (!busy.await(LONGEST_START_SECONDS, TimeUnit.SECONDS))
                throw new IllegalStateException("the ledger took no fact for a minute");
            Thread.sleep(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
            alive.set(false);
            mortal.kill();
            for (var one : all) one.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("a round was not run to its end", failed);
        }
    }

    private void appendUntilKilled(int thread, AtomicBoolean alive, CountDownLatch busy, AtomicLong heard) {
        var county = COUNTIES.get(thread % COUNTIES.size());
        boolean first = true;
        while (true) {
            var home = HouseholdId.fresh();
            acknowledged.begin(home.key());
            try {
                acknowledged.note(county, home.key(), mortal.ledger().append(county, claims(home), Instant.now()));
                heard.incrementAndGet();
                if (first) busy.countDown();
                first = false;
            } catch (DataAccessException | TransactionException killed) {
                // no answer came: all of it is there or nothing
                if (alive.get()) throw killed;
                return;
            }
        }
    }

    private List<Claim> claims(HouseholdId home) {
        return List.of(
                says(home, "home.group", Value.Amount.of(random.nextInt(1, 9))),
                says(home, "house.structure", Value.text("cave")),
                says(home, "home.phone", Value.text("1390000" + random.nextInt(1_000, 9_999))));
    }

    private Claim says(HouseholdId home, String attribute, Value value) {
        return new Statement(home, mortal.dictionary().attribute(attribute), value, SINCE, BY);
    }
}
