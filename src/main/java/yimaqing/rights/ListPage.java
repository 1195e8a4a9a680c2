package yimaqing.rights;

import java.util.List;

/// The requests of a county: those that wait first.
public record ListPage(List<Line> lines) {
    public record Line(int number, String village, String asked, String due, String state, boolean open) {}

    public ListPage {
        lines = List.copyOf(lines);
    }
}
