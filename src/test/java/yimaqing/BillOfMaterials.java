package yimaqing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every library in the package stands in the bill of materials with its version and its licence. It runs by itself at
/// the end of the build, since both are made after the tests: `BillOfMaterials` in `pom.xml`. Offline Maven makes no
/// bill, and this is skipped.
class BillOfMaterials {
    private static final Path PACKAGE = Path.of("target", "yimaqing.jar");
    private static final Path BILL = Path.of("target", "bom.json");
    private static final String LIBRARIES = "BOOT-INF/lib/";

    @Test
    void everyLibraryOfThePackageIsListedWithVersionAndLicence() throws IOException {
        assumeThat(BILL).exists();
        var listed = JsonMapper.shared().readTree(BILL.toFile()).get("components").values().stream()
                .filter(part ->
                        part.hasNonNull("version") && part.path("licenses").size() > 0)
                .map(BillOfMaterials::file)
                .toList();
        assertThat(libraries()).hasSizeGreaterThan(50).isSubsetOf(listed);
    }

    private static String file(JsonNode part) {
        return part.get("name").asString() + "-" + part.get("version").asString() + ".jar";
    }

    private static List<String> libraries() throws IOException {
        try (var jar = new JarFile(PACKAGE.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length()))
                    .filter(name -> !name.startsWith("spring-boot-jarmode-"))
                    .toList();
        }
    }
}
