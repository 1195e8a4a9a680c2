package yimaqing.code;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The 32 symbols of Crockford's base 32, in the order of their values. I, L, O and U are not among them: the first
/// three are read as the digits they look like.
final class Symbols {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_LETTERS = 100;
    // A chat program adds a full stop, a keyboard a wide dash: neither is a symbol.
    private static final Pattern NO_SYMBOL = Pattern.compile("[\\s\\p{Pd}.,;:\u3001\u3002]");

    private Symbols() {}

    static String random(int howMany) {
        var bytes = new byte[howMany];
        RANDOM.nextBytes(bytes);
        var symbols = new StringBuilder(howMany);
        for (byte each : bytes) symbols.append(symbol(each & 31));
        return symbols.toString();
    }

    static char symbol(int value) {
        return ALPHABET.charAt(value);
    }

    static int value(char symbol) {
        return ALPHABET.indexOf(symbol);
    }

    /// What somebody typed or scanned in one spelling: capitals, half-width, no dashes and blanks, O as 0, I and L as
    /// 1. Of a text too long to be a code only the beginning.
    static String folded(String text) {
        var some = text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
        var wide = Normalizer.normalize(some, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return NO_SYMBOL
                .matcher(wide)
                .replaceAll("")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
