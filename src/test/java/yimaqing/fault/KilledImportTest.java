package yimaqing.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import yimaqing.campaign.ImportKills;

/// A server is killed after a step of taking a file in; started again and sent the same file again, every row is there
/// once. `./yimaqing bench campaign` does it after each step there is.
class KilledImportTest {
    /// When the file was kept, and around the one commit that appends its facts.
    private static final List<Integer> STEPS = List.of(2, 7, 8);

    private static final Pattern TOLD = Pattern.compile("left (\\d+) once (\\d+) twice (\\d+) rows (.*) (\\w+) (\\w+)");

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
        for (var line : figures.told()) {
            var told = TOLD.matcher(line);
            assertThat(told.matches()).as(line).isTrue();
            assertThat(told.group(1)).as(line).isIn("0", told.group(2));
            assertThat(told.group(3)).as(line).isEqualTo(told.group(2));
            assertThat(told.group(4)).isEqualTo("{ACCEPTED=12, SKIPPED=2}");
            assertThat(told.group(5)).isEqualTo("APPLIED");
            assertThat(told.group(6)).isEqualTo("whole");
        }
        assertThat(figures.told().stream().map(line -> line.split(" ")[3]).distinct())
                .hasSize(1);
    }
}
