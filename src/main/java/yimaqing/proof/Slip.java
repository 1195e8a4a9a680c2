package yimaqing.proof;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/// The sealed slip a family gets with its plate: eight Crockford symbols (40 random bits) that open the page once and
/// let the family choose its PIN. Typed in any case, with O for 0 and I or L for 1.
public record Slip(String symbols) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    public Slip {
        if (!symbols.matches("[0-9A-HJKMNP-TV-Z]{8}")) throw new IllegalArgumentException("a slip has 8 symbols");
    }

    public static Slip fresh() {
        var symbols = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) symbols.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return new Slip(symbols.toString());
    }

    /// The slip somebody typed; empty when it cannot be one.
    public static Optional<Slip> typed(String text) {
        var folded = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return folded.matches("[0-9A-HJKMNP-TV-Z]{8}") ? Optional.of(new Slip(folded)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Slip[…]";
    }
}
