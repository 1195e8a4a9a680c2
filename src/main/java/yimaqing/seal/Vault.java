package yimaqing.seal;

/// Makes, locks and unlocks the keys of persons and households. After a change of master key it still unlocks what
/// the earlier ones locked; whatever it locks, it locks with the newest.
public final class Vault {

    private volatile KeyRing ring;

    public Vault(KeyRing ring) {
        this.ring = ring;
    }

    /// The keys in use at this moment.
    public KeyRing ring() {
        return ring;
    }

    /// Goes on with other keys; what was locked with a key that is not among them no longer unlocks.
    public void turnTo(KeyRing next) {
        this.ring = next;
    }

    public DataKey newKey() {
        byte[] key = new byte[DataKey.BYTES];
        Randomness.fill(key, 0, key.length);
        return new DataKey(ring.suite(), key);
    }

    /// Locks the key so that it unlocks only with the same `aad`, which names its subject.
    public WrappedKey wrap(DataKey key, byte[] aad) {
        return wrap(ring, key.bytes(), aad);
    }

    /// The same key, locked anew by the newest master key and with the suite of today.
    ///
    /// @throws CannotOpen as [#unwrap(WrappedKey, byte[])]
    public WrappedKey rewrap(WrappedKey wrapped, byte[] aad) {
        var now = ring;
        return wrap(now, opened(now, wrapped, aad), aad);
    }

    /// @throws CannotOpen when the key was altered, belongs to another subject, or its master key is not here
    public DataKey unwrap(WrappedKey wrapped, byte[] aad) {
        var now = ring;
        return new DataKey(now.suite(), opened(now, wrapped, aad));
    }

    private static WrappedKey wrap(KeyRing ring, byte[] key, byte[] aad) {
        var master = ring.newest();
        return new WrappedKey(master.id(), Box.closed(ring.suite(), master.wrapping(ring.suite()), key, aad));
    }

    private static byte[] opened(KeyRing ring, WrappedKey wrapped, byte[] aad) {
        MasterKey master = ring.named(wrapped.masterKeyId())
                .orElseThrow(() -> new CannotOpen("master key " + wrapped.masterKeyId() + " is not here"));
        return Box.opened(master::wrapping, wrapped.bytes(), aad);
    }
}
