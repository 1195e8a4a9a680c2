package yimaqing.reach;

import java.util.List;
import java.util.Optional;
import yimaqing.entitlement.Outreach;

/// A page of the households, or their members, in one state of a policy.
public record ListPage(Head head, List<Line> lines, Narrowing narrowing, int from, int all) {
    public ListPage {
        lines = List.copyOf(lines);
    }

    public record Head(String policy, String title, boolean shadow, String state) {}

    /// One entitlement; the names are masked, and empty where they are not known or not shown.
    public record Line(
            String household,
            Optional<String> head,
            String village,
            Optional<String> person,
            Todo todo,
            String money) {}

    /// Since when it is so, who looks after it, and what is to be done next.
    public record Todo(String since, String owner, String next) {}

    /// Something the list can be narrowed to.
    public record Choice(String value, String label, boolean chosen) {}

    /// What the list is narrowed to, and what it can be narrowed to.
    public record Narrowing(
            String address, List<Choice> states, List<Choice> places, List<Choice> missing, List<Choice> failed) {}

    public boolean hasBefore() {
        return from > 0;
    }

    public boolean hasAfter() {
        return from + lines.size() < Math.min(all, Outreach.MOST_LISTED);
    }

    public String before() {
        return narrowing.address() + "&from=" + Math.max(0, from - Outreach.MOST_ON_A_PAGE);
    }

    public String after() {
        return narrowing.address() + "&from=" + (from + Outreach.MOST_ON_A_PAGE);
    }
}
