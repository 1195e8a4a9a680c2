package yimaqing.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The small text files by which a platform checks that this host belongs to the operator, laid by the operator into
/// the folder `host-proof` of the server's data. Nothing else there is ever served: no other names, no links, nothing
/// large, nothing that is not plain text.
@Component
class HostProof {
    static final String ENDING = ".txt";
    static final int MOST_BYTES = 1_024;
    private static final String NAME = "[A-Za-z0-9_-]{1,64}";
    private static final String PLAIN = "[\\x20-\\x7e\\r\\n\\t]+";

    private final Path folder;

    HostProof(@Value("${yimaqing.data:}") String data) {
        this.folder = Path.of(data).resolve("host-proof");
    }

    /// What stands in the file of this name, its ending left out; empty where there is none that may be served.
    Optional<String> read(String name) {
        if (!name.matches(NAME)) return Optional.empty();
        var file = folder.resolve(name + ENDING);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        try {
            if (Files.size(file) > MOST_BYTES) return Optional.empty();
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .filter(text -> text.matches(PLAIN));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
