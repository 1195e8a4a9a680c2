package yimaqing.seal;

import java.util.Arrays;

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
