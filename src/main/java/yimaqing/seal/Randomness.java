package yimaqing.seal;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/// Unpredictable bytes, drawn in handfuls by each thread for itself, so that sealing never waits in a queue.
final class Randomness {

    private static final int HANDFUL = 6_000;
    private static final ThreadLocal<Randomness> OF_THREAD = ThreadLocal.withInitial(Randomness::new);

    private final SecureRandom source;
    private final byte[] handful = new byte[HANDFUL];
    private int taken = HANDFUL;

    private Randomness() {
        try {
            // NIST SP 800-90A, seeded by the operating system
            source = SecureRandom.getInstance("DRBG");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has a DRBG", e);
        }
    }

    static void fill(byte[] target, int from, int length) {
        OF_THREAD.get().give(target, from, length);
    }

    private void give(byte[] target, int from, int length) {
        if (taken + length > HANDFUL) {
            source.nextBytes(handful);
            taken = 0;
        }
        System.arraycopy(handful, taken, target, from, length);
        // what was given is not kept
        Arrays.fill(handful, taken, taken + length, (byte) 0);
        taken += length;
    }
}
