package yimaqing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import yimaqing.identity.LoopbackProvider;
import yimaqing.place.PlaceCode;

/// A test against the whole running product: real pages, a real PostgreSQL, the sample county. One server serves all
/// tests of a run; a test that writes takes a county of its own, since counties share nothing.
public abstract class CountyTest {
    protected static final PlaceCode ANZE = new PlaceCode("141026");
    protected static final PlaceCode XIAOLI = new PlaceCode("141026104207");
    protected static final TestClock CLOCK = new TestClock();
    /// Vouches for whomever a test says.
    protected static final LoopbackProvider PROVIDER = new LoopbackProvider();

    /// Where faults are planted one by one, each gets a server of its own, and none needs the sample.
    private static final boolean EMPTY = "false".equals(System.getProperty("yimaqing.test.sample"));

    private static final Server SERVER = start();

    private static Server start() {
        var settings = Map.of(
                "yimaqing.limits.loosened",
                "100000",
                "yimaqing.retention",
                Path.of("src/test/resources/retention.yaml").toAbsolutePath().toString(),
                "yimaqing.oidc.issuer",
                PROVIDER.issuer(),
                "yimaqing.oidc.client",
                LoopbackProvider.CLIENT,
                "yimaqing.oidc.secret",
                LoopbackProvider.SECRET,
                "yimaqing.oidc.name",
                "统一身份认证");
        var server = Server.start(new RunOptions(0, folder(), EMPTY), new Server.Given(settings, CLOCK));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    // The system's folder for temporary files and not target/: PostgreSQL runs as another user where the tests run as
    // root, and may not be able to reach a checkout in somebody's home.
    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("yimaqing-test");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            return folder;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @AfterEach
    void setTheClockRight() {
        CLOCK.setRight();
    }

    /// A part of the running product.
    protected static <T> T part(Class<T> type) {
        return SERVER.part(type);
    }

    protected static int port() {
        return SERVER.port();
    }

    protected static String url(String path) {
        return "http://localhost:" + port() + path;
    }
}
