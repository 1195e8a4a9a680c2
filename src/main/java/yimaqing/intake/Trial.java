package yimaqing.intake;

import yimaqing.batch.Counts;

/// What would become of a batch if it were applied now.
public record Trial(Counts counts, Difference difference) {}
