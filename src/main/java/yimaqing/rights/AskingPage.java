package yimaqing.rights;

import java.util.List;
import java.util.Optional;

/// Where an official asks for a family: what is possible, how the latest request stands, whether it can be asked.
public record AskingPage(String household, String village, Says says, boolean mayAsk) {
    public record Says(String possible, List<String> bars, Optional<String> stands, Optional<String> notice) {
        public Says {
            bars = List.copyOf(bars);
        }
    }
}
