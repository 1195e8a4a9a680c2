package yimaqing.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import yimaqing.CountyTest;
import yimaqing.backup.Restore.Refused;
import yimaqing.seal.KeyRing;
import yimaqing.seal.MasterKey;
import yimaqing.seal.Suite;
import yimaqing.seal.Vault;

/// The running county as one file: whole or refused, and the same again where it is put back.
class BackupTest extends CountyTest {
    private static final KeyRing ANOTHER = KeyRing.of(new MasterKey("0badc0de", key()), Suite.AES_SHA_256_ED25519);
    private static Path folder;
    private static Path file;
    private static Backups.Made made;

    private static byte[] key() {
        var key = new byte[32];
        for (int i = 0; i < key.length; i++) key[i] = (byte) (7 * i + 1);
        return key;
    }

    @BeforeAll
    static void theCountyIsWritten() throws IOException {
        folder = Files.createTempDirectory("yimaqing-test-backup");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        file = folder.resolve("county.backup");
        made = part(Backups.class).write(file);
    }

    @AfterAll
    static void nothingStays() throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }

    private static KeyRing master() {
        return part(Vault.class).ring();
    }

    @Test
    void itIsOneFileThatOnlyItsOwnerMayReadAndNothingOfItIsInClear() throws IOException {
        assertThat(made.facts()).isPositive();
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        var letters = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(letters).startsWith("yimaqing backup 1 ").doesNotContain("household", "manifest", "PK\u0003\u0004");
        try (var all = Files.list(folder)) {
            assertThat(all).as("no half of a file beside it").containsExactly(file);
        }
    }

    @Test
    void aFileThatWasCutOffOrChangedIsRefusedBeforeAnythingIsTouched() throws IOException {
        var bytes = Files.readAllBytes(file);
        for (int cut : List.of(0, 10, 30, 100, bytes.length / 2, bytes.length - 1))
            assertRefused(Arrays.copyOf(bytes, cut), master());
        for (int at : List.of(0, 20, 40, bytes.length / 3, bytes.length - 5)) {
            var changed = bytes.clone();
            changed[at] ^= 1;
            assertRefused(changed, master());
        }
        assertRefused(bytes, ANOTHER);
        assertRefused("PK not ours".getBytes(StandardCharsets.UTF_8), master());
    }

    private static void assertRefused(byte[] bytes, KeyRing key) throws IOException {
        var broken = Files.write(folder.resolve("broken.backup"), bytes);
        try {
            assertThatThrownBy(() -> Restore.of(broken, key))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("broken.backup");
        } finally {
            Files.delete(broken);
        }
    }

    @Test
    void putBackOnAFreshFolderItHasTheSameRootAndEveryRow() throws Exception {
        var data = folder.resolve("data");
        Files.createDirectories(data.resolve("keys"));
        assertThatThrownBy(() -> EmptyPlace.on(data).restored(file, _ -> {}))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no master key");
        // the key travels by another way than the file
        try (var keys = Files.list(Path.of(part(Environment.class).getProperty("yimaqing.data"), "keys"))) {
            for (var key : keys.filter(k -> k.endsWith("master.key")).toList())
                Files.copy(key, data.resolve("keys").resolve("master.key"), StandardCopyOption.COPY_ATTRIBUTES);
        }
        var restored = EmptyPlace.on(data).restored(file, _ -> {});
        assertThat(restored.root()).isEqualTo(made.root());
        assertThat(restored.facts()).isEqualTo(made.facts());
        var again = EmptyPlace.on(data).restored(file, _ -> {});
        assertThat(again.root()).isEqualTo(made.root());
        try (var all = Files.list(data)) {
            assertThat(all.map(p -> p.getFileName().toString()))
                    .as("the database that was there is kept")
                    .anyMatch(name -> name.startsWith("pg.before-restore-"));
        }
    }
}
