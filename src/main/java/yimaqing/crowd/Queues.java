package yimaqing.crowd;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Keeps the queues: so many of each kind are served at once, so many wait for a moment, and the rest is refused. All
/// places together are fewer than the server's threads, so that refusing never has to wait.
@Component
class Queues implements MeterBinder {
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,2})\\+([0-9]{1,3})");

    private final Map<Queue, Places> all = new EnumMap<>(Queue.class);
    private final long patienceMillis;

    /// `yimaqing.crowd.public` and so on hold the sizes, `yimaqing.crowd.patience` how long one waits for a place.
    Queues(Environment settings) {
        for (var queue : Queue.values())
            all.put(queue, Places.of(settings.getProperty("yimaqing.crowd." + queue.key(), queue.usual())));
        patienceMillis = settings.getProperty("yimaqing.crowd.patience", Duration.class, Duration.ofSeconds(2))
                .toMillis();
    }

    /// The places of one queue and what became of those who came.
    private record Places(
            Semaphore served, AtomicInteger waiting, int mostWaiting, LongAdder admitted, LongAdder refused) {

        static Places of(String size) {
            var read = SIZE.matcher(size);
            if (!read.matches()) throw new IllegalArgumentException("a queue has a size such as 6+12, not " + size);
            return new Places(
                    new Semaphore(Integer.parseInt(read.group(1)), true),
                    new AtomicInteger(),
                    Integer.parseInt(read.group(2)),
                    new LongAdder(),
                    new LongAdder());
        }

        boolean entered(long patienceMillis) throws InterruptedException {
            if (served.tryAcquire()) return true;
            if (waiting.incrementAndGet() > mostWaiting) {
                waiting.decrementAndGet();
                return false;
            }
            try {
                return served.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
            } finally {
                waiting.decrementAndGet();
            }
        }
    }

    /// Takes a place in this queue; without one there is nothing to leave.
    boolean enter(Queue queue) {
        var places = places(queue);
        try {
            boolean entered = places.entered(patienceMillis);
            (entered ? places.admitted : places.refused).increment();
            return entered;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            places.refused.increment();
            return false;
        }
    }

    void leave(Queue queue) {
        places(queue).served.release();
    }

    private Places places(Queue queue) {
        return Objects.requireNonNull(all.get(queue));
    }

    /// How many are served or wait at the most, in all queues together.
    int size() {
        return all.values().stream()
                .mapToInt(places -> places.served.availablePermits() + places.mostWaiting)
                .sum();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        all.forEach((queue, places) -> {
            counter("yimaqing.crowd.admitted", queue, places.admitted, meters);
            counter("yimaqing.crowd.refused", queue, places.refused, meters);
        });
    }

    private static void counter(String name, Queue queue, LongAdder count, MeterRegistry meters) {
        FunctionCounter.builder(name, count, LongAdder::doubleValue)
                .tag("queue", queue.key())
                .register(meters);
    }
}
