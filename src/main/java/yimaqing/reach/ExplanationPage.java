package yimaqing.reach;

import java.util.List;
import java.util.Optional;
import yimaqing.entitlement.Outreach.Explained;

/// Whether every household was told why it gets something, or not: place by place.
public record ExplanationPage(Optional<String> within, Numbers all, List<Place> places) {
    public ExplanationPage {
        places = List.copyOf(places);
    }

    /// Households that have something to be explained: those left without it, those that were told, and those who say
    /// themselves that they have understood.
    public record Numbers(int households, int left, int told, int confirmed) {
        static Numbers of(Explained explained) {
            return new Numbers(explained.households(), explained.left(), explained.told(), explained.confirmed());
        }

        static Numbers sumOf(List<Explained> parts) {
            return parts.stream()
                    .map(Numbers::of)
                    .reduce(
                            new Numbers(0, 0, 0, 0),
                            (a, b) -> new Numbers(
                                    a.households + b.households,
                                    a.left + b.left,
                                    a.told + b.told,
                                    a.confirmed + b.confirmed));
        }
    }

    /// A town, which leads to its villages at `address`, or a village.
    public record Place(String code, String name, Optional<String> address, Numbers numbers) {}
}
