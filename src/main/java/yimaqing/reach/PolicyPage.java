package yimaqing.reach;

import java.util.List;
import java.util.Optional;

/// One policy: whom it reaches place by place, what is missing, and why those who got it should not have.
public record PolicyPage(
        Head head, PoliciesPage.Numbers all, List<Place> places, List<Reason> missing, List<Reason> failed) {
    public PolicyPage {
        places = List.copyOf(places);
        missing = List.copyOf(missing);
        failed = List.copyOf(failed);
    }

    /// What it is; `within` the place the numbers are of, where it is not the official's whole area.
    public record Head(
            String policy, String title, String forWhom, boolean shadow, boolean byMember, Optional<String> within) {}

    /// A town, which leads to its villages at `address`, or a village, which leads nowhere further.
    public record Place(String name, Optional<String> address, PoliciesPage.Numbers numbers) {}

    /// Something missing, or a reason why not, with the list of all of whom that is so.
    public record Reason(String label, int entries, String address) {}
}
