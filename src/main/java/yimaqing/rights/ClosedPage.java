package yimaqing.rights;

import java.util.List;

/// A household whose values nobody sees: why, and what was said of it when and by whom.
public record ClosedPage(String village, boolean forgotten, String why, List<String> basis, List<Said> history) {
    public record Said(String since, String department) {}

    public ClosedPage {
        basis = List.copyOf(basis);
        history = List.copyOf(history);
    }
}
