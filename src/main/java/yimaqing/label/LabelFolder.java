package yimaqing.label;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yimaqing.place.PlaceCode;

/// The folder `labels` of this server's data, readable by the server only: finished documents, for a day, and a note of
/// each that this server has promised to make, so that a restart forgets none.
@Component
class LabelFolder {
    static final Duration KEPT = Duration.ofDays(1);
    private static final Pattern NOTE = Pattern.compile("([0-9]{6})-([0-9]{1,9})\\.wanted");
    private static final FileAttribute<Set<PosixFilePermission>> OURS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;

    LabelFolder(@Value("${yimaqing.data:}") String data) {
        this.folder =
                (data.isEmpty() ? Path.of(System.getProperty("java.io.tmpdir")) : Path.of(data)).resolve("labels");
    }

    /// A document that this server has promised, and how often it began to make it.
    record Promise(PlaceCode county, long number, int starts) {
        Promise begun() {
            return new Promise(county, number, starts + 1);
        }
    }

    /// Notes a promise, or that its making begins once more.
    void note(Promise promise) {
        try {
            prepare();
            Files.writeString(note(promise.county(), promise.number()), String.valueOf(promise.starts()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The promise is kept, or cannot be.
    void forget(PlaceCode county, long number) {
        try {
            Files.deleteIfExists(note(county, number));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Promise promise(PlaceCode county, long number) {
        return promises().stream()
                .filter(p -> p.county().equals(county) && p.number() == number)
                .findFirst()
                .orElse(new Promise(county, number, 0));
    }

    /// What was promised and is not made yet, in the order of its numbers.
    List<Promise> promises() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> promise(file).stream())
                    .sorted(Comparator.comparing((Promise p) -> p.county().digits())
                            .thenComparingLong(Promise::number))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<Promise> promise(Path file) {
        Matcher name = NOTE.matcher(file.getFileName().toString());
        if (!name.matches()) return Optional.empty();
        try {
            var starts = Files.readString(file).strip();
            return Optional.of(new Promise(
                    new PlaceCode(name.group(1)),
                    Long.parseLong(name.group(2)),
                    starts.matches("[0-9]{1,6}") ? Integer.parseInt(starts) : 0));
        } catch (NoSuchFileException kept) {
            // made in the meantime: the promise is kept
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path note(PlaceCode county, long number) {
        return folder.resolve(county.digits() + "-" + number + ".wanted");
    }

    private void prepare() throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /// A file to write a document into, until it is finished.
    Path unfinished() throws IOException {
        prepare();
        return Files.createTempFile(folder, "making", "", OURS);
    }

    void finish(Path made, LabelJob job) throws IOException {
        Files.move(made, file(job), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(LabelJob job) {
        return folder.resolve(job.county().digits() + "-" + job.number() + ".pdf");
    }

    Optional<Path> document(LabelJob job) {
        return Optional.of(file(job)).filter(Files::isReadable);
    }

    /// When a document that is there is deleted, at the earliest.
    Optional<Instant> keptUntil(LabelJob job) {
        return document(job).map(file -> modified(file).plus(KEPT));
    }

    /// Deletes what is older than a day: nobody waits for it any more.
    void clear(Instant now) {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.toList()) if (modified(file).isBefore(now.minus(KEPT))) Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
