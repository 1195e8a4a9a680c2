package yimaqing.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yimaqing.CountyTest;
import yimaqing.backup.Backups;
import yimaqing.backup.EmptyPlace;
import yimaqing.backup.Restore;
import yimaqing.seal.KeyFile;
import yimaqing.seal.KeyRefused;
import yimaqing.seal.Suite;

/// The key file that fits, those that do not, and what becomes of backups when the master key is changed.
class KeyFilesTest extends CountyTest {
    private final Rotation rotation = part(Rotation.class);
    private final KeyFile file = part(KeyFile.class);

    @Test
    void aForeignOrHalfKeyFileIsRefused(@TempDir Path folder) throws IOException {
        var locking = part(LockingKeys.class);
        locking.requireFitting(file.open());
        var foreign = KeyFile.at(folder, Map.of()).create(Suite.AES_SHA_256_ED25519);
        assertThatThrownBy(() -> locking.requireFitting(foreign))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining(file.open().ids().getFirst());
        var half = folder.resolve("half.key");
        rotation.turn();
        Files.write(
                half,
                Files.readAllLines(file.path()).stream()
                        .filter(l -> l.matches("(id|key)=.*"))
                        .toList());
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("r--------"));
        assertThatThrownBy(() -> locking.requireFitting(new KeyFile(half).open()))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("“tokens”");
    }

    @Test
    void aBackupFromBeforeOpensWithTheKeyFileOfThen(@TempDir Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        var then = folder.resolve("data").resolve("keys").resolve("master.key");
        Files.createDirectories(then.getParent());
        Files.copy(file.path(), then, StandardCopyOption.COPY_ATTRIBUTES);
        var backup = folder.resolve("county.backup");
        var made = part(Backups.class).write(backup);
        var gone = rotation.turn().gone().getFirst();
        assertThatThrownBy(() -> Restore.of(backup, file.open()))
                .isInstanceOf(Restore.Refused.class)
                .hasMessageContaining(gone)
                .hasMessageContaining("the key file of that time");
        assertThat(EmptyPlace.on(folder.resolve("data"))
                        .restored(backup, _ -> {})
                        .root())
                .isEqualTo(made.root());
        // or with the old key put back beside the new one
        var both = folder.resolve("both.key");
        var lines = new ArrayList<>(Files.readAllLines(file.path()));
        Files.readAllLines(then).stream()
                .filter(line -> line.startsWith("key="))
                .forEach(line -> lines.add("earlier." + gone + line.substring("key".length())));
        Files.write(both, lines);
        Files.setPosixFilePermissions(both, PosixFilePermissions.fromString("r--------"));
        assertThat(Restore.of(backup, new KeyFile(both).open())).isNotNull();
    }
}
