package yimaqing.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the key file holds: the master key that locks, earlier ones that still unlock until all is locked anew, the
/// suite of new values, and the two keys by which values and codes are found. Those two never change, for every term in
/// the database and every printed plate rests on them; they are kept beside the master keys, from which they once came,
/// so that the first master key can be destroyed like any other.
public record KeyRing(MasterKey newest, List<MasterKey> earlier, Suite suite, Indexes indexes) {

    /// The keys of the blind indexes, and the suite with which they were first used.
    record Indexes(Suite suite, byte[] values, byte[] tokens) {
        static Indexes of(MasterKey first, Suite suite) {
            return new Indexes(suite, first.values(suite), first.tokens(suite));
        }

        @Override
        public String toString() {
            return "the keys of the indexes";
        }
    }

    public KeyRing {
        earlier = List.copyOf(earlier);
        if (earlier.stream().anyMatch(key -> key.id().equals(newest.id())))
            throw new IllegalArgumentException("two master keys have one id");
    }

    /// The ring of a server that has only ever had this key.
    public static KeyRing of(MasterKey first, Suite suite) {
        return new KeyRing(first, List.of(), suite, Indexes.of(first, suite));
    }

    KeyRing turnedTo(MasterKey next) {
        var kept = new ArrayList<>(earlier);
        kept.addFirst(newest);
        return new KeyRing(next, kept, suite, indexes);
    }

    KeyRing withoutEarlier() {
        return new KeyRing(newest, List.of(), suite, indexes);
    }

    public Optional<MasterKey> named(String id) {
        return Stream.concat(Stream.of(newest), earlier.stream())
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /// The ids of all keys in it, the newest first.
    public List<String> ids() {
        return Stream.concat(Stream.of(newest), earlier.stream())
                .map(MasterKey::id)
                .toList();
    }

    @Override
    public String toString() {
        return "the master keys " + String.join(", ", ids());
    }
}
