package yimaqing.seal;

import java.util.Random;

/// Master keys for tests: the same for the same seed.
public final class Keys {

    private Keys() {}

    public static MasterKey some(String id, long seed) {
        byte[] key = new byte[32];
        new Random(seed).nextBytes(key);
        return new MasterKey(id, key);
    }

    /// A data key of these bytes, as a thief would try it.
    public static DataKey dataKey(byte[] bytes) {
        return new DataKey(Suite.AES_SHA_256_ED25519, bytes);
    }

    /// What opens the wrapped keys of a server of the first suite.
    public static DataKey wrapping(KeyRing ring) {
        return dataKey(ring.newest().wrapping(Suite.AES_SHA_256_ED25519).getEncoded());
    }
}
