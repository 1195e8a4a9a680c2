package yimaqing.rights;

import java.util.List;

/// Whom a request can be for: the whole family or one of its people, each with what is possible today, and in a
/// sentence each of those who cannot be asked for alone.
public record Chooser(List<Option> options, List<String> others) {
    /// A person by its key; the whole family has none.
    public record Option(String key, String name, String possible) {
        public boolean isWhole() {
            return key.isEmpty();
        }
    }

    public Chooser {
        options = List.copyOf(options);
        others = List.copyOf(others);
    }
}
