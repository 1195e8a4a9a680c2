package yimaqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.Program;
import yimaqing.code.Plate;
import yimaqing.code.PlateKind;
import yimaqing.code.Plates;
import yimaqing.device.PhotoFileTest;
import yimaqing.exchange.Keys;

/// 9. Files that are meant to break or to lead astray whoever opens them, through every door by which files come in:
/// the office's form, the interface for programs, photos of devices, the scanner's pictures. Each bad form of a file
/// by itself is told by `sheet/FaultyFilesTest`, `sheet/OldFaultsTest`, `device/PhotoFileTest` and `scan/PhotoTest`.
class UnsafeParsersTest extends CountyTest {
    private static int plates;

    @Test
    void noFileThroughAnyDoorBreaksTheServerOrReachesOut() throws IOException {
        var near = Target.near();
        var town = near.as("town");
        var program = Program.withKey(url(""), Keys.fresh(near.county, "township", near.county));
        var broke = new TreeSet<String>();
        try (var canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            for (var file : HostileFiles.reachingFor("http://127.0.0.1:" + canary.getLocalPort() + "/x")
                    .entrySet()) {
                var statuses = List.of(
                        town.send("/intake", Map.of("day", "2026-02-28"), Map.of("a.xlsx", file.getValue()))
                                .status(),
                        handIn(program, file.getValue()),
                        town.send("/desk/scan/picture", Map.of(), "picture", Map.of("a.png", file.getValue()))
                                .status(),
                        photo(near, town, file.getValue()));
                if (statuses.stream().anyMatch(status -> status >= 500)) broke.add(file.getKey() + " " + statuses);
                if (statuses.subList(1, 4).stream().anyMatch(status -> status < 400))
                    broke.add(file.getKey() + " " + statuses);
            }
            assertThat(connections(canary)).isZero();
        }
        assertThat(broke).isEmpty();
        assertThat(java.nio.file.Path.of("/tmp/hostile-was-here")).doesNotExist();
        assertThat(town.get("/desk").status()).isEqualTo(200);
    }

    private static int connections(ServerSocket canary) throws IOException {
        canary.setSoTimeout(1_000);
        try (var came = canary.accept()) {
            return came.isConnected() ? 1 : 0;
        } catch (SocketTimeoutException nobody) {
            return 0;
        }
    }

    @Test
    void theCanarySings() throws IOException {
        try (var canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            new java.net.Socket(InetAddress.getLoopbackAddress(), canary.getLocalPort()).close();
            assertThat(connections(canary)).isEqualTo(1);
        }
    }

    private static int handIn(Program program, byte[] bytes) {
        return program.post(
                        "/api/v1/batches?filename=a.xlsx",
                        bytes,
                        Map.of(
                                "Content-Type",
                                "application/octet-stream",
                                "Idempotency-Key",
                                "op-" + UUID.randomUUID()))
                .status();
    }

    private static int photo(Target near, Phone town, byte[] bytes) {
        var plate = part(Plates.class).issue(new Plate.Stock(PlateKind.DEVICE, near.county, "P" + plates++), "test");
        var form = Map.of("household", near.home.household().key(), "kind", "heat_pump", "serial", "P-" + plates);
        return town.send("/desk/plates/" + plate.id().key() + "/device", form, "photos", Map.of("a.jpg", bytes))
                .status();
    }

    @Test
    void aPhotoThatIsShownTellsNotWhereItWasTaken() throws IOException {
        var near = Target.near();
        var plate = part(Plates.class).issue(new Plate.Stock(PlateKind.DEVICE, near.county, "E1"), "test");
        var town = near.as("town");
        var form = Map.of("household", near.home.household().key(), "kind", "heat_pump", "serial", "E-1");
        var sent = PhotoFileTest.withPlace(PhotoFileTest.photo("jpeg", 60, 40));
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("GPSLatitude");
        var done = town.send("/desk/plates/" + plate.id().key() + "/device", form, "photos", Map.of("a.jpg", sent));
        assertThat(done.status()).isEqualTo(303);
        var desk = done.header("Location").orElseThrow().replace(url(""), "").replaceAll("\\?.*", "");
        var shown = town.get(desk + "/photos/1");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).doesNotContain("GPSLatitude").doesNotContain("Exif");
    }

    @Test
    void namesOfFilesAreOnlyNames() {
        var near = Target.near();
        var program = Program.withKey(url(""), Keys.fresh(near.county, "township", near.county));
        for (var name : List.of(
                "a%00b.xlsx",
                "..%2F..%2Fetc%2Fpasswd",
                "%E2%80%AEfdp.xlsx",
                "a%0D%0AX-Bad:%201",
                "%F0%9F%92%A3.xlsx",
                "%ED%A0%80.csv"))
            assertThat(program.post(
                                    "/api/v1/batches?filename=" + name,
                                    ("no table " + name).getBytes(StandardCharsets.UTF_8),
                                    Map.of(
                                            "Content-Type",
                                            "application/octet-stream",
                                            "Idempotency-Key",
                                            "op-" + UUID.randomUUID()))
                            .status())
                    .as(name)
                    .isBetween(400, 499);
    }

    @Test
    void parsersThatTrustTheirInputAreNotUsedAtAll() {
        assertThat(trusting(ServerFetchesTest.HOUSE)).isEmpty();
        assertThat(trusting(new ClassFileImporter().importClasses(HostileFiles.class)))
                .isNotEmpty();
    }

    private static TreeSet<String> trusting(com.tngtech.archunit.core.domain.JavaClasses classes) {
        var found = new TreeSet<String>();
        for (var one : classes)
            for (var used : one.getDirectDependenciesFromSelf())
                if (used.getTargetClass()
                        .getName()
                        .matches("java\\.io\\.Object(In|Out)putStream|java\\.beans\\..*"
                                + "|javax\\.xml\\.(parsers|transform|bind|xpath|validation)\\..*|org\\.xml\\.sax\\..*"
                                + "|javax\\.script\\..*|org\\.springframework\\.expression\\..*|groovy\\..*"
                                + "|org\\.yaml\\.snakeyaml\\.constructor\\.Constructor"))
                    found.add(one.getName() + " uses " + used.getTargetClass().getName());
        return found;
    }
}
