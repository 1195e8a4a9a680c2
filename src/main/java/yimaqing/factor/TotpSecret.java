package yimaqing.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/// What an authenticator app and the server share: 160 random bits as 32 letters of Base32. From it and the time both
/// get a code of six digits that changes every 30 seconds (RFC 6238, SHA-1, which every app can do).
public record TotpSecret(String letters) {
    public static final Duration STEP = Duration.ofSeconds(30);
    public static final int DIGITS = 6;
    /// Codes of so many steps before and after this one count too: clocks differ, and typing takes time.
    private static final int WINDOW = 1;

    private static final int BYTES = 20;
    private static final int GROUP = 4;
    private static final String ISSUER = "YiMaQing";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(
            STEP, DIGITS, TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);

    public TotpSecret {
        if (!letters.matches("[A-Z2-7]{32}")) throw new IllegalArgumentException("a secret has 32 letters of Base32");
    }

    static TotpSecret fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    static TotpSecret of(byte[] bytes) {
        return new TotpSecret(new String(Base32.encode(bytes), StandardCharsets.US_ASCII));
    }

    byte[] bytes() {
        return Base32.decode(letters);
    }

    /// In groups of four, to be typed where nothing can be scanned.
    public List<String> groups() {
        return IntStream.range(0, letters.length() / GROUP)
                .mapToObj(i -> letters.substring(i * GROUP, (i + 1) * GROUP))
                .toList();
    }

    /// The address that an authenticator app scans.
    public String address(String account) {
        return "otpauth://totp/" + ISSUER + ":" + account + "?secret=" + letters + "&issuer=" + ISSUER;
    }

    /// The code of this moment.
    public String code(Instant at) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(bytes(), "HmacSHA1"), at, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("any bytes are a key for HMAC", impossible);
        }
    }

    /// The newest step after `used` whose code was typed; empty when it is wrong, too old, or was used.
    OptionalLong stepOf(String typed, Instant now, long used) {
        long current = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(current - WINDOW, current + WINDOW)
                .filter(step -> step > used && equal(code(Instant.ofEpochSecond(step * STEP.toSeconds())), typed))
                .boxed()
                .max(Comparator.naturalOrder())
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private static boolean equal(String code, String typed) {
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    /// What was typed in one spelling: half-width, without blanks and dashes.
    static String folded(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}]", "");
    }

    /// Whether this can be a code of an app at all, and not a recovery code.
    static boolean isCode(String folded) {
        return folded.matches("[0-9]{" + DIGITS + "}");
    }

    @Override
    public String toString() {
        return "TotpSecret[…]";
    }
}
