package yimaqing.credential;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/// The letters of a department's key: `ymq_` and 52 random Crockford symbols (260 bits, too many to guess). They are
/// shown once, to whoever made the key, and kept nowhere.
public record KeyLetters(String letters) {
    private static final String OPENING = "ymq_";
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 52;
    private static final Pattern FORM = Pattern.compile("ymq_[0-9A-HJKMNP-TV-Z]{52}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public KeyLetters {
        if (!FORM.matcher(letters).matches())
            throw new IllegalArgumentException("a department's key is ymq_ and 52 symbols");
    }

    public static KeyLetters fresh() {
        var letters = new StringBuilder(OPENING);
        for (int i = 0; i < LENGTH; i++) letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return new KeyLetters(letters.toString());
    }

    /// The letters that arrived; empty when they cannot be a key's.
    static Optional<KeyLetters> arrived(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new KeyLetters(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "KeyLetters[ymq_…]";
    }
}
