package yimaqing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A server is killed at every step of taking a file in, each time on what the kill before left behind; in the end
/// every row is there once.
class KilledIntakeTest {
    private static final int KILLED = 9;

    /// Every step, and inside the long ones after progress was told so many times.
    private static final List<List<String>> STEPS = List.of(
            List.of("arrived", "0"),
            List.of("read", "0"),
            List.of("accepted", "0"),
            List.of("apply", "1"),
            List.of("apply", "2"),
            List.of("applied", "0"));

    private static int run(Path folder, List<String> step, Path output) throws IOException, InterruptedException {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HaltedIntake.class.getName(),
                        folder.resolve("data").toString(),
                        step.get(0),
                        step.get(1),
                        folder.resolve("file.xlsx").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return child.waitFor();
    }

    @Test
    void aServerKilledAtAnyStepLosesAndDoublesNoRow() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("yimaqing-killed");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Files.write(folder.resolve("file.xlsx"), HaltedIntake.file());
        var output = Files.createTempFile("killed", ".log");
        for (var step : STEPS)
            assertThat(run(folder, step, output))
                    .as(step + Files.readString(output, StandardCharsets.UTF_8))
                    .isEqualTo(KILLED);
        assertThat(run(folder, List.of("never", "0"), output))
                .as(Files.readString(output))
                .isZero();
        assertThat(Files.readString(output)).contains("rows {ACCEPTED=3, SKIPPED=2} facts 18 APPLIED");
    }
}
