package yimaqing.factor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// One of the ten codes on paper for the day the phone is lost: 10 random Crockford symbols (50 bits), used once.
public record RecoveryCode(String letters) {
    /// How many an official gets.
    public static final int SET = 10;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    public RecoveryCode {
        if (!letters.matches("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}"))
            throw new IllegalArgumentException("a recovery code has 10 Crockford symbols");
    }

    static List<RecoveryCode> freshSet() {
        return Stream.generate(RecoveryCode::fresh).distinct().limit(SET).toList();
    }

    private static RecoveryCode fresh() {
        var letters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return new RecoveryCode(letters.toString());
    }

    /// What was typed; O is read as 0, I and L as 1.
    static Optional<RecoveryCode> read(String typed) {
        var folded = TotpSecret.folded(typed)
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return folded.matches("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}")
                ? Optional.of(new RecoveryCode(folded))
                : Optional.empty();
    }

    /// As it is printed: `7K3M9-Q2XWB`.
    public String shown() {
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
