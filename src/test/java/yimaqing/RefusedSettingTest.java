package yimaqing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yimaqing.db.CannotStart;

/// A setting that cannot be is told in a sentence, and nothing is left running.
class RefusedSettingTest {

    @Test
    void aStartWithAWrongSettingSaysWhich(@TempDir Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        refused(folder, Map.of("yimaqing.oidc.issuer", "https://id.example"), "YMQ_OIDC_ISSUER, _CLIENT, _SECRET");
        refused(
                folder,
                Map.of(
                        "yimaqing.oidc.issuer", "http://id.example",
                        "yimaqing.oidc.client", "a",
                        "yimaqing.oidc.secret", "b",
                        "yimaqing.oidc.name", "c"),
                "YMQ_OIDC_ISSUER begins with https://");
        refused(folder, Map.of("yimaqing.second-factor", "maybe"), "must be required or offered");
        refused(folder, Map.of("yimaqing.host", "a host"), "host name of up to 60 letters");
    }

    private static void refused(Path folder, Map<String, String> settings, String said) {
        var given = new Server.Given(settings, new TestClock());
        assertThatThrownBy(() ->
                        Server.start(new RunOptions(0, folder, true), given).close())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(said);
    }
}
