package yimaqing.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import yimaqing.campaign.ImportKills;
import yimaqing.campaign.ImportKills.Told;

/// A server is killed after a step of taking a file in; started again and sent the same file again, every row is there
/// once. `./yimaqing bench campaign` does it after each step there is.
class KilledImportTest {
    /// Around the one commit that appends its facts.
    private static final List<Integer> STEPS = List.of(4, 5, 6);

    @Test
    void aServerKilledInAnImportLosesAndDoublesNoRow() throws IOException {
        var java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"));
        var figures = new ImportKills(KilledDatabaseTest.folder(), java).after(STEPS);
        System.out.println("killed import: " + figures);
        assertThat(figures.killed()).isEqualTo(STEPS.size());
        assertThat(figures.told()).hasSize(STEPS.size());
        assertThat(figures.told()).allMatch(Told::isWhole);
        assertThat(figures.told())
                .extracting(Told::once)
                .containsOnly(figures.told().getFirst().once());
    }

    @Test
    void halfAnImportADoubledOneAndALostRowAreFound() {
        assertThat(new Told(0, 90, 90, 14, true).isWhole()).isTrue();
        assertThat(new Told(90, 90, 90, 14, true).isWhole()).isTrue();
        assertThat(new Told(40, 90, 90, 14, true).isWhole()).isFalse();
        assertThat(new Told(0, 90, 180, 14, true).isWhole()).isFalse();
        assertThat(new Told(0, 90, 90, 13, true).isWhole()).isFalse();
        assertThat(new Told(0, 0, 0, 14, true).isWhole()).isFalse();
    }
}
