package yimaqing.seal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;

/// A key that is kept outside the database. It seals nothing itself: keys are derived from it, for locking subjects'
/// keys, for sealing backups and for signing, so that knowing one says nothing of another. The first one of a server
/// also gave the keys by which values and codes are found; see [KeyRing].
public final class MasterKey {

    static final int BYTES = Suite.ROOT_BYTES;
    private static final int FEWEST_DIFFERENT_BYTES = 16;

    private final String id;
    private final byte[] key;
    private final Map<Suite, SecretKey> wrapping = new ConcurrentHashMap<>();

    /// `id` names the key in what it locks, so that a later key can stand beside it.
    ///
    /// @throws IllegalArgumentException unless there are 32 bytes that look random
    public MasterKey(String id, byte[] key) {
        if (!id.matches("[0-9a-f]{8}")) {
            throw new IllegalArgumentException("a master key's id has 8 letters 0-9 a-f");
        }
        if (key.length != BYTES || !looksRandom(key)) {
            throw new IllegalArgumentException("a master key has 32 random bytes");
        }
        this.id = id;
        this.key = key.clone();
    }

    public String id() {
        return id;
    }

    byte[] bytes() {
        return key.clone();
    }

    SecretKey wrapping(Suite suite) {
        return wrapping.computeIfAbsent(suite, s -> s.cipherKey(s.derived(key, "wrap subjects' keys")));
    }

    byte[] values(Suite suite) {
        return suite.derived(key, "index values");
    }

    byte[] tokens(Suite suite) {
        return suite.derived(key, "index tokens");
    }

    byte[] signing(Suite suite, String which) {
        return suite.derived(key, "sign roots" + which);
    }

    /// A stream of segments is of the first suite whatever suite values take.
    byte[] backups() {
        return Suite.AES_SHA_256_ED25519.derived(key, "seal backups");
    }

    // 32 random bytes practically never have fewer than 16 different ones; a repeated word or a row of zeros does
    static boolean looksRandom(byte[] key) {
        return IntStream.range(0, key.length).map(each -> key[each]).distinct().count() >= FEWEST_DIFFERENT_BYTES;
    }

    @Override
    public String toString() {
        return "master key " + id;
    }
}
