package yimaqing.scanner;

import java.util.List;
import java.util.Optional;
import yimaqing.scanner.ScanPage.Way;

/// The plate that was scanned: what stands on it, to be compared with the wall, how it is, and what may be done now,
/// the likeliest first.
public record PlatePage(String key, Printed printed, State state, boolean find, List<Way> ways) {
    public PlatePage {
        ways = List.copyOf(ways);
    }

    /// What stands on the plate.
    public record Printed(String kind, String number, String place) {}

    /// The word for its state with the look of its tag, and the household where it hangs as far as it may be named.
    public record State(String look, String word, Optional<String> home) {}
}
