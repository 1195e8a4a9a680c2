package yimaqing.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// A family of algorithms under one number, which is written into every sealed value: whatever suite new values take,
/// old ones keep opening with theirs.
public enum Suite {

    /// AES-256-GCM (NIST SP 800-38D) with 96-bit nonces and 128-bit tags; HMAC-SHA-256 (FIPS 198-1); Ed25519 (RFC
    /// 8032).
    AES_SHA_256_ED25519(1, 32, "AES", "AES/GCM/NoPadding", "HmacSHA256"),

    /// SM4-GCM (GB/T 32907, RFC 8998) with the same nonces and tags; HMAC-SM3 (GB/T 32905); SM2 (GB/T 32918). They come
    /// from Bouncy Castle, which is not a certified module: an assessment (GB/T 39786) asks for one.
    SM4_SM3_SM2(2, 16, "SM4", "SM4/GCM/NoPadding", "HmacSM3");

    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;
    static final int ROOT_BYTES = 32;

    private final byte number;
    private final int keyBytes;
    private final String keyAlgorithm;
    private final String macName;
    private final ThreadLocal<Cipher> cipher;
    private final ThreadLocal<Mac> mac;

    Suite(int number, int keyBytes, String keyAlgorithm, String cipherName, String macName) {
        this.number = (byte) number;
        this.keyBytes = keyBytes;
        this.keyAlgorithm = keyAlgorithm;
        this.macName = macName;
        // looking an algorithm up costs as much as sealing a value: once for each thread
        this.cipher = ThreadLocal.withInitial(() -> found(() ->
                isOfJava() ? Cipher.getInstance(cipherName) : Cipher.getInstance(cipherName, BouncyCastle.PROVIDER)));
        this.mac = ThreadLocal.withInitial(() ->
                found(() -> isOfJava() ? Mac.getInstance(macName) : Mac.getInstance(macName, BouncyCastle.PROVIDER)));
    }

    /// Its own instance, for this package alone: registered for everybody it would change what the rest of Java uses.
    static final class BouncyCastle {
        static final Provider PROVIDER = new BouncyCastleProvider();

        private BouncyCastle() {}
    }

    /// The suite with this number, as it stands in sealed values and in the key file.
    public static Optional<Suite> numbered(int number) {
        return Arrays.stream(values()).filter(suite -> suite.number == number).findFirst();
    }

    private boolean isOfJava() {
        return this == AES_SHA_256_ED25519;
    }

    byte number() {
        return number;
    }

    /// 32 bytes for one purpose out of 32 random ones, from which neither they nor those of another purpose follow:
    /// HKDF (RFC 5869) over this suite's HMAC, whose 32 bytes are one block of it.
    byte[] derived(byte[] root, String purpose) {
        byte[] extracted = mac(macKey(new byte[ROOT_BYTES])).doFinal(root);
        Mac expand = mac(macKey(extracted));
        expand.update(("yimaqing/" + number + "/" + purpose).getBytes(StandardCharsets.US_ASCII));
        expand.update((byte) 1);
        return expand.doFinal();
    }

    /// The key for sealing out of 32 random bytes: these bytes themselves where the cipher takes as many; else derived
    /// from them, so that what one cipher might give away is no half of another's key.
    SecretKey cipherKey(byte[] root) {
        byte[] key = keyBytes == ROOT_BYTES ? root : Arrays.copyOf(derived(root, "seal values"), keyBytes);
        return new SecretKeySpec(key, keyAlgorithm);
    }

    SecretKey macKey(byte[] key) {
        return new SecretKeySpec(key, macName);
    }

    Mac mac(SecretKey key) {
        return found(() -> {
            Mac ready = mac.get();
            ready.init(key);
            return ready;
        });
    }

    Cipher cipher(int mode, SecretKey key, byte[] box, int nonceAt) throws GeneralSecurityException {
        Cipher ready = cipher.get();
        ready.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, box, nonceAt, NONCE_BYTES));
        return ready;
    }

    static <T> T found(Search<T> search) {
        try {
            return search.now();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an algorithm is missing that Java 25 and Bouncy Castle have", e);
        }
    }

    interface Search<T> {
        T now() throws GeneralSecurityException;
    }
}
