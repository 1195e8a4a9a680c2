package yimaqing.desk;

import java.util.List;
import java.util.Optional;
import yimaqing.desk.FactLine.Saying;

/// Every statement ever made about one attribute of a household, newest first.
public record HistoryPage(String key, String attribute, List<Line> lines) {

    /// A statement: whom it is about, what was said, where it comes from, and, where it was taken back, who did so.
    public record Line(Optional<String> about, Saying saying, Source source, Optional<String> withdrawn) {}

    /// The parts of a source, for the columns of a table.
    public record Source(String department, String since, String recorded, String origin) {}

    public HistoryPage {
        lines = List.copyOf(lines);
    }
}
