package yimaqing.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The running hash of a county's ledger: each fact's hash covers the hash before it and everything the fact says, so
/// that a fact edited, deleted, inserted or swapped later breaks the chain at that fact. SHA-256; every part is
/// written with its length, so that no two different facts give the same bytes.
public final class Chain {
    private static final int HASH_BYTES = 32;
    private static final byte[] NOTHING = new byte[0];
    private static final int USUAL_BYTES = 1_024;

    private final MessageDigest digest;
    private byte[] last;
    /// The parts of one fact, gathered: hashing them one by one costs twice as much.
    private ByteBuffer parts = ByteBuffer.allocate(USUAL_BYTES);

    /// Goes on from this hash.
    public Chain(byte[] last) {
        this.last = last;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// What stands before the first fact.
    public static byte[] start() {
        return new byte[HASH_BYTES];
    }

    /// The hash of this line, standing after the lines hashed before.
    public byte[] next(String county, Line line) {
        parts.clear().put(last);
        part(county);
        part(Long.toString(line.number()));
        part(line.subject());
        part(line.attribute());
        part(line.slot());
        part(line.value().orElse(""));
        part(line.sealed().orElse(NOTHING));
        part(line.refers().orElse(""));
        part(line.since().toString());
        part(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, line.recordedAt())));
        part(line.department());
        part(line.origin());
        part(Long.toString(line.withdraws().orElse(0)));
        digest.update(parts.array(), 0, parts.position());
        last = digest.digest();
        return last;
    }

    /// The hash of everything so far.
    public byte[] last() {
        return last;
    }

    private void part(String text) {
        part(text.getBytes(StandardCharsets.UTF_8));
    }

    private void part(byte[] bytes) {
        if (parts.remaining() < Integer.BYTES + bytes.length)
            parts = ByteBuffer.allocate(2 * (parts.capacity() + bytes.length)).put(parts.flip());
        parts.putInt(bytes.length).put(bytes);
    }
}
