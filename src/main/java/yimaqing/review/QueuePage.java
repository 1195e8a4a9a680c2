package yimaqing.review;

import java.util.List;
import java.util.Optional;

/// The rows that wait for this official: how many for which reason, the rows of one page, and the one that is open.
public record QueuePage(
        Filter filter,
        Facets facets,
        List<Line> lines,
        Beside beside,
        Optional<RowPage> row,
        Optional<RowPage.Said> said) {

    /// To what the queue can be narrowed, each with how many rows wait there; `all` of them wait as it is narrowed now.
    public record Facets(List<Facet> reasons, List<Facet> batches, List<Facet> villages, String all) {}

    public record Facet(String key, String label, String rows, boolean chosen) {}

    /// A row in the list: its address in this queue, where it stands, why it waits.
    public record Line(String address, String place, String why, boolean here) {}

    /// The addresses of the rows before and after the open one, and of the next page of the list.
    public record Beside(Optional<String> before, Optional<String> after, Optional<String> further) {}

    public QueuePage {
        lines = List.copyOf(lines);
    }
}
