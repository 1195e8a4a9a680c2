package yimaqing.heating;

import java.util.Locale;

/// One of the three plans a home with electric heating on a meter of its own chooses from.
public enum Plan {
    /// Dear by day, cheap by night, without a quota.
    HOURLY,
    /// Cheap within a quota for the season, dear above.
    VOLUME,
    /// One price.
    FLAT;

    /// How sentences and the county pack call it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
