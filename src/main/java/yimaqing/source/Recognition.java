package yimaqing.source;

import java.util.List;

/// Whether a file was recognised by its columns.
public sealed interface Recognition {

    record Recognised(Fit fit) implements Recognition {}

    /// Several sources fit equally well; a person says which.
    record Several(List<Fit> fits) implements Recognition {
        public Several {
            if (fits.size() < 2) throw new IllegalArgumentException("several are at least two");
            fits = List.copyOf(fits);
        }
    }

    record None() implements Recognition {}
}
