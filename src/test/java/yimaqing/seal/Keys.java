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
}
