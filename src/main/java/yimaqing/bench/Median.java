package yimaqing.bench;

import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/// The middle one of several measurements: one disturbed by something else does not count.
final class Median {
    private static final int TIMES = 3;

    private Median() {}

    static double of(DoubleSupplier measurement) {
        var sorted = DoubleStream.generate(measurement).limit(TIMES).sorted().toArray();
        return sorted[TIMES / 2];
    }
}
