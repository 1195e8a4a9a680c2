package yimaqing.seal;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The key of one person or household, unlocked and in memory only. It seals that subject's values; each opens only
/// with the same `aad`, which says where the value belongs (table, column, row), so that cells cannot be swapped.
/// Safe to use from several threads.
public final class DataKey {

    static final int BYTES = 32;

    private final Suite suite;
    private final SecretKey key;

    DataKey(Suite suite, byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a data key has 32 bytes");
        }
        this.suite = suite;
        this.key = new SecretKeySpec(key, suite.keyAlgorithm());
    }

    /// 30 bytes longer than `plain`, and different each time.
    public byte[] seal(byte[] plain, byte[] aad) {
        return Box.closed(suite, key, plain, aad);
    }

    /// @throws CannotOpen when the value was altered, or is not of this key and place
    public byte[] open(byte[] sealed, byte[] aad) {
        return Box.opened(key, sealed, aad);
    }

    byte[] bytes() {
        return key.getEncoded();
    }

    @Override
    public String toString() {
        return "a data key";
    }
}
