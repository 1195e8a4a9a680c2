package yimaqing.rights;

import java.util.List;
import java.util.Optional;

/// The requests of a county: those that wait first.
public record ListPage(List<Line> lines) {
    /// `whom` it is for where not for everybody.
    public record Line(int number, String village, Optional<String> whom, String asked, String due, Stands stands) {}

    public record Stands(String state, boolean open) {}

    public ListPage {
        lines = List.copyOf(lines);
    }
}
