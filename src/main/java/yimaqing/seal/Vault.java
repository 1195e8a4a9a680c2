package yimaqing.seal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Makes, locks and unlocks the keys of persons and households. After a change of master key it still unlocks what
/// the earlier ones locked; whatever it locks, it locks with the newest.
public final class Vault {

    private static final Suite SUITE = Suite.AES_256_GCM_HMAC_SHA_256;

    private final MasterKey newest;
    private final List<MasterKey> all;

    public Vault(MasterKey newest, MasterKey... earlier) {
        this.newest = newest;
        this.all = Stream.concat(Stream.of(newest), Arrays.stream(earlier)).toList();
    }

    public DataKey newKey() {
        byte[] key = new byte[DataKey.BYTES];
        Randomness.fill(key, 0, key.length);
        return new DataKey(SUITE, key);
    }

    /// Locks the key so that it unlocks only with the same `aad`, which names its subject.
    public WrappedKey wrap(DataKey key, byte[] aad) {
        return new WrappedKey(newest.id(), Box.closed(SUITE, newest.wrapping(), key.bytes(), aad));
    }

    /// @throws CannotOpen when the key was altered, belongs to another subject, or its master key is not here
    public DataKey unwrap(WrappedKey wrapped, byte[] aad) {
        MasterKey master = all.stream()
                .filter(each -> each.id().equals(wrapped.masterKeyId()))
                .findFirst()
                .orElseThrow(() -> new CannotOpen("master key " + wrapped.masterKeyId() + " is not here"));
        return new DataKey(SUITE, Box.opened(master.wrapping(), wrapped.bytes(), aad));
    }
}
