package yimaqing.proof;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A password that may be used: 12 to 128 letters, not one of the words everybody tries first.
public record Password(String letters) {
    public static final int FEWEST = 12;
    public static final int MOST = 128;
    private static final int ONE_TIME_LETTERS = 16;
    private static final int GROUP = 4;
    private static final String CLEAR = "abcdefghjkmnpqrstvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<String> TRIED_FIRST = Set.of(
            "password",
            "123456",
            "qwerty",
            "admin",
            "yimaqing",
            "letmein",
            "changeme",
            "welcome",
            "iloveyou",
            "111111",
            "000000",
            "abc123",
            "woaini",
            "5201314");

    public Password {
        if (letters.length() < FEWEST || letters.length() > MOST)
            throw new IllegalArgumentException("a password has 12 to 128 letters");
        var rest = letters.toLowerCase(Locale.ROOT);
        for (var word : TRIED_FIRST) rest = rest.replace(word, "");
        if (rest.chars().distinct().count() < 4)
            throw new IllegalArgumentException("this password is among the first that anybody would try");
    }

    /// What was typed, where it may be used as a password.
    public static Optional<Password> typed(String letters) {
        try {
            return Optional.of(new Password(letters));
        } catch (IllegalArgumentException tooEasy) {
            return Optional.empty();
        }
    }

    /// A password to be handed out: 16 random letters and digits that are not mistaken for one another (79 bits), in
    /// groups of four as `k7mw-9q2x-hd4t-vc3p`.
    public static Password oneTime() {
        var letters = new StringBuilder();
        for (int i = 0; i < ONE_TIME_LETTERS; i++) {
            if (i > 0 && i % GROUP == 0) letters.append('-');
            letters.append(CLEAR.charAt(RANDOM.nextInt(CLEAR.length())));
        }
        return new Password(letters.toString());
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
