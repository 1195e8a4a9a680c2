package yimaqing.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yimaqing.CountyTest;
import yimaqing.UsageFault;
import yimaqing.chain.Verifier.Broken;
import yimaqing.chain.Verifier.Found;
import yimaqing.chain.Verifier.How;

class KeepingCommandTest extends CountyTest {
    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    private Telling telling() {
        return new Telling() {
            @Override
            public void say(String sentence) {
                said.add(sentence);
            }

            @Override
            public void row(List<String> line) {
                throw new AssertionError("keeping has no rows");
            }
        };
    }

    @Test
    void verifyingTellsEachCountysRootAndThatOfAll() {
        assertThat(part(Keeping.class).run(Keeping.Wanted.VERIFYING, telling())).isTrue();
        assertThat(said).anyMatch(s -> s.matches("141026 {2}[0-9,]+ facts {2}[0-9a-f]{64}"));
        assertThat(said.get(said.size() - 3)).matches("root {2}[0-9,]+ facts {2}[0-9a-f]{64}");
        assertThat(said.get(said.size() - 2)).matches("by {2}1:[A-Za-z0-9+/=]+");
        assertThat(said.getLast()).matches("signed [-0-9]{10} [0-9]+ facts [0-9a-f]{64} 1:[A-Za-z0-9+/=]+");
    }

    @Test
    void aSignedLineIsCheckedWithThePublicKeyAndNothingElse() {
        part(Keeping.class).run(Keeping.Wanted.VERIFYING, telling());
        var key = said.get(said.size() - 2).substring("by  ".length());
        var line = said.getLast();
        assertThat(KeepingCommand.verify(List.of("--signed", line, "--by", key)))
                .isZero();
        assertThat(KeepingCommand.verify(List.of("--signed", line, "--by", key, "--data", "nowhere")))
                .isZero();
        var other = line.replaceFirst(" [0-9]+ facts", " 7 facts");
        assertThat(KeepingCommand.verify(List.of("--signed", other, "--by", key)))
                .isEqualTo(1);
        assertThat(KeepingCommand.verify(List.of("--signed", line, "--by", "1:AAAA")))
                .isEqualTo(1);
        assertThatThrownBy(() -> KeepingCommand.verify(List.of("--signed", "root", "--by", key)))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("--signed");
        assertThatThrownBy(() -> KeepingCommand.verify(List.of("--signed", line)))
                .isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> KeepingCommand.rotateKey(List.of("now"))).isInstanceOf(UsageFault.class);
    }

    @Test
    void aBrokenChainIsToldWithTheFactAndWithoutARoot() {
        var broken = List.of(new Broken(ANZE, 7, How.CHANGED), new Broken(XIAOLI.county(), 9, How.MISSING));
        Keeping.tell(new Found(List.of(), broken, "00"), telling());
        assertThat(said).hasSize(2).first().asString().contains("141026", "fact 7", "edited");
        assertThat(said.get(1)).contains("fact 9", "deleted");
    }

    @Test
    void aBackupIsWrittenOrSaysWhereItCannotBe() {
        var file = folder.resolve("county.backup");
        assertThat(part(Keeping.class).run(Keeping.Wanted.backup(file.toString()), telling()))
                .isTrue();
        assertThat(file).isNotEmptyFile();
        assertThat(said).first().asString().contains(file.toString(), " facts, ", "root ");
        var nowhere = folder.resolve("nowhere").resolve("county.backup");
        assertThat(part(Keeping.class).run(Keeping.Wanted.backup(nowhere.toString()), telling()))
                .isFalse();
        assertThat(said.getLast()).contains("is not there", "Make it first");
        assertThat(Files.exists(nowhere)).isFalse();
    }

    @Test
    void whatIsNotUnderstoodIsUsage() {
        assertThatThrownBy(() -> KeepingCommand.backup(List.of())).isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> KeepingCommand.backup(List.of("a", "b"))).isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> KeepingCommand.restore(List.of("--fast"))).isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> KeepingCommand.verify(List.of("x"))).isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> KeepingCommand.verify(List.of("--data"))).isInstanceOf(UsageFault.class);
    }

    @Test
    void restoringWithoutTheKeyTouchesNothing() {
        assertThat(KeepingCommand.restore(List.of(
                        folder.resolve("none.backup").toString(),
                        "--data",
                        folder.resolve("data").toString())))
                .isEqualTo(1);
        assertThat(folder.resolve("data").resolve("pg")).doesNotExist();
    }
}
