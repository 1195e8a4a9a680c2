package yimaqing.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import yimaqing.CountyTest;
import yimaqing.Phone;

/// What the operator lays down for a platform is served beside the codes, and nothing else of the folder is.
class HostProofTest extends CountyTest {
    private static final String SAID = "0a1b2c3d4e5f";
    private static final List<String> RULES = List.of("/h/", "/H/", "/e/", "/E/", "/v/", "/V/");

    private Path data;
    private Path folder;

    @BeforeEach
    void theOperatorLaysFilesDown() throws IOException {
        data = Path.of(part(Environment.class).getRequiredProperty("yimaqing.data"));
        folder = Files.createDirectories(data.resolve("host-proof"));
        Files.writeString(folder.resolve("Ab12_cd-9.txt"), SAID);
        Files.writeString(folder.resolve("large.txt"), "x".repeat(HostProof.MOST_BYTES + 1));
        Files.writeString(folder.resolve("page.html"), SAID);
        Files.writeString(folder.resolve("chinese.txt"), "一码清");
        Files.writeString(folder.resolve("empty.txt"), "");
        Files.createDirectories(folder.resolve("folder.txt"));
        Files.writeString(data.resolve("secret.txt"), "secret");
        Files.deleteIfExists(folder.resolve("link.txt"));
        Files.createSymbolicLink(folder.resolve("link.txt"), data.resolve("secret.txt"));
    }

    @AfterEach
    void theyAreTakenAway() throws IOException {
        Files.deleteIfExists(folder.resolve("link.txt"));
        Files.deleteIfExists(data.resolve("secret.txt"));
    }

    @Test
    void aFileIsServedInTheDirectoryOfEveryRuleInBothSpellings() {
        for (var rule : RULES) {
            var page = new Phone(url("")).get(rule + "Ab12_cd-9.txt");
            assertThat(page.status()).as(rule).isEqualTo(200);
            assertThat(page.body()).isEqualTo(SAID);
            assertThat(page.header("Content-Type").orElseThrow()).startsWith("text/plain");
            assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void nothingElseIsServed() {
        var phone = new Phone(url(""));
        var unreadable = phone.get("/h/not-a-plate");
        for (var name : List.of(
                "large.txt",
                "page.html",
                "chinese.txt",
                "empty.txt",
                "folder.txt",
                "link.txt",
                "nowhere.txt",
                "ab12_cd-9.txt",
                "Ab12_cd-9.txt.txt",
                "secret.txt",
                "..%2Fsecret.txt",
                "%2e%2e%2fsecret.txt",
                "x".repeat(65) + ".txt"))
            for (var rule : List.of("/h/", "/V/")) {
                var page = phone.get(rule + name);
                assertThat(page.status()).as(rule + name).isIn(400, 404);
                assertThat(page.body()).doesNotContain("secret", SAID);
                if (page.status() == 404)
                    assertThat(page.words()).as(rule + name).isEqualTo(unreadable.words());
            }
    }

    @Test
    void aVillagesCodeMayBeTypedAsItsPosterShowsIt() {
        var phone = new Phone(url(""));
        for (var typed : List.of("141026104207", "141026%20104207", "141026100208"))
            assertThat(phone.get("/c?code=" + typed).header("Location").orElseThrow())
                    .isEqualTo("/v/" + typed.replace("%20", ""));
        assertThat(phone.get("/c?code=141026104999").status()).isEqualTo(404);
    }
}
