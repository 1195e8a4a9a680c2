package yimaqing.phone;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One phone's connection: it asks the same question again and again, and opens itself anew when the server ends it.
public final class Connection implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private static final int OK = 200;
    /// For whoever counts answers of several kinds: none is unexpected.
    static final int ANY = 0;

    private final int port;
    private final int expected;
    private final byte[] question;
    private final byte[] buffer = new byte[BUFFER];
    private Socket socket = new Socket();
    private int at;
    private int end;
    private long received;
    private int answered;

    public Connection(int port, String path, String cookie) {
        this(port, path, cookie, OK);
    }

    /// The same where the server is to answer with this status.
    public Connection(int port, String path, String cookie, int expected) {
        this.port = port;
        this.expected = expected;
        this.question = ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept-Encoding: gzip\r\n"
                        + "User-Agent: bench\r\n" + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// Asks once; the answer is the number of bytes that came over the wire, head and body.
    public long ask() throws IOException {
        if (!socket.isConnected() || socket.isClosed()) open();
        received = 0;
        socket.getOutputStream().write(question);
        var status = line();
        answered = Integer.parseInt(status.split(" ", 3)[1]);
        if (expected != ANY && answered != expected)
            throw new IOException("asked for a page, the server said " + status);
        long length = 0;
        boolean chunked = false;
        boolean last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.startsWith("content-length:"))
                length = Long.parseLong(header.substring(15).strip());
            else if (header.startsWith("transfer-encoding:")) chunked = header.endsWith("chunked");
            else if (header.equals("connection: close")) last = true;
        }
        if (chunked) skipChunks();
        else skip(length);
        if (last) socket.close();
        return received;
    }

    /// The status of the last answer.
    int status() {
        return answered;
    }

    /// Connects, so that the first answer takes no longer than the others.
    public void open() throws IOException {
        socket.close();
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        at = 0;
        end = 0;
    }

    private void skipChunks() throws IOException {
        for (long size = chunk(); size > 0; size = chunk()) {
            skip(size);
            line();
        }
        line();
    }

    private long chunk() throws IOException {
        return Long.parseLong(line().split(";")[0].strip(), 16);
    }

    private void skip(long bytes) throws IOException {
        for (long left = bytes; left > 0; ) {
            if (at == end) fill();
            int step = (int) Math.min(left, end - at);
            at += step;
            left -= step;
        }
    }

    /// The next line of a head in small letters; the status line keeps its own.
    private String line() throws IOException {
        var line = new StringBuilder();
        for (int letter = next(); letter != '\n'; letter = next()) if (letter != '\r') line.append((char) letter);
        var text = line.toString();
        return text.startsWith("HTTP/") ? text : text.toLowerCase(Locale.ROOT);
    }

    private int next() throws IOException {
        if (at == end) fill();
        return buffer[at++];
    }

    private void fill() throws IOException {
        InputStream in = socket.getInputStream();
        at = 0;
        end = Math.max(0, in.read(buffer));
        if (end == 0) throw new EOFException("the server ended the connection in the middle of an answer");
        received += end;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
