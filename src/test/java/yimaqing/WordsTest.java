package yimaqing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every sentence a person can read stands in `words/`, in both languages, and is used; none stands in a template.
class WordsTest {
    private static final Pattern CHINESE = Pattern.compile("[\\x{4e00}-\\x{9fff}]");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9_]+)+)\"");
    private static final Pattern PARAMETER = Pattern.compile("\\{[0-9]}");

    @Test
    void everySentenceStandsInBothLanguages() throws IOException {
        assertThat(read("en").stringPropertyNames()).isEqualTo(read("zh").stringPropertyNames());
    }

    @Test
    void aSentenceTakesTheSameParametersInBothLanguages() throws IOException {
        var zh = read("zh");
        var en = read("en");
        for (var key : zh.stringPropertyNames())
            assertThat(parameters(en.getProperty(key))).as(key).isEqualTo(parameters(zh.getProperty(key)));
    }

    @Test
    void noSentenceIsEmptyAndNoChineseOneIsEnglish() throws IOException {
        var zh = read("zh");
        for (var key : zh.stringPropertyNames()) {
            assertThat(zh.getProperty(key)).as(key).isNotBlank();
            assertThat(read("en").getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void noTemplateHoldsASentence() throws IOException {
        assertThat(chineseIn(files("src/main/jte"))).isEmpty();
    }

    @Test
    void everyKeySpokenInCodeOrTemplatesIsThere() throws IOException {
        var known = read("zh").stringPropertyNames();
        var rooms = new HashSet<String>();
        known.forEach(key -> rooms.add(key.substring(0, key.indexOf('.'))));
        var missing = new TreeSet<String>();
        for (var file : files("src/main/jte"))
            for (var key : keysIn(Files.readString(file)))
                if (!known.contains(key) && !isPrefix(key, known)) missing.add(key);
        assertThat(missing).isEmpty();
    }

    @Test
    void everySentenceIsSpoken() throws IOException {
        var spoken = new StringBuilder();
        for (var folder : List.of("src/main/jte", "src/main/java"))
            for (var file : files(folder)) spoken.append(Files.readString(file));
        var silent = new TreeSet<String>();
        for (var key : read("zh").stringPropertyNames())
            if (!spoken.toString().contains("\"" + key + "\"") && !builtFromParts(key, spoken)) silent.add(key);
        assertThat(silent).isEmpty();
    }

    @Test
    void aPlantedSentenceInATemplateIsFound() {
        assertThat(CHINESE.matcher("<p>没有写进词表</p>").find()).isTrue();
        assertThat(keysIn("${frame.say(\"door.never.said\")}")).containsExactly("door.never.said");
    }

    /// A key may be built from a fixed beginning and a word, as `"fault." + kind + ".title"`.
    private static boolean builtFromParts(String key, CharSequence spoken) {
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1))
            if (spoken.toString().contains("\"" + key.substring(0, dot + 1) + "\"")) return true;
        return false;
    }

    private static boolean isPrefix(String key, Set<String> known) {
        return known.stream().anyMatch(k -> k.startsWith(key + "."));
    }

    private static List<String> keysIn(String text) {
        var keys = new ArrayList<String>();
        var found = Pattern.compile("say\\(\\s*" + KEY.pattern()).matcher(text);
        while (found.find()) keys.add(found.group(1));
        return keys;
    }

    private static Set<String> parameters(String sentence) {
        var parameters = new TreeSet<String>();
        var found = PARAMETER.matcher(sentence);
        while (found.find()) parameters.add(found.group());
        return parameters;
    }

    private static List<String> chineseIn(List<Path> files) throws IOException {
        var found = new ArrayList<String>();
        for (var file : files)
            for (var line : Files.readAllLines(file))
                if (CHINESE.matcher(line).find() && !line.strip().startsWith("<%--"))
                    found.add(file + ": " + line.strip());
        return found;
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Properties read(String language) throws IOException {
        var words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/words/" + language + ".properties"))) {
            words.load(in);
        }
        return words;
    }
}
