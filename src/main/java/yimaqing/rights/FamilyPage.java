package yimaqing.rights;

import java.util.List;
import java.util.Optional;

/// What a family reads about being forgotten: what is possible today and why not more, how its request stands with the
/// county's reason, and whether it can ask now.
public record FamilyPage(Door door, String possible, List<String> bars, Optional<Stands> request, boolean mayAsk) {
    public record Door(String token, String village, String number) {}

    /// `why` is the county's reason where it refused.
    public record Stands(String sentence, List<String> basis, Optional<String> why) {
        public Stands {
            basis = List.copyOf(basis);
        }
    }

    public FamilyPage {
        bars = List.copyOf(bars);
    }
}
