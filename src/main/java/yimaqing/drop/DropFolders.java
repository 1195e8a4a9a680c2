package yimaqing.drop;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yimaqing.drop.Dropped.Fate;
import yimaqing.envelope.Limits;
import yimaqing.pack.Dictionary;
import yimaqing.web.Words;

/// A folder for each department, watched: a file put there is received once it has stopped growing, and moved to
/// `taken` with the number of its batch, or to `refused` with a note beside it. Nothing is applied: a person says yes.
@Component
class DropFolders {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolders.class);
    private static final int MOST_AT_ONCE = 50;
    private static final int MOST_LETTERS_OF_A_NAME = 60;
    private static final String OFF = "off";
    /// A file that is being taken bears this before its name, so that nobody takes or writes it meanwhile.
    private static final Pattern TAKING = Pattern.compile("\\.taking-[0-9a-f]{8}-(.*)", Pattern.DOTALL);
    /// Hidden files, locks of spreadsheet programs, and what is still on its way.
    private static final Pattern NOT_YET =
            Pattern.compile("[.~].*|.*\\.(tmp|part|crdownload)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Optional<Path> root;
    private final Dictionary dictionary;
    private final Dropped dropped;
    private final Map<Path, Seen> seen = new HashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private boolean lookedBefore;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().name("drop folders").daemon().unstarted(work));

    /// `root`: where the folders lie; `off` or nothing where none are watched.
    DropFolders(@Value("${yimaqing.drop:}") String root, Dictionary dictionary, Dropped dropped) {
        this.root = root.isEmpty() || root.equals(OFF) ? Optional.empty() : Optional.of(Path.of(root));
        this.dictionary = dictionary;
        this.dropped = dropped;
    }

    /// How large a file was at the last look, and when it was written last.
    private record Seen(long size, long written) {}

    /// A large file takes long to read, and other timers of the server wait for this one: so it only calls.
    @Scheduled(fixedDelayString = "PT5S")
    void call() {
        if (root.isPresent() && looking.compareAndSet(false, true))
            thread.execute(() -> {
                try {
                    look();
                } finally {
                    looking.set(false);
                }
            });
    }

    synchronized void look() {
        if (root.isEmpty()) return;
        for (var department : dictionary.departments())
            try {
                look(department.key(), Files.createDirectories(root.get().resolve(department.key())));
            } catch (IOException broken) {
                LOG.error("the drop folder of {} cannot be used: {}", department.key(), broken.toString());
            }
        seen.keySet().removeIf(file -> !Files.exists(file, LinkOption.NOFOLLOW_LINKS));
        lookedBefore = true;
    }

    private void look(String department, Path folder) throws IOException {
        // whatever a server that was killed had begun to take is taken anew; what it had kept already is known then
        if (!lookedBefore)
            for (var begun : files(folder, name -> TAKING.matcher(name).matches()))
                move(begun, folder, TAKING.matcher(name(begun)).replaceFirst("$1"));
        for (var file : files(folder, name -> !NOT_YET.matcher(name).matches()))
            // one file that cannot be taken, whatever the reason, must not keep the others from it
            try {
                if (hasSettled(file)) take(department, folder, file);
            } catch (NoSuchFileException gone) {
                LOG.info("a file in the drop folder of {} was taken away by somebody else", department);
            } catch (IOException broken) {
                // its message may hold the name of the file, and that may be anybody's
                LOG.error("a file in the drop folder of {} cannot be moved: {}", department, broken.getClass());
            } catch (RuntimeException failed) {
                LOG.error("a file in the drop folder of {} could not be received", department, failed);
            }
    }

    private static List<Path> files(Path folder, Predicate<String> named) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .filter(f -> named.test(name(f)))
                    .limit(MOST_AT_ONCE)
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /// Whether the file is as it was at the look before.
    private boolean hasSettled(Path file) throws IOException {
        var now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        var before = seen.put(file, new Seen(now.size(), now.lastModifiedTime().toMillis()));
        return new Seen(now.size(), now.lastModifiedTime().toMillis()).equals(before);
    }

    /// Of two servers that look at one folder, the one whose renaming succeeds takes the file.
    private void take(String department, Path folder, Path file) throws IOException {
        seen.remove(file);
        var name = plain(name(file));
        var mine = Files.move(file, folder.resolve(taking(name)));
        try {
            switch (fate(department, mine, name)) {
                case Dropped.Taken(long batch) -> move(mine, inside(folder, "taken"), batch + "-" + name);
                case Dropped.NotTaken(var why, var which) -> refuse(mine, inside(folder, "refused"), name, why, which);
            }
        } catch (IOException | RuntimeException failed) {
            // it goes back to where it was, to be tried again
            move(mine, folder, name);
            throw failed;
        }
    }

    private static String taking(String name) {
        return ".taking-" + UUID.randomUUID().toString().substring(0, 8) + "-" + name;
    }

    private Fate fate(String department, Path file, String name) throws IOException {
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            var bytes = in.readNBytes(Limits.MOST_BYTES + 1);
            return bytes.length > Limits.MOST_BYTES
                    ? new Dropped.NotTaken("TOO_LARGE", "")
                    : dropped.receive(department, name, bytes);
        }
    }

    /// A name without what is not seen, and short enough to have something put before and behind it.
    private static String plain(String name) {
        var seen = name.replaceAll("[\\p{C}/\\\\]+", "_");
        int letters = seen.codePointCount(0, seen.length());
        return letters <= MOST_LETTERS_OF_A_NAME
                ? seen
                : seen.substring(seen.offsetByCodePoints(0, letters - MOST_LETTERS_OF_A_NAME));
    }

    /// Only a folder proper: a link would lead whatever we write to somewhere else.
    private static Path inside(Path folder, String name) throws IOException {
        var inside = folder.resolve(name);
        if (Files.isSymbolicLink(inside)) throw new FileSystemException(name, null, "is a link, not a folder");
        return Files.createDirectories(inside);
    }

    private static void refuse(Path file, Path folder, String name, String why, String which) throws IOException {
        var moved = move(file, folder, name);
        var where = which.isEmpty() ? "" : "（" + which + "）";
        Files.writeString(
                folder.resolve(name(moved) + ".txt"),
                Words.CHINESE.say("refusal." + why) + where + "\n" + Words.CHINESE.say("refusal.todo." + why) + "\n");
    }

    private static Path move(Path file, Path folder, String name) throws IOException {
        var to = folder.resolve(name);
        for (int n = 2; Files.exists(to, LinkOption.NOFOLLOW_LINKS); n++) to = folder.resolve(n + "-" + name);
        return Files.move(file, to);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
