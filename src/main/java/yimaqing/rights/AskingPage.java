package yimaqing.rights;

import java.util.List;
import java.util.Optional;

/// Where an official asks for a family: what is possible, how the latest request stands, for whom it can be asked.
public record AskingPage(String household, String village, Says says, Optional<Chooser> chooser) {
    /// `whom` it is for where not for everybody.
    public record Stands(Optional<String> whom, String sentence) {}

    public record Says(String possible, List<String> bars, Optional<Stands> stands, Optional<String> notice) {
        public Says {
            bars = List.copyOf(bars);
        }
    }
}
