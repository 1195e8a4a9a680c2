package yimaqing.pack;

import java.util.Set;

/// A department or office that states facts. `reads` are the groups of attributes its officers may see beside
/// those it states itself.
public record Department(String key, Label label, Set<String> reads) {
    public Department {
        reads = Set.copyOf(reads);
    }
}
