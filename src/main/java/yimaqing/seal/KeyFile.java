package yimaqing.seal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The file that holds the master key. It lives outside the database, so that a stolen copy of the database opens
/// nothing, and its backup is kept apart from the database's backup. Lose it, and nobody can read the sealed data.
public record KeyFile(Path path) {

    private static final int ID_BYTES = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// `master.key` in the folder for keys, or wherever `YMQ_KEY_FILE` points.
    public static KeyFile at(Path keys, Map<String, String> environment) {
        return new KeyFile(Optional.ofNullable(environment.get("YMQ_KEY_FILE"))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .orElse(keys.resolve("master.key")));
    }

    /// The suite for a new key file: `YMQ_SUITE` is `aes`, which it is when not set, or `gm`.
    ///
    /// @throws KeyRefused for any other word
    public static Suite suite(Map<String, String> environment) {
        return switch (environment.getOrDefault("YMQ_SUITE", "")) {
            case "", "aes" -> Suite.AES_SHA_256_ED25519;
            case "gm" -> Suite.SM4_SM3_SM2;
            default -> throw new KeyRefused("YMQ_SUITE has to be aes or gm, or not set. Set it right and start again.");
        };
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /// Draws a new key and writes it, readable by this user only. Only for a data folder that holds no data yet.
    ///
    /// @throws KeyRefused when there is a file already, or it cannot be written
    public KeyRing create(Suite suite) {
        if (exists()) {
            throw new KeyRefused("The key file %s exists already and is never overwritten.".formatted(path));
        }
        write(KeyRing.of(drawn(), suite));
        return open();
    }

    /// Draws another master key and puts it first; what the earlier ones locked still opens.
    ///
    /// @throws KeyRefused when the file cannot be read or written; it is then as it was
    public KeyRing turn() {
        write(open().turnedTo(drawn()));
        return open();
    }

    /// Lets go of the earlier keys. Only once nothing is locked with one of them.
    ///
    /// @throws KeyRefused as [#turn()]
    public KeyRing dropEarlier() {
        write(open().withoutEarlier());
        return open();
    }

    private static MasterKey drawn() {
        byte[] key = new byte[MasterKey.BYTES];
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(key);
        RANDOM.nextBytes(id);
        return new MasterKey(HexFormat.of().formatHex(id), key);
    }

    /// Reads the keys, and refuses what only looks like one.
    ///
    /// @throws KeyRefused with a sentence for the operator
    public KeyRing open() {
        try {
            refuseOpenDoors();
            return new KeyText(path, Files.readString(path)).ring();
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

    /// Whole or not at all, and on the disk when this returns: beside the file first, then in its place.
    private void write(KeyRing ring) {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--------"));
        var fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            var folder = path.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Files.deleteIfExists(part);
            try (var file = FileChannel.open(part, fresh, ours)) {
                var text = StandardCharsets.US_ASCII.encode(KeyText.of(ring));
                while (text.hasRemaining()) file.write(text);
                file.force(true);
            }
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        } catch (IOException e) {
            throw new KeyRefused(
                    "The key file %s cannot be written. Give this user the right to write there, or set "
                                    .formatted(path)
                            + "YMQ_KEY_FILE to another place.",
                    e);
        }
    }
}
