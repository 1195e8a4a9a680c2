package yimaqing.pack;

import java.util.Set;

/// A department or office that states facts. `reads` are the groups of attributes its officers may see beside
/// those it states itself.
public record Department(String key, Label label, Set<String> reads) {
    /// The key under which a family itself states facts. It is no office: it sends no files and has no officers.
    public static final String FAMILY = "family";

    public Department {
        reads = Set.copyOf(reads);
    }
}
