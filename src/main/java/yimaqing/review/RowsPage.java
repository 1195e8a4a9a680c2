package yimaqing.review;

import java.util.List;
import java.util.Optional;

/// The rows of a batch with one outcome, or for one reason: where each stands and why, and nothing it says.
public record RowsPage(
        long batch, String name, List<Choice> outcomes, List<Choice> reasons, List<Line> lines, Optional<String> next) {

    /// An outcome or a reason to narrow the list to, with how many rows it has.
    public record Choice(String address, String label, String rows, boolean chosen) {}

    public record Line(String address, String place, String why, String village) {}

    public RowsPage {
        lines = List.copyOf(lines);
    }
}
