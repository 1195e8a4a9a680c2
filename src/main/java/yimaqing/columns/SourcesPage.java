package yimaqing.columns;

import java.util.List;
import java.util.Optional;

/// The tables that the county can read.
public record SourcesPage(List<Line> lines) {

    /// One of them: whose it is, how large, which version stands and since when by whom; `fault`: nobody can use it.
    public record Line(
            String key, String name, String department, String size, String version, Optional<String> fault) {}

    public SourcesPage {
        lines = List.copyOf(lines);
    }
}
