package yimaqing.rights;

import java.util.List;
import java.util.Optional;

/// What a family reads about being forgotten: what is possible today and why not more, how its requests stand with the
/// county's reasons, and for whom it can ask now.
public record FamilyPage(
        Door door, String possible, List<String> bars, List<Stands> requests, Optional<Chooser> chooser) {
    public record Door(String token, String village, String number) {

        @Override
        public String toString() {
            return "Door[…]";
        }
    }

    /// `whom` it is for where not for everybody; `open` is a request nobody has answered, `why` the county's reason
    /// where it refused.
    public record Stands(
            boolean open, Optional<String> whom, String sentence, List<String> basis, Optional<String> why) {
        public Stands {
            basis = List.copyOf(basis);
        }
    }

    public FamilyPage {
        bars = List.copyOf(bars);
        requests = List.copyOf(requests);
    }

    /// Whether the county has yet to answer, so that what is possible today is what the family has to expect.
    public boolean isWaiting() {
        return requests.stream().anyMatch(Stands::open);
    }
}
