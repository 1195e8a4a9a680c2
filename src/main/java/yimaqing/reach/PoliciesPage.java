package yimaqing.reach;

import java.util.List;
import java.util.Optional;
import yimaqing.picture.BarPicture;

/// Every policy in force, with whom it reaches and misses in the official's area; and those that cannot be read.
public record PoliciesPage(
        List<Line> lines, List<Broken> broken, Optional<BarPicture> picture, ExplanationPage.Numbers explained) {
    public PoliciesPage {
        lines = List.copyOf(lines);
        broken = List.copyOf(broken);
    }

    /// The numbers of one policy or one place; each leads to its list at `address` with the state behind it. `money` is
    /// that of who does not get it, in words.
    public record Numbers(
            int due, int got, int unclaimed, int untold, int asks, int undeserved, String money, String address) {}

    public record Line(String policy, String title, boolean shadow, boolean byMember, Numbers numbers) {}

    /// A policy whose text cannot be read, and the first thing that is wrong with it.
    public record Broken(String policy, String why) {}
}
