package yimaqing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every path that the README and the documents mention is there, and every type that `docs/words.md` names exists.
class PathsTest {
    private static final Pattern PATH =
            Pattern.compile("`((?:src|docs|\\.ci)/[^`\\s…*<>{}]*)`|\\]\\(((?!http)[^)#]+)\\)");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z]+)`");

    @Test
    void everyPathMentionedIsThere() throws IOException {
        var missing = new ArrayList<String>();
        for (var document : documents())
            for (var path : pathsIn(Files.readString(document)))
                if (!Files.exists(Path.of(path)) && !Files.exists(document.resolveSibling(path)))
                    missing.add(document + " mentions " + path);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTypeNamedInTheWordListExists() throws IOException {
        var types = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(Files::isRegularFile)
                    .forEach(f -> types.add(f.getFileName().toString().replace(".java", "")));
        }
        var source = allSource();
        var found = TYPE.matcher(Files.readString(Path.of("docs/words.md")));
        while (found.find()) {
            var type = found.group(1);
            assertThat(types.contains(type) || source.matches("(?s).*(record|interface|enum|class) " + type + "\\b.*"))
                    .as("docs/words.md names " + type)
                    .isTrue();
        }
    }

    @Test
    void aPlantedPathThatIsNotThereIsFound() {
        assertThat(pathsIn("see `src/main/java/yimaqing/Nowhere.java` and [this](docs/nowhere.md)"))
                .containsExactly("src/main/java/yimaqing/Nowhere.java", "docs/nowhere.md")
                .noneMatch(path -> Files.exists(Path.of(path)));
    }

    private static List<String> pathsIn(String text) {
        var paths = new ArrayList<String>();
        var found = PATH.matcher(text);
        while (found.find()) paths.add(found.group(1) != null ? found.group(1) : found.group(2));
        return paths;
    }

    private static List<Path> documents() throws IOException {
        var documents = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            files.filter(f -> f.toString().endsWith(".md")).forEach(documents::add);
        }
        return documents;
    }

    private static String allSource() throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) all.append(Files.readString(file));
        }
        return all.toString();
    }
}
