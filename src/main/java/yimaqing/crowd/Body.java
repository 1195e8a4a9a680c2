package yimaqing.crowd;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// What a request sends, counted and timed while it comes. Forms and files are taken apart by the web server itself, so
/// this stands below all of that.
final class Body implements InputBuffer {
    private static final int TOO_LARGE = 413;
    private static final long NANOS_IN_A_SECOND = 1_000_000_000;

    private final InputBuffer source;
    private final Patience patience;
    private long left;
    private long received;
    private long waitedNanos;

    Body(InputBuffer source, long most, Patience patience) {
        this.source = source;
        this.left = most;
        this.patience = patience;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        long from = System.nanoTime();
        int bytes = source.doRead(handler);
        waitedNanos += System.nanoTime() - from;
        if (bytes <= 0) return bytes;
        received += bytes;
        left -= bytes;
        // the word "size" tells whoever takes forms apart that this is no fault of the network
        if (left < 0) throw new InvalidParameterException("the body exceeds the size of its route", TOO_LARGE);
        if (waitedNanos > patience.forBody(received)) throw new SocketTimeoutException("the body came too slowly");
        return bytes;
    }

    /// Reads what nobody asked for, so that a sender who looks up only when everything is sent gets the answer; false
    /// when that takes too long.
    boolean drained() throws IOException {
        long until = System.nanoTime() + patience.farewellSeconds() * NANOS_IN_A_SECOND;
        var drain = new Drain();
        while (source.doRead(drain) > 0) if (System.nanoTime() > until) return false;
        return true;
    }

    @Override
    public int available() {
        return source.available();
    }

    /// Where bytes go that nobody wants.
    private static final class Drain implements ApplicationBufferHandler {
        private ByteBuffer bytes = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // what comes is looked at where it lies, and needs no room
        }
    }
}
