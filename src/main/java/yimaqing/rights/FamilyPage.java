package yimaqing.rights;

import java.util.List;
import java.util.Optional;

/// What a family reads about being forgotten: what is possible today and why not more, how its request stands with the
/// county's reason, and whether it can ask now.
public record FamilyPage(Door door, String possible, List<String> bars, Optional<Stands> request, boolean mayAsk) {
    public record Door(String token, String village, String number) {

        @Override
        public String toString() {
            return "Door[…]";
        }
    }

    /// `open` is a request nobody has answered, `why` the county's reason where it refused.
    public record Stands(boolean open, String sentence, List<String> basis, Optional<String> why) {
        public Stands {
            basis = List.copyOf(basis);
        }
    }

    public FamilyPage {
        bars = List.copyOf(bars);
    }

    /// Whether the county has yet to answer, so that what is possible today is what the family has to expect.
    public boolean isWaiting() {
        return request.filter(Stands::open).isPresent();
    }
}
