package yimaqing.seal;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// A family of algorithms under one number, which is written into every sealed value. A suite of SM4-GCM, SM3 and
/// SM2 (GB/T 39786) can stand beside the first one: old values keep opening, new ones take the new suite.
public enum Suite {

    /// AES-256-GCM (NIST SP 800-38D) with 96-bit nonces and 128-bit tags; HMAC-SHA-256 (FIPS 198-1).
    AES_256_GCM_HMAC_SHA_256(1, "AES", "AES/GCM/NoPadding", "HmacSHA256");

    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    private final byte number;
    private final String keyAlgorithm;
    private final ThreadLocal<Cipher> cipher;
    private final ThreadLocal<Mac> mac;

    Suite(int number, String keyAlgorithm, String cipherName, String macName) {
        this.number = (byte) number;
        this.keyAlgorithm = keyAlgorithm;
        // looking an algorithm up costs as much as sealing a value: once for each thread
        this.cipher = ThreadLocal.withInitial(() -> found(() -> Cipher.getInstance(cipherName)));
        this.mac = ThreadLocal.withInitial(() -> found(() -> Mac.getInstance(macName)));
    }

    /// @throws CannotOpen when no suite has this number
    static Suite numbered(byte number) {
        return Arrays.stream(values())
                .filter(suite -> suite.number == number)
                .findFirst()
                .orElseThrow(() -> new CannotOpen("unknown suite " + number));
    }

    byte number() {
        return number;
    }

    String keyAlgorithm() {
        return keyAlgorithm;
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

    private static <T> T found(Search<T> search) {
        try {
            return search.now();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks an algorithm that every Java 25 has", e);
        }
    }

    private interface Search<T> {
        T now() throws GeneralSecurityException;
    }
}
