package yimaqing.bench;

import java.util.List;

/// One kind of thing that is measured, under a name of its own.
interface Measurement {

    String name();

    /// Measures on this scratch folder; each row of the answer is one line of the table.
    List<Row> on(Scratch scratch);
}
