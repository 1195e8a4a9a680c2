package yimaqing.census;

/// A number as the public may read it: rounded to the nearest ten, and small ones not at all. Nobody can tell from it
/// that one family came, left or changed what it lives from.
public sealed interface Rough {
    /// Fewer than so many are not told: in a village everybody knows which families a small number means.
    int FEWEST = 10;

    /// Nobody has recorded it.
    record Unknown() implements Rough {}

    /// Some, but fewer than [#FEWEST].
    record Few() implements Rough {}

    /// About so many, a multiple of ten.
    record About(int number) implements Rough {
        public About {
            if (number < FEWEST || number % FEWEST != 0)
                throw new IllegalArgumentException("a rough number is a multiple of " + FEWEST);
        }
    }

    /// Zero is not known to be zero: what is not recorded may still be there.
    static Rough of(int exact) {
        if (exact < 0) throw new IllegalArgumentException("nobody counts fewer than none");
        if (exact == 0) return new Unknown();
        return exact < FEWEST ? new Few() : new About((exact + FEWEST / 2) / FEWEST * FEWEST);
    }
}
