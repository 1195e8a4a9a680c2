package yimaqing.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import yimaqing.place.PlaceCode;

/// A file that a department sent: its number in the county, the source it was recognised as, the day it describes, and
/// how far it has come.
public record Batch(
        PlaceCode county,
        long number,
        String source,
        String filename,
        LocalDate day,
        int rows,
        Came received,
        Optional<Came> applied,
        Facts facts) {
    public Batch {
        if (number < 1 || rows < 0) throw new IllegalArgumentException("batches count from 1 and have rows");
    }

    /// Who did something, and when.
    public record Came(String by, Instant at) {
        public Came {
            if (by.isBlank()) throw new IllegalArgumentException("somebody did it");
        }
    }

    /// The facts it added, from the first to the last; both empty when it added none.
    public record Facts(OptionalLong first, OptionalLong last) {
        static final Facts NONE = new Facts(OptionalLong.empty(), OptionalLong.empty());

        Facts and(long nextFirst, long nextLast) {
            return new Facts(first.isPresent() ? first : OptionalLong.of(nextFirst), OptionalLong.of(nextLast));
        }
    }

    public boolean isApplied() {
        return applied.isPresent();
    }

    /// The place a sealed file belongs to; it opens nowhere else.
    static byte[] binding(PlaceCode county, long number) {
        return ("batch_file|" + county.digits() + "|" + number).getBytes(StandardCharsets.UTF_8);
    }
}
