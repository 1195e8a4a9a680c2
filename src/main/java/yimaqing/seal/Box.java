package yimaqing.seal;

import java.security.GeneralSecurityException;
import java.util.function.Function;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/// The form of every sealed value: 1 byte version, 1 byte suite, 12 bytes nonce, then the hidden text and its tag.
/// The two leading bytes are guarded by the tag as well.
final class Box {

    static final int OVERHEAD = 2 + Suite.NONCE_BYTES + Suite.TAG_BYTES;
    private static final byte VERSION = 1;
    private static final int NONCE_AT = 2;
    private static final int TEXT_AT = NONCE_AT + Suite.NONCE_BYTES;

    private Box() {}

    static byte[] closed(Suite suite, SecretKey key, byte[] plain, byte[] aad) {
        byte[] box = new byte[OVERHEAD + plain.length];
        box[0] = VERSION;
        box[1] = suite.number();
        Randomness.fill(box, NONCE_AT, Suite.NONCE_BYTES);
        try {
            Cipher cipher = suite.cipher(Cipher.ENCRYPT_MODE, key, box, NONCE_AT);
            cipher.updateAAD(box, 0, NONCE_AT);
            cipher.updateAAD(aad);
            cipher.doFinal(plain, 0, plain.length, box, TEXT_AT);
            return box;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value could not be sealed", e);
        }
    }

    /// `keys`: the same secret, as each suite takes its key from it.
    static byte[] opened(Function<Suite, SecretKey> keys, byte[] box, byte[] aad) {
        if (box.length < OVERHEAD || box[0] != VERSION) {
            throw new CannotOpen("too short, or of an unknown version");
        }
        var suite = Suite.numbered(box[1]).orElseThrow(() -> new CannotOpen("unknown suite " + box[1]));
        try {
            Cipher cipher = suite.cipher(Cipher.DECRYPT_MODE, keys.apply(suite), box, NONCE_AT);
            cipher.updateAAD(box, 0, NONCE_AT);
            cipher.updateAAD(aad);
            return cipher.doFinal(box, TEXT_AT, box.length - TEXT_AT);
        } catch (AEADBadTagException e) {
            throw new CannotOpen("altered, moved, or of another key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value could not be opened", e);
        }
    }
}
