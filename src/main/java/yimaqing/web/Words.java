package yimaqing.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/// Every sentence a person can read, in one language, from `words/`. `{0}`, `{1}` stand for what is said with it.
public final class Words {
    public static final Words CHINESE = new Words("zh");
    public static final Words ENGLISH = new Words("en");

    private final String language;
    private final Map<String, String> sentences;

    private Words(String language) {
        this.language = language;
        this.sentences = read("words/" + language + ".properties");
    }

    public static Words in(String language) {
        return language.equals("en") ? ENGLISH : CHINESE;
    }

    /// The sentence with this key.
    ///
    /// @throws IllegalArgumentException when there is none: the key is misspelt
    public String say(String key, Object... with) {
        var sentence = sentences.get(key);
        if (sentence == null) throw new IllegalArgumentException("no sentence " + key + " in words/" + language);
        for (int i = 0; i < with.length; i++) sentence = sentence.replace("{" + i + "}", String.valueOf(with[i]));
        return sentence;
    }

    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    public String language() {
        return language;
    }

    private static Map<String, String> read(String file) {
        var properties = new Properties();
        try (var letters =
                new InputStreamReader(Words.class.getClassLoader().getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(letters);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
    }
}
