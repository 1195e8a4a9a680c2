package yimaqing.proof;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import yimaqing.web.Overloaded;

/// Hashes and checks passwords and PINs with Argon2id (19 MiB, 2 passes, one lane: OWASP's first choice). A hash costs
/// about 0.1 s of a core, so only two run at a time and only twenty wait.
@Component
public class Secrets {
    private static final int AT_A_TIME = 2;
    private static final int MOST_WAITING = 20;
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore permits = new Semaphore(AT_A_TIME, true);
    private final String nobodysHash = argon2.encode("nobody");

    public String hash(String secret) {
        return permitted(() -> argon2.encode(secret));
    }

    public boolean matches(String secret, String hash) {
        return permitted(() -> argon2.matches(secret, hash));
    }

    /// Takes as long as a real check, so that an unknown name answers no faster than a known one.
    public boolean matchesNobody(String secret) {
        matches(secret, nobodysHash);
        return false;
    }

    private <T> T permitted(Supplier<T> work) {
        try {
            if (permits.getQueueLength() >= MOST_WAITING || !permits.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS))
                throw new Overloaded();
            try {
                return work.get();
            } finally {
                permits.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Overloaded();
        }
    }
}
