package yimaqing.intake;

import java.util.List;
import yimaqing.batch.Counts;
import yimaqing.batch.Unusual;

/// What would become of a batch if it were applied now, the difference it would make, and what is unusual about it
/// beside the last file of its source.
public record Trial(Counts counts, Difference difference, List<Unusual> unusual) {
    public Trial {
        unusual = List.copyOf(unusual);
    }
}
