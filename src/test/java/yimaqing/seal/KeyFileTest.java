package yimaqing.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    @TempDir
    Path folder;

    @Test
    void aNewKeyIsForUsOnlyAndStaysTheSame() throws IOException {
        var file = KeyFile.at(folder, Map.of());
        MasterKey created = file.create();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("r--------");
        MasterKey opened = file.open();
        assertThat(opened.id()).isEqualTo(created.id());
        assertThat(opened.wrapping()).isEqualTo(created.wrapping());
    }

    @Test
    void theThreeDerivedKeysDiffer() {
        MasterKey key = KeyFile.at(folder, Map.of()).create();
        assertThat(key.values()).isNotEqualTo(key.tokens());
        assertThat(key.wrapping().getEncoded()).isNotEqualTo(key.values().getEncoded());
    }

    @Test
    void theKeyMayLieElsewhere() {
        Path stick = folder.resolve("stick/key");
        var file = KeyFile.at(folder, Map.of("YMQ_KEY_FILE", stick.toString()));
        file.create();
        assertThat(stick).exists();
        assertThat(KeyFile.at(folder, Map.of("YMQ_KEY_FILE", "")).path()).isEqualTo(folder.resolve("master.key"));
    }

    @Test
    void anExistingKeyIsNeverOverwritten() {
        var file = KeyFile.at(folder, Map.of());
        file.create();
        assertThatThrownBy(file::create).isInstanceOf(KeyRefused.class).hasMessageContaining("never overwritten");
    }

    @Test
    void aMissingKeyIsAskedForAndNotReplaced() {
        var file = KeyFile.at(folder, Map.of());
        assertThatThrownBy(file::open).isInstanceOf(KeyRefused.class).hasMessageContaining("backup");
        assertThat(file.exists()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "r-----r--", "rwx------", "rw--w----"})
    void aKeyOpenToOthersIsRefused(String permissions) throws IOException {
        var file = KeyFile.at(folder, Map.of());
        file.create();
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString(permissions));
        assertThatThrownBy(file::open).isInstanceOf(KeyRefused.class).hasMessageContaining("chmod 400 " + file.path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"changeme", "change-me", "CHANGE_ME_PLEASE", "master-password", "my secret key"})
    void aPlaceholderWordIsRefused(String word) throws IOException {
        refuses(word, "is a placeholder");
    }

    @Test
    void aKeyThatIsNotRandomIsRefused() throws IOException {
        refuses(Base64.getEncoder().encodeToString(new byte[32]), "is a placeholder");
        refuses(Base64.getEncoder().encodeToString("changemechangemechangemechangeme".getBytes()), "is a placeholder");
        refuses(Base64.getEncoder().encodeToString("0123456789abcde0123456789abcde01".getBytes()), "is a placeholder");
    }

    @Test
    void aShortKeyIsRefused() throws IOException {
        refuses("pX3kQm81vZ0cT6yLw2Rf5A==", "has 16 bytes instead of 32");
        refuses("", "has 0 bytes instead of 32");
    }

    @Test
    void lettersThatAreNoKeyAreRefusedWithoutRepeatingThem() throws IOException {
        refuses("王小明", "cannot be read");
        assertThatThrownBy(() -> kept("王小明").open()).hasMessageNotContaining("王小明");
    }

    @Test
    void aKeyWithoutAnIdIsRefused() throws IOException {
        var file = kept("");
        Files.writeString(file.path(), "key=x\n");
        assertThatThrownBy(file::open).isInstanceOf(KeyRefused.class).hasMessageContaining("no proper id");
    }

    private void refuses(String key, String why) throws IOException {
        var file = kept(key);
        assertThatThrownBy(file::open)
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining(why)
                .hasMessageContaining(file.path().toString());
    }

    private KeyFile kept(String key) throws IOException {
        Path path = folder.resolve("master.key");
        Files.writeString(path, "id=0000000a\nkey=" + key + "\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        return new KeyFile(path);
    }
}
