package yimaqing.seal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/// The file that holds the master key. It lives outside the database, so that a stolen copy of the database opens
/// nothing, and its backup is kept apart from the database's backup. Lose it, and nobody can read the sealed data.
public record KeyFile(Path path) {

    private static final int KEY_BYTES = 32;
    private static final int KEY_LETTERS = 44;
    private static final int ID_BYTES = 4;
    private static final Pattern PLACEHOLDER = Pattern.compile("(?i)change.?me|password|secret|example|placeholder");
    private static final SecureRandom RANDOM = new SecureRandom();

    /// `master.key` in the folder for keys, or wherever `YMQ_KEY_FILE` points.
    public static KeyFile at(Path keys, Map<String, String> environment) {
        return new KeyFile(Optional.ofNullable(environment.get("YMQ_KEY_FILE"))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .orElse(keys.resolve("master.key")));
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /// Draws a new key and writes it, readable by this user only. Only for a data folder that holds no data yet.
    ///
    /// @throws KeyRefused when there is a file already, or it cannot be written
    public MasterKey create() {
        byte[] key = new byte[KEY_BYTES];
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(key);
        RANDOM.nextBytes(id);
        write("""
                # Opens every sealed value of this server. Keep a copy on paper or on a stick, apart from the database.
                id=%s
                key=%s
                """.formatted(HexFormat.of().formatHex(id), Base64.getEncoder().encodeToString(key)));
        return open();
    }

    /// Reads the key, and refuses what only looks like one.
    ///
    /// @throws KeyRefused with a sentence for the operator
    public MasterKey open() {
        try {
            refuseOpenDoors();
            var kept = new Properties();
            kept.load(new StringReader(Files.readString(path)));
            return new MasterKey(
                    id(kept.getProperty("id", "")),
                    key(kept.getProperty("key", "").strip()));
        } catch (IOException | IllegalArgumentException e) {
            throw new KeyRefused(
                    "The key file %s cannot be read. Put it back from your backup of the keys; a new one "
                                    .formatted(path)
                            + "would open nothing that is sealed.",
                    e);
        }
    }

    private void refuseOpenDoors() throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        permissions.remove(PosixFilePermission.OWNER_READ);
        permissions.remove(PosixFilePermission.OWNER_WRITE);
        if (!permissions.isEmpty()) {
            throw new KeyRefused("The key file %s is open to other users. Run: chmod 400 %s".formatted(path, path));
        }
    }

    private String id(String id) {
        if (!id.matches("[0-9a-f]{8}")) {
            throw new KeyRefused(
                    "The key file %s has no proper id (8 letters 0-9 a-f). Put the file back from your ".formatted(path)
                            + "backup of the keys.");
        }
        return id;
    }

    private byte[] key(String text) {
        // words are looked for only where no key of the right length is: a random one may spell anything
        if (text.length() != KEY_LETTERS && PLACEHOLDER.matcher(text).find()) {
            throw placeholder();
        }
        byte[] key = Base64.getDecoder().decode(text);
        if (key.length != KEY_BYTES) {
            throw new KeyRefused("The key in %s has %d bytes instead of 32. Put the file back from your backup, or, on "
                            .formatted(path, key.length)
                    + "a server without data, delete it and start again.");
        }
        if (!MasterKey.looksRandom(key)) {
            throw placeholder();
        }
        return key;
    }

    private KeyRefused placeholder() {
        return new KeyRefused(
                "The key in %s is a placeholder, not a random key. Put your real key back, or, on a ".formatted(path)
                        + "server without data, delete the file and start again: a new key is then drawn.");
    }

    private void write(String text) {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--------"));
        var fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            if (exists()) {
                throw new KeyRefused("The key file %s exists already and is never overwritten.".formatted(path));
            }
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.deleteIfExists(part);
            try (var file = FileChannel.open(part, fresh, ours)) {
                file.write(StandardCharsets.US_ASCII.encode(text));
                file.force(true);
            }
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new KeyRefused(
                    "The key file %s cannot be written. Give this user the right to write there, or set "
                                    .formatted(path)
                            + "YMQ_KEY_FILE to another place.",
                    e);
        }
    }
}
