package yimaqing.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// Whose keys were destroyed, in a small file beside the master key that only grows: an older backup would bring the
/// keys back, and whoever puts it back has this list. It holds random keys of subjects and nothing else.
@Component
public class DestroyedList {
    static final String FILE = "destroyed.list";
    private static final Pattern LINE = Pattern.compile("[0-9]{6} h[0-9a-z]{16}( [a-z][0-9a-z]{16})*");

    private final Path file;

    DestroyedList(@Value("${yimaqing.data}") Path data) {
        this.file = data.resolve("keys").resolve(FILE);
    }

    /// Whose keys were destroyed: every subject of a household that was forgotten, itself among them, or one person of
    /// it.
    public record Destroyed(PlaceCode county, HouseholdId household, List<String> subjects) {
        public Destroyed {
            subjects = List.copyOf(subjects);
        }

        private String line() {
            return county.digits() + " " + household.key() + " " + String.join(" ", subjects) + "\n";
        }
    }

    /// Adds a line and returns when it is on the disk.
    public void add(Destroyed destroyed) {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(destroyed.line().getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        } catch (IOException full) {
            throw new UncheckedIOException("the list of destroyed keys cannot be written: " + file, full);
        }
    }

    /// Everything on the list, the oldest first. A last line that was cut off by a crash was never acted upon.
    public List<Destroyed> all() {
        if (!Files.exists(file)) return List.of();
        try {
            return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                    .filter(line -> LINE.matcher(line).matches())
                    .map(DestroyedList::read)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("the list of destroyed keys cannot be read: " + file, broken);
        }
    }

    private static Destroyed read(String line) {
        var words = List.of(line.split(" "));
        return new Destroyed(
                new PlaceCode(words.getFirst()), new HouseholdId(words.get(1)), words.subList(2, words.size()));
    }
}
