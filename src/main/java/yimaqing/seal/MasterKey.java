package yimaqing.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.stream.IntStream;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// The one key that is kept outside the database. It seals nothing itself: four keys are derived from it, for
/// locking subjects' keys, for finding values, for finding codes and for sealing backups, so that knowing one says
/// nothing of another.
public final class MasterKey {

    private static final int FEWEST_DIFFERENT_BYTES = 16;

    private final String id;
    private final SecretKey wrapping;
    private final SecretKey values;
    private final SecretKey tokens;
    private final SecretKey backups;

    /// `id` names the key in what it locks, so that a later key can stand beside it.
    ///
    /// @throws IllegalArgumentException unless there are 32 bytes that look random
    public MasterKey(String id, byte[] key) {
        if (!id.matches("[0-9a-f]{8}")) {
            throw new IllegalArgumentException("a master key's id has 8 letters 0-9 a-f");
        }
        if (key.length != 32 || !looksRandom(key)) {
            throw new IllegalArgumentException("a master key has 32 random bytes");
        }
        this.id = id;
        this.wrapping = derived(key, "wrap subjects' keys", "AES");
        this.values = derived(key, "index values", "HmacSHA256");
        this.tokens = derived(key, "index tokens", "HmacSHA256");
        this.backups = derived(key, "seal backups", "AES");
    }

    public String id() {
        return id;
    }

    SecretKey wrapping() {
        return wrapping;
    }

    SecretKey values() {
        return values;
    }

    SecretKey tokens() {
        return tokens;
    }

    SecretKey backups() {
        return backups;
    }

    // 32 random bytes practically never have fewer than 16 different ones; a repeated word or a row of zeros does
    static boolean looksRandom(byte[] key) {
        return IntStream.range(0, key.length).map(each -> key[each]).distinct().count() >= FEWEST_DIFFERENT_BYTES;
    }

    private static SecretKey derived(byte[] key, String purpose, String algorithm) {
        try {
            byte[] info = ("yimaqing/1/" + purpose).getBytes(StandardCharsets.US_ASCII);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm, HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(info, 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 25 derives keys with HKDF-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return "master key " + id;
    }
}
