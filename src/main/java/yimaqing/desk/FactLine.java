package yimaqing.desk;

import java.util.List;
import java.util.Optional;

/// One line of a household's page at the desk: what stands, who else says otherwise and why that does not stand, and
/// where its history and the queue of disagreements are found. `stale` says in words how old it is, where that is too
/// old.
public record FactLine(
        String label,
        Saying standing,
        List<Saying> others,
        Optional<String> why,
        Optional<String> stale,
        String history,
        String queue) {

    /// One statement in words. `value` is empty when this viewer sees nothing of it; `instead` then says why. `source`
    /// says in one line who, of what day, where it stands written and when it was recorded.
    public record Saying(Optional<String> value, String instead, String source) {}

    public FactLine {
        others = List.copyOf(others);
    }

    public boolean isDisputed() {
        return !others.isEmpty();
    }
}
