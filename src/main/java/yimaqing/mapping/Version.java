package yimaqing.mapping;

import java.time.Instant;

/// One version of a source as it was made in a county: what it said, in the words of the county pack, and by whom.
public record Version(String key, int number, String yaml, String by, Instant at) {
    public Version {
        if (number < 1) throw new IllegalArgumentException("versions count from 1");
    }
}
