package yimaqing.seal;

import javax.crypto.SecretKey;

/// The key of one person or household, unlocked and in memory only. It seals that subject's values; each opens only
/// with the same `aad`, which says where the value belongs (table, column, row), so that cells cannot be swapped.
/// It opens the values of every suite and seals with one. Safe to use from several threads.
public final class DataKey {

    static final int BYTES = Suite.ROOT_BYTES;

    private final Suite suite;
    private final byte[] root;
    // two threads may both derive the same key; neither minds
    private final SecretKey[] keys = new SecretKey[Suite.values().length];

    DataKey(Suite suite, byte[] root) {
        if (root.length != BYTES) {
            throw new IllegalArgumentException("a data key has 32 bytes");
        }
        this.suite = suite;
        this.root = root.clone();
    }

    /// 30 bytes longer than `plain`, and different each time.
    public byte[] seal(byte[] plain, byte[] aad) {
        return Box.closed(suite, of(suite), plain, aad);
    }

    /// @throws CannotOpen when the value was altered, or is not of this key and place
    public byte[] open(byte[] sealed, byte[] aad) {
        return Box.opened(this::of, sealed, aad);
    }

    // asked for each value that is sealed or opened; the place is kept nowhere
    @SuppressWarnings("EnumOrdinal")
    private SecretKey of(Suite asked) {
        if (keys[asked.ordinal()] == null) keys[asked.ordinal()] = asked.cipherKey(root);
        return keys[asked.ordinal()];
    }

    byte[] bytes() {
        return root.clone();
    }

    @Override
    public String toString() {
        return "a data key";
    }
}
