package yimaqing.phone;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Sixteen phones on one page, each asking again as soon as it was answered. How long each answer took is noted where
/// room was made before, so that measuring does not disturb what is measured.
public final class Load {
    private static final int PHONES = 16;
    private static final int OK = 200;
    private static final int MOST_ANSWERS = 1 << 21;
    private static final double NANOS = 1e9;
    private static final double NANOS_IN_A_MILLISECOND = 1e6;

    private final int port;
    private final String path;
    private final String cookie;
    private final int status;
    private final long[] nanos = new long[MOST_ANSWERS];
    private int answers;
    private double seconds;

    public Load(int port, String path, String cookie) {
        this(port, path, cookie, OK);
    }

    /// The same where the server is to answer with this status.
    public Load(int port, String path, String cookie, int status) {
        this.status = status;
        this.port = port;
        this.path = path;
        this.cookie = cookie;
    }

    /// Asks this long and forgets it: the first answers of a program are slower than all later ones.
    public void warmUp(Duration time) {
        measure(time);
        answers = 0;
        seconds = 0;
    }

    /// Asks this long and adds it to what was measured before.
    public void measure(Duration time) {
        int room = (MOST_ANSWERS - answers) / PHONES;
        long from = System.nanoTime();
        var phones = new ArrayList<Callable<Integer>>();
        for (int phone = 0; phone < PHONES; phone++) {
            int first = answers + phone * room;
            phones.add(() -> asked(first, first + room, from + time.toNanos()));
        }
        try (var threads = Executors.newFixedThreadPool(PHONES)) {
            var done = threads.invokeAll(phones);
            seconds += (System.nanoTime() - from) / NANOS;
            int end = answers;
            for (int phone = 0; phone < PHONES; phone++) {
                int count = done.get(phone).get();
                System.arraycopy(nanos, answers + phone * room, nanos, end, count);
                end += count;
            }
            answers = end;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the measurement was interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a page could not be measured", failed.getCause());
        }
    }

    private int asked(int first, int end, long until) throws IOException {
        int place = first;
        try (var connection = new Connection(port, path, cookie, status)) {
            long from = System.nanoTime();
            while (from < until && place < end) {
                connection.ask();
                long answered = System.nanoTime();
                nanos[place++] = answered - from;
                from = answered;
            }
        }
        return place - first;
    }

    public double perSecond() {
        return answers / seconds;
    }

    /// The milliseconds within which this share of the answers came, such as 0.99.
    public double milliseconds(double share) {
        var sorted = Arrays.copyOf(nanos, answers);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(answers - 1, Math.floor(share * answers))] / NANOS_IN_A_MILLISECOND;
    }
}
