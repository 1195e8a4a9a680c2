package yimaqing.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    private static final Suite AES = Suite.AES_SHA_256_ED25519;

    @TempDir
    Path folder;

    @Test
    void aNewKeyIsForUsOnlyAndStaysTheSame() throws IOException {
        var file = KeyFile.at(folder, Map.of());
        var created = file.create(AES);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("r--------");
        var opened = file.open();
        assertThat(opened.ids()).isEqualTo(created.ids());
        assertThat(opened.newest().bytes()).isEqualTo(created.newest().bytes());
    }

    @Test
    void derivedKeysDiffer() {
        for (var suite : Suite.values()) {
            var key = Keys.some("0000000a", 1);
            var all = List.of(
                    key.bytes(),
                    key.values(suite),
                    key.tokens(suite),
                    key.wrapping(suite).getEncoded(),
                    key.backups(),
                    key.signing(suite, ""));
            assertThat(all.stream().map(HexFormat.of()::formatHex)).doesNotHaveDuplicates();
        }
    }

    @Test
    void theKeyMayLieElsewhere() {
        Path stick = folder.resolve("stick/key");
        var file = KeyFile.at(folder, Map.of("YMQ_KEY_FILE", stick.toString()));
        file.create(AES);
        assertThat(stick).exists();
        assertThat(KeyFile.at(folder, Map.of("YMQ_KEY_FILE", "")).path()).isEqualTo(folder.resolve("master.key"));
    }

    @Test
    void anExistingKeyIsNeverOverwritten() {
        var file = KeyFile.at(folder, Map.of());
        file.create(AES);
        assertThatThrownBy(() -> file.create(AES))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("never overwritten");
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
        file.create(AES);
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

    @Test
    void aFileOfBeforeGoesOnAndItsIndexesOutliveItsKey() throws IOException {
        var bytes = Keys.some("0000000a", 1).bytes();
        var file = kept(Base64.getEncoder().encodeToString(bytes));
        var before = file.open();
        assertThat(before.newest().bytes()).isEqualTo(bytes);
        assertThat(before.suite()).isEqualTo(AES);
        var turned = file.turn();
        assertThat(turned.ids()).hasSize(2).last().isEqualTo("0000000a");
        assertThat(turned.earlier().getFirst().bytes()).isEqualTo(bytes);
        var again = file.turn();
        assertThat(again.ids()).hasSize(3);
        var alone = file.dropEarlier();
        assertThat(alone.ids()).containsExactly(again.newest().id());
        for (var ring : List.of(turned, again, alone)) {
            assertThat(BlindIndex.ofValues(ring).term("phone", "1"))
                    .isEqualTo(BlindIndex.ofValues(before).term("phone", "1"));
            assertThat(BlindIndex.ofTokens(ring).term("plate", "1"))
                    .isEqualTo(BlindIndex.ofTokens(before).term("plate", "1"));
        }
        assertThat(Files.readString(file.path()))
                .as("the first key is gone")
                .doesNotContain(Base64.getEncoder().encodeToString(bytes));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("r--------");
        try (var all = Files.list(folder)) {
            assertThat(all).as("no half of a file beside it").containsExactly(file.path());
        }
    }

    @Test
    void theSuiteOfNewValuesIsChosenAtFirstAndMayBeChangedLater() throws IOException {
        assertThat(KeyFile.suite(Map.of())).isEqualTo(AES);
        assertThat(KeyFile.suite(Map.of("YMQ_SUITE", "gm"))).isEqualTo(Suite.SM4_SM3_SM2);
        assertThatThrownBy(() -> KeyFile.suite(Map.of("YMQ_SUITE", "sm")))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("aes or gm");
        var file = KeyFile.at(folder, Map.of());
        var chinese = file.create(Suite.SM4_SM3_SM2);
        changed(file, "suite=2", "suite=1");
        var changed = file.open();
        assertThat(changed.suite()).isEqualTo(AES);
        assertThat(BlindIndex.ofValues(changed).term("phone", "1"))
                .isEqualTo(BlindIndex.ofValues(chinese).term("phone", "1"));
        changed(file, "suite=1", "suite=7");
        assertThatThrownBy(file::open).isInstanceOf(KeyRefused.class).hasMessageContaining("“suite”");
    }

    @Test
    void aFileThatLostTheLinesOfItsIndexesIsRefused() throws IOException {
        var file = KeyFile.at(folder, Map.of());
        file.create(AES);
        file.turn();
        changed(file, "(values|tokens)=.*\n", "");
        assertThatThrownBy(file::open).isInstanceOf(KeyRefused.class).hasMessageContaining("“values”");
    }

    private static void changed(KeyFile file, String from, String to) throws IOException {
        var text = Files.readString(file.path()).replaceAll(from, to);
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file.path(), text);
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
