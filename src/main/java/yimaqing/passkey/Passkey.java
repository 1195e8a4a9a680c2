package yimaqing.passkey;

import java.time.Instant;
import java.util.Optional;

/// A passkey in the list of its owner: under which name it was kept, since when, and when it last proved something.
/// `id` is its number as browsers write it, in Base64 for addresses.
public record Passkey(String id, String label, Instant since, Optional<Instant> used) {
    /// So many letters a name may have.
    public static final int LONGEST_LABEL = 40;

    public Passkey {
        if (label.isBlank() || label.length() > LONGEST_LABEL)
            throw new IllegalArgumentException("a passkey has a name of up to 40 letters");
    }
}
