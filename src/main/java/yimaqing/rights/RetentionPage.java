package yimaqing.rights;

import java.util.List;
import java.util.Optional;

/// The retention schedule for officials: each line with its basis and period, and how much is past it.
public record RetentionPage(List<Line> lines, int unset) {
    public record Line(String title, String holds, String basis, String source, Term term) {}

    /// The period in words, whether somebody has set it, on which paper, what happens then, and how many are past it.
    public record Term(String period, boolean set, Optional<String> paper, String then, Optional<String> past) {}

    public RetentionPage {
        lines = List.copyOf(lines);
    }
}
