package yimaqing.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/// A connection over which a test sends what no browser would.
final class Wire implements AutoCloseable {
    private static final int LONGEST_MILLIS = 60_000;
    private final Socket socket;

    Wire(int port) {
        try {
            socket = new Socket();
            // little room, so that a server that is not read from notices soon
            socket.setReceiveBufferSize(4_096);
            socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.setSoTimeout(LONGEST_MILLIS);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Wire send(String letters) throws IOException {
        socket.getOutputStream().write(letters.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /// Sends so many letters as chunks, as long as the server takes them.
    Wire sendChunked(long letters) {
        var chunk = ("1000\r\n" + "a".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try {
            for (long sent = 0; sent <= letters; sent += 0x1000)
                socket.getOutputStream().write(chunk);
            send("0\r\n\r\n");
        } catch (IOException hungUp) {
            // refused before all was sent; the answer says how
        }
        return this;
    }

    /// The answer, as far as it came: its head, and its body where one is announced.
    String answer() {
        var answer = new StringBuilder();
        try {
            var in = socket.getInputStream();
            int letter;
            while ((letter = in.read()) >= 0) {
                answer.append((char) letter);
                if (whole(answer)) break;
            }
        } catch (IOException hungUp) {
            // what came before is the answer
        }
        return new String(answer.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static boolean whole(StringBuilder answer) {
        int head = answer.indexOf("\r\n\r\n");
        if (head < 0) return false;
        var length =
                java.util.regex.Pattern.compile("(?i)content-length: *(\\d+)").matcher(answer);
        return length.find() && answer.length() >= head + 4 + Integer.parseInt(length.group(1));
    }

    /// Whether the server has ended this connection, or said why it will; asks without waiting.
    boolean isAnsweredOrCut() throws IOException {
        socket.setSoTimeout(1);
        try {
            socket.getInputStream().read();
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /// Whether the server has ended this connection although it had more to say; asks by sending, and reads nothing.
    boolean isReset() {
        try {
            send("\r\n");
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The head of a form that is sent there.
    static String head(String path, String cookie, String more) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
                + "Content-Type: application/x-www-form-urlencoded\r\n" + more + "\r\n\r\n";
    }
}
