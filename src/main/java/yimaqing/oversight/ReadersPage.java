package yimaqing.oversight;

import java.util.List;
import java.util.Optional;

/// Those who looked at a family's data, the newest first: the office, the name of whoever it was, why, when and at
/// what.
public record ReadersPage(String door, String place, List<Reader> readers) {
    public ReadersPage {
        readers = List.copyOf(readers);
    }

    public record Reader(
            String office, Optional<String> name, String why, String when, String kinds, boolean unmasked) {}
}
