package yimaqing.seal;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/// A subject's key as the database keeps it: locked, with the id of the master key that locked it.
/// Deleting it is how a subject is forgotten, in every backup that is older than the deletion too.
public record WrappedKey(String masterKeyId, byte[] bytes) {

    public WrappedKey {
        if (!masterKeyId.matches("[0-9a-f]{8}")) {
            throw new IllegalArgumentException("a master key's id has 8 letters 0-9 a-f");
        }
        if (bytes.length != Box.OVERHEAD + DataKey.BYTES) {
            throw new IllegalArgumentException("a wrapped key has 62 bytes");
        }
        bytes = bytes.clone();
    }

    /// Whoever keeps wrapped keys in tables; a change of master key asks for all of them.
    public interface Keeper {
        List<Table> keyTables();
    }

    /// A table with one wrapped key a row, in the column `wrapped`: the column that names the master key, the one that
    /// together with `county` names the row, and what a row's key is bound to, by its county's digits and its name.
    public record Table(String name, String lockedBy, String row, BiFunction<String, String, byte[]> binding) {}

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrappedKey that
                && masterKeyId.equals(that.masterKeyId)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "a key wrapped by master key " + masterKeyId;
    }
}
