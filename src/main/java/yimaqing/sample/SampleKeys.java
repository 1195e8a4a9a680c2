package yimaqing.sample;

import java.security.SecureRandom;
import yimaqing.proof.Password;
import yimaqing.proof.Pin;

/// Random passwords and PINs for the sample county: no two sample counties share one.
final class SampleKeys {
    private static final String LETTERS = "abcdefghjkmnpqrstvwxyz23456789";
    private static final int PASSWORD_LETTERS = 20;
    private static final int PIN_BOUND = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SampleKeys() {}

    static Password password() {
        var letters = new StringBuilder();
        for (int i = 0; i < PASSWORD_LETTERS; i++) letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return new Password(letters.toString());
    }

    static Pin pin() {
        var pin = new Pin("%06d".formatted(RANDOM.nextInt(PIN_BOUND)));
        return pin.isEasy() ? pin() : pin;
    }
}
