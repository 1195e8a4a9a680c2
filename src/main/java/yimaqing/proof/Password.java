package yimaqing.proof;

import java.util.Locale;
import java.util.Set;

/// A password that may be used: 12 to 128 letters, not one of the words everybody tries first.
public record Password(String letters) {
    public static final int FEWEST = 12;
    public static final int MOST = 128;
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

    @Override
    public String toString() {
        return "Password[…]";
    }
}
