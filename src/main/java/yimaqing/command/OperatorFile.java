package yimaqing.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/// Where a running server lets its operator in: a port on this machine and a secret, in a file among the keys of the
/// data folder that only the server's user can read. The secret is new at every start.
record OperatorFile(int port, String secret) {
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static OperatorFile fresh(int port) {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new OperatorFile(port, HexFormat.of().formatHex(secret));
    }

    static Path in(Path data) {
        return data.resolve("keys").resolve("operator.properties");
    }

    void write(Path data) {
        try {
            var next = Files.createTempFile(
                    in(data).getParent(),
                    "operator",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(next, "port=" + port + "\nsecret=" + secret + "\n");
            Files.move(next, in(data), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void remove(Path data) {
        try {
            Files.deleteIfExists(in(data));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// What the server on this folder wrote, if one ran there.
    static Optional<OperatorFile> read(Path data) {
        if (!Files.isReadable(in(data))) return Optional.empty();
        try (var in = Files.newBufferedReader(in(data))) {
            var kept = new Properties();
            kept.load(in);
            return Optional.of(
                    new OperatorFile(Integer.parseInt(kept.getProperty("port")), kept.getProperty("secret")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public String toString() {
        return "OperatorFile[…]";
    }
}
