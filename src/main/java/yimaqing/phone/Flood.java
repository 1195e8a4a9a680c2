package yimaqing.phone;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Many phones that ask for one page at a given rate and do not wait for one another, whatever is answered: what a
/// rumour does to a server. A phone that was refused with its connection ended opens another.
public final class Flood {
    private static final int OK = 200;
    private static final int BUSY = 503;
    private static final int PHONES = 160;
    private static final int MOST_ANSWERS = 1 << 20;
    private static final double NANOS = 1e9;
    private static final double NANOS_IN_A_MILLISECOND = 1e6;

    private final int port;
    private final String path;
    private final long[] admitted = new long[MOST_ANSWERS];
    private final long[] refused = new long[MOST_ANSWERS];
    private final AtomicInteger admissions = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile double seconds;

    public Flood(int port, String path) {
        this.port = port;
        this.path = path;
    }

    /// Asks so many times a second for so long, or as often as these phones can.
    public void measure(double perSecond, Duration time) {
        long from = System.nanoTime();
        long until = from + time.toNanos();
        double between = NANOS / perSecond;
        var next = new AtomicLong();
        var done = new CountDownLatch(PHONES);
        for (int phone = 0; phone < PHONES; phone++)
            Thread.ofPlatform().daemon().start(() -> {
                ask(() -> from + (long) (next.getAndIncrement() * between), until);
                done.countDown();
            });
        try {
            done.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the measurement was interrupted", stopped);
        }
        seconds = (System.nanoTime() - from) / NANOS;
    }

    private void ask(java.util.function.LongSupplier turns, long until) {
        try (var connection = new Connection(port, path, "", Connection.ANY)) {
            for (long turn = turns.getAsLong(); turn < until; turn = turns.getAsLong()) {
                for (long now = System.nanoTime(); now < turn; now = System.nanoTime())
                    LockSupport.parkNanos(turn - now);
                if (System.nanoTime() > until) return;
                askOnce(connection);
            }
        } catch (IOException broken) {
            throw new IllegalStateException("a phone could not hang up", broken);
        }
    }

    private void askOnce(Connection connection) throws IOException {
        long from = System.nanoTime();
        try {
            connection.ask();
        } catch (IOException unanswered) {
            failures.incrementAndGet();
            connection.close();
            return;
        }
        long took = System.nanoTime() - from;
        switch (connection.status()) {
            case OK -> admitted[admissions.getAndIncrement()] = took;
            case BUSY -> refused[refusals.getAndIncrement()] = took;
            default -> failures.incrementAndGet();
        }
    }

    public double offeredPerSecond() {
        return (admissions.get() + refusals.get() + failures.get()) / seconds;
    }

    public double admittedPerSecond() {
        return admissions.get() / seconds;
    }

    /// How many got no answer, or another one than the page or a refusal.
    public int failed() {
        return failures.get();
    }

    /// The milliseconds within which this share of those who got the page had it.
    public double admittedWithin(double share) {
        return within(admitted, admissions.get(), share);
    }

    /// The milliseconds within which this share of those who were refused knew it.
    public double refusedWithin(double share) {
        return within(refused, refusals.get(), share);
    }

    private static double within(long[] nanos, int count, double share) {
        if (count == 0) return 0;
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1, Math.floor(share * count))] / NANOS_IN_A_MILLISECOND;
    }
}
