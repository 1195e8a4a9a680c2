package yimaqing.db;

import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The passwords of the three database roles, drawn at random once and kept in `keys/postgres.properties`,
/// which only the user of this server may read.
record Passwords(String postgres, String owner, String app) {

    private static final SecureRandom RANDOM = new SecureRandom();

    Passwords {
        if (Stream.of(postgres, owner, app).anyMatch(each -> !each.matches("[A-Za-z0-9_-]{32}"))) {
            throw new IllegalArgumentException("a database password has 32 letters");
        }
    }

    /// Reads the file; draws and writes it when there is no database yet that could depend on it.
    static Passwords of(DataDirectory data) {
        Path file = data.keys().resolve("postgres.properties");
        try {
            if (!Files.exists(file) && !data.hasDatabase()) {
                write(file, new Passwords(drawn(), drawn(), drawn()));
            }
            return read(file);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(
                    "The database passwords in %s are missing or damaged. Put the file back from your ".formatted(file)
                            + "backup of the keys folder; it belongs to the pg folder beside it.",
                    e);
        }
    }

    private static Passwords read(Path file) throws IOException {
        var kept = new Properties();
        kept.load(new StringReader(Files.readString(file)));
        return new Passwords(
                kept.getProperty("postgres", ""), kept.getProperty("owner", ""), kept.getProperty("app", ""));
    }

    private static void write(Path file, Passwords passwords) throws IOException {
        String text = Stream.of("postgres=" + passwords.postgres, "owner=" + passwords.owner, "app=" + passwords.app)
                .collect(Collectors.joining("\n", "", "\n"));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        var readableByUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--------"));
        var fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(part, fresh, readableByUs)) {
            channel.write(StandardCharsets.US_ASCII.encode(text));
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String drawn() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "the passwords of three roles";
    }
}
