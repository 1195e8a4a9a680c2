package yimaqing.bench;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/// One kind of thing that is measured, under a name of its own.
interface Measurement {
    int TIMES = 3;

    String name();

    /// Measures on this scratch folder; each row of the answer is one line of the table.
    List<Row> on(Scratch scratch);

    /// The middle one of several measurements: one disturbed by something else does not count.
    static double middle(DoubleSupplier measurement) {
        var sorted = DoubleStream.generate(measurement).limit(TIMES).sorted().toArray();
        return sorted[TIMES / 2];
    }
}
