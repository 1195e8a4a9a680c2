package yimaqing.mapping;

import java.util.List;

/// What keeping a mapping led to.
public sealed interface Keeping {

    /// It stands now, as this version of the source with this key.
    record Kept(String key, int version) implements Keeping {}

    record Refused(List<Fault> faults) implements Keeping {
        public Refused {
            if (faults.isEmpty()) throw new IllegalArgumentException("a refusal says why");
            faults = List.copyOf(faults);
        }
    }
}
