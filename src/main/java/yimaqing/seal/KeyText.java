package yimaqing.seal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/// The lines of a key file, read and written. A file with `id` and `key` alone is one of a server that has had no
/// other key: the keys of its indexes follow from that one.
final class KeyText {
    private static final String EARLIER = "earlier.";
    private static final int KEY_LETTERS = 44;
    private static final Pattern PLACEHOLDER = Pattern.compile("(?i)change.?me|password|secret|example|placeholder");

    // for the sentences of a refusal
    private final Path path;
    private final Properties kept = new Properties();

    KeyText(Path path, String text) throws IOException {
        this.path = path;
        kept.load(new StringReader(text));
    }

    static String of(KeyRing ring) {
        var text = new StringBuilder("""
                # Opens every sealed value of this server. Keep a copy of all its lines on paper or on a stick, apart
                # from the database. values and tokens stay for ever; key and earlier change with ./yimaqing rotate-key.
                # suite is that of new values: 1 AES, SHA-256, Ed25519; 2 SM4, SM3, SM2. index is never changed.
                """);
        line(text, "id", ring.newest().id());
        line(text, "key", base64(ring.newest().bytes()));
        line(text, "suite", Integer.toString(ring.suite().number()));
        line(text, "index", Integer.toString(ring.indexes().suite().number()));
        line(text, "values", base64(ring.indexes().values()));
        line(text, "tokens", base64(ring.indexes().tokens()));
        for (var key : ring.earlier()) line(text, EARLIER + key.id(), base64(key.bytes()));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append('=').append(value).append('\n');
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    /// @throws KeyRefused with a sentence for the operator
    KeyRing ring() {
        var newest = new MasterKey(id(kept.getProperty("id", "")), key("key"));
        return new KeyRing(newest, earlier(), suite("suite"), indexes(newest));
    }

    private List<MasterKey> earlier() {
        return kept.stringPropertyNames().stream()
                .filter(name -> name.startsWith(EARLIER))
                .sorted()
                .map(name -> new MasterKey(id(name.substring(EARLIER.length())), key(name)))
                .toList();
    }

    private KeyRing.Indexes indexes(MasterKey newest) {
        boolean neither = given("values").isEmpty() && given("tokens").isEmpty();
        // a file from before rotation was possible; with an earlier key beside it the lines were lost
        if (neither && earlier().isEmpty()) return KeyRing.Indexes.of(newest, suite("index"));
        return new KeyRing.Indexes(suite("index"), key("values"), key("tokens"));
    }

    private Suite suite(String name) {
        var number = given(name).orElse("1");
        return Optional.of(number)
                .filter(n -> n.matches("[0-9]"))
                .flatMap(n -> Suite.numbered(Integer.parseInt(n)))
                .orElseThrow(() -> new KeyRefused(
                        "The line “%s” of the key file %s has to be 1 or 2. Put it right, or ".formatted(name, path)
                                + "put the file back from your backup of the keys."));
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(kept.getProperty(name)).map(String::strip);
    }

    private String id(String id) {
        if (!id.matches("[0-9a-f]{8}")) {
            throw new KeyRefused(
                    "The key file %s has no proper id (8 letters 0-9 a-f). Put the file back from your ".formatted(path)
                            + "backup of the keys.");
        }
        return id;
    }

    private byte[] key(String name) {
        var text = given(name).orElse("");
        // words are looked for only where no key of the right length is: a random one may spell anything
        if (text.length() != KEY_LETTERS && PLACEHOLDER.matcher(text).find()) {
            throw placeholder();
        }
        byte[] key = Base64.getDecoder().decode(text);
        if (key.length != MasterKey.BYTES) {
            throw new KeyRefused(
                    ("The line “%s” in %s has %d bytes instead of 32. Put the file back from your backup, " + "or, on ")
                                    .formatted(name, path, key.length)
                            + "a server without data, delete it and start again.");
        }
        if (!MasterKey.looksRandom(key)) {
            throw placeholder();
        }
        return key;
    }

    private KeyRefused placeholder() {
        return new KeyRefused(
                "The key in %s is a placeholder, not a random key. Put your real key back, or, on a ".formatted(path)
                        + "server without data, delete the file and start again: a new key is then drawn.");
    }
}
