package yimaqing.seal;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/// A file of any length, sealed as a stream: a line that names the form and the master key, then segments of
/// AES-256-GCM, each bound to its place and the last to being the last (Tink's AES256_GCM_HKDF_1MB). Whoever cuts it
/// off, changes a byte or swaps two segments is noticed before what was read is used.
public final class SealedFile {
    private static final String FORM = "yimaqing backup 1 ";
    private static final int ID_LETTERS = 8;
    private static final int HEAD = FORM.length() + ID_LETTERS + 1;
    private static final int SEGMENT = 1 << 20;
    private static final int KEY_BYTES = 32;

    private SealedFile() {}

    /// What is written to the answer is sealed into `file`; only closing it makes the file whole.
    public static OutputStream sealing(MasterKey key, OutputStream file) throws IOException {
        var head = head(key.id());
        file.write(head);
        try {
            return stream(key).newEncryptingStream(file, head);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("a file could not be sealed", refused);
        }
    }

    /// Reads back what was sealed. Reading throws an [IOException] where the file was cut off or changed.
    ///
    /// @throws CannotOpen when it is no such file, or one of another key
    public static InputStream opening(KeyRing ring, InputStream file) throws IOException {
        var head = file.readNBytes(HEAD);
        var form = FORM.getBytes(StandardCharsets.US_ASCII);
        if (head.length < HEAD || !Arrays.equals(head, 0, form.length, form, 0, form.length))
            throw new CannotOpen("no backup of this product");
        var id = new String(head, form.length, ID_LETTERS, StandardCharsets.US_ASCII);
        var key = ring.named(id)
                .orElseThrow(() -> new CannotOpen("sealed with the key " + id + ", and the key file has "
                        + String.join(", ", ring.ids()) + "; take the key file of that time"));
        try {
            return stream(key).newDecryptingStream(file, head);
        } catch (GeneralSecurityException refused) {
            throw new CannotOpen("altered, or of another key", refused);
        }
    }

    private static byte[] head(String id) {
        return (FORM + id + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static AesGcmHkdfStreaming stream(MasterKey key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key.backups(), "HmacSha256", KEY_BYTES, SEGMENT, 0);
    }
}
