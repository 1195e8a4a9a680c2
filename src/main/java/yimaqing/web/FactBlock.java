package yimaqing.web;

import java.util.List;
import java.util.Optional;

/// Facts that one source stated of one day, ready to be read: their names and values, who says so and since when, and,
/// where they have not been checked for too long, a word about it. A fact on which two sources disagree stands in a
/// block of its own.
public record FactBlock(List<Row> rows, String source, Optional<String> stale) {

    /// One fact: its name, its value, what else was said with it, what other sources say instead, and where that was
    /// decided, by whom and why. An entry has its title for a name; its value is blank when it has no amount.
    public record Row(String label, String value, List<String> more, List<Other> others, Optional<String> decided) {
        public Row(String label, String value, List<String> more, List<Other> others) {
            this(label, value, more, others, Optional.empty());
        }

        public Row {
            more = List.copyOf(more);
            others = List.copyOf(others);
        }

        public boolean disagrees() {
            return !others.isEmpty();
        }

        public boolean isEntry() {
            return !more.isEmpty();
        }
    }

    /// What another source says of the same, and which source that is.
    public record Other(String value, String source) {}

    public FactBlock {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) throw new IllegalArgumentException("a block shows at least one fact");
    }

    public boolean disagrees() {
        return rows.stream().anyMatch(Row::disagrees);
    }
}
