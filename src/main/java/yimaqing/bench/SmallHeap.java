package yimaqing.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import yimaqing.db.CannotStart;

/// Lets a measurement run in a process of its own that may use 512 MB of heap, and adds the most that was in use after
/// a collection: what a collection leaves was needed, or was not yet old enough to be looked at.
record SmallHeap(Measurement inside) implements Measurement {
    private static final int MEGABYTES = 512;
    private static final String HERE = "yimaqing.bench.small";
    private static final String PARTING = "\t";

    static boolean isHere() {
        return Boolean.getBoolean(HERE);
    }

    @Override
    public String name() {
        return inside.name();
    }

    @Override
    public List<Row> on(Scratch scratch) {
        return isHere() ? watched(scratch) : inChild(scratch);
    }

    private List<Row> watched(Scratch scratch) {
        var most = new AtomicLong();
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans())
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, _) -> {
                                if (notification.getUserData() instanceof CompositeData data)
                                    most.accumulateAndGet(left(data), Math::max);
                            },
                            null,
                            null);
        var rows = new ArrayList<>(inside.on(scratch));
        rows.add(Row.of(name() + ".heap", most.get() / (double) (1 << 20), "MB")
                .against(MEGABYTES, "the heap it may use"));
        return rows;
    }

    private static long left(CompositeData collection) {
        return GarbageCollectionNotificationInfo.from(collection)
                .getGcInfo()
                .getMemoryUsageAfterGc()
                .entrySet()
                .stream()
                .filter(pool -> ManagementFactory.getMemoryPoolMXBeans().stream()
                        .anyMatch(p -> p.getName().equals(pool.getKey())
                                && p.getType() == java.lang.management.MemoryType.HEAP))
                .map(java.util.Map.Entry::getValue)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private List<Row> inChild(Scratch scratch) {
        var program = Scratch.again("bench", name()).redirectError(ProcessBuilder.Redirect.INHERIT);
        program.environment().put("JDK_JAVA_OPTIONS", "-Xmx" + MEGABYTES + "m -D" + HERE + "=true");
        var child = scratch.started(program);
        try (var said = child.inputReader(StandardCharsets.UTF_8)) {
            var rows = said.lines().map(SmallHeap::read).toList();
            if (child.onExit().join().exitValue() != 0)
                throw new CannotStart("The measurement " + name() + " did not come to its end.");
            return rows;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The rows as one such process hands them to the other.
    static String written(List<Row> rows) {
        return rows.stream()
                .map(row -> String.join(
                                PARTING,
                                row.name(),
                                Double.toString(row.figure()),
                                row.unit(),
                                row.ratio().map(r -> Double.toString(r.times())).orElse(""),
                                row.ratio().map(Row.Ratio::reference).orElse(""))
                        + "\n")
                .collect(Collectors.joining());
    }

    static Row read(String line) {
        var parts = line.split(PARTING, -1);
        Optional<Row.Ratio> ratio = parts[3].isEmpty()
                ? Optional.empty()
                : Optional.of(new Row.Ratio(Double.parseDouble(parts[3]), parts[4]));
        return new Row(parts[0], Double.parseDouble(parts[1]), parts[2], ratio);
    }
}
