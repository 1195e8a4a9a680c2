package yimaqing.dispute;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import yimaqing.ledger.Subject;
import yimaqing.place.PlaceCode;

/// The number of a disagreement: the same for the same subject, attribute and entry of a list, however often it comes
/// and goes. It says nothing: the subject's key in it is random.
public record DisputeId(String letters) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{20}");
    private static final int BYTES = 10;

    public DisputeId {
        if (!FORM.matcher(letters).matches())
            throw new IllegalArgumentException("the number of a disagreement has 20 hexadecimal symbols");
    }

    static DisputeId of(PlaceCode county, Subject about, String attribute, String slot) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((county.digits() + "|" + about.key() + "|" + attribute + "|" + slot)
                            .getBytes(StandardCharsets.UTF_8));
            return new DisputeId(HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// The number this text names, if it names one: what arrives in a URL is not to be trusted.
    static Optional<DisputeId> of(String letters) {
        return FORM.matcher(letters).matches() ? Optional.of(new DisputeId(letters)) : Optional.empty();
    }
}
