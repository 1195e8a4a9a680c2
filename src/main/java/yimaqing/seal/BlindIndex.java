package yimaqing.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// Finds a sealed value without opening it: equal values give equal terms, and without the key a term says nothing.
/// It does show which rows are equal and how often, so never index what has few values, such as an illness.
///
/// A plain hash would not do: all ID numbers of a county are tried in 5 seconds.
public final class BlindIndex {

    private static final int TERM_BYTES = 16;

    // the suite with which this server's first term was made, whatever suite new values take
    private final Suite suite;
    private final SecretKey key;

    private BlindIndex(Suite suite, byte[] key) {
        this.suite = suite;
        this.key = suite.macKey(key);
    }

    /// For values about people: ID numbers, phones, accounts.
    public static BlindIndex ofValues(KeyRing ring) {
        return new BlindIndex(ring.indexes().suite(), ring.indexes().values());
    }

    /// For the letters on doors and devices.
    public static BlindIndex ofTokens(KeyRing ring) {
        return new BlindIndex(ring.indexes().suite(), ring.indexes().tokens());
    }

    /// The same 16 bytes for the same purpose and value, for ever. `normalised`: one spelling for each value (18
    /// digits with `X`, no blanks, half-width), or equal people would not be found equal.
    public byte[] term(String purpose, String normalised) {
        if (purpose.isBlank() || purpose.indexOf('\0') >= 0 || normalised.isBlank()) {
            throw new IllegalArgumentException("an index term needs a purpose and a value");
        }
        Mac mac = suite.mac(key);
        mac.update(purpose.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return Arrays.copyOf(mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8)), TERM_BYTES);
    }
}
