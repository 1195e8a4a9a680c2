package yimaqing.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void theKeysAreForUsOnly() throws IOException {
        var data = new DataDirectory(folder.resolve("var"));
        data.prepare();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.keys())))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileInItsPlaceIsRefusedInPlainWords() throws IOException {
        Path file = Files.createFile(folder.resolve("var"));
        refuses(file, "a file is in its place");
    }

    @Test
    void aPlaceThatHoldsNoFoldersIsRefusedInPlainWords() {
        refuses(Path.of("/proc/var"), "no folder can be made there");
    }

    @Test
    void aReadOnlyFolderIsRefusedInPlainWords() throws IOException {
        Path readOnly = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(readOnly), "root may write everywhere");
        refuses(readOnly, "this user has no right to");
    }

    @Test
    void theDiskItselfIsNoDataFolder() {
        assertThatThrownBy(() -> new DataDirectory(Path.of("/"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLockIsHeldOnceAndCanBeGivenBack() {
        var data = new DataDirectory(folder);
        try (var first = data.lock()) {
            assertThat(first).isNotNull();
            assertThatThrownBy(data::lock).isInstanceOf(CannotStart.class);
        }
        data.lock().close();
    }

    @Test
    void theUserNobodyMustBeAbleToGetThere() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        var nobody = new ServerUser(65534, 65534, true);
        assertThatThrownBy(() -> nobody.mustReach(closed))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("chmod o+x " + closed);
    }

    private static void refuses(Path path, String why) {
        assertThatThrownBy(() -> new DataDirectory(path).prepare())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining(why)
                .hasMessageContaining("--data");
    }
}
