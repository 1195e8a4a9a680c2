package yimaqing.reach;

import java.util.List;
import java.util.Optional;
import yimaqing.entitlement.Outreach;

/// The households left without an explanation, in the whole area or in one place of it.
public record LeftPage(Optional<String> within, String area, List<Line> lines, int from, int all) {
    public LeftPage {
        lines = List.copyOf(lines);
    }

    /// A household, its head where the name is known and shown, and of how many policies it was told nothing.
    public record Line(String household, Optional<String> head, String village, int open, int policies) {}

    public boolean hasBefore() {
        return from > 0;
    }

    public boolean hasAfter() {
        return from + lines.size() < Math.min(all, Outreach.MOST_LISTED);
    }

    public int before() {
        return Math.max(0, from - Outreach.MOST_ON_A_PAGE);
    }

    public int after() {
        return from + Outreach.MOST_ON_A_PAGE;
    }
}
