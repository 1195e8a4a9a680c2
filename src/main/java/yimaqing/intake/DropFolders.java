package yimaqing.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchStore;
import yimaqing.batch.Received;
import yimaqing.envelope.Limits;
import yimaqing.intake.Intake.Upload;
import yimaqing.pack.Dictionary;
import yimaqing.pack.PackNode;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Households;
import yimaqing.web.Words;

/// A folder for each department, watched: a file put there is received once it has stopped growing, and moved to
/// `taken` with the number of its batch, or to `refused` with a note beside it. Nothing is applied: a person says yes.
@Component
class DropFolders {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolders.class);
    private static final int MOST_AT_ONCE = 50;
    /// Hidden files, locks of spreadsheet programs, and what is still on its way.
    private static final Pattern NOT_YET =
            Pattern.compile("[.~].*|.*\\.(tmp|part|crdownload)", Pattern.CASE_INSENSITIVE);

    private final Optional<Path> root;
    private final Dictionary dictionary;
    private final Intake intake;
    private final BatchStore batches;
    private final Clock clock;
    private final Map<Path, Seen> seen = new HashMap<>();

    DropFolders(
            @Value("${yimaqing.drop:}") String root,
            Dictionary dictionary,
            Intake intake,
            BatchStore batches,
            Clock clock) {
        this.root = root.isEmpty() ? Optional.empty() : Optional.of(Path.of(root));
        this.dictionary = dictionary;
        this.intake = intake;
        this.batches = batches;
        this.clock = clock;
    }

    /// How large a file was at the last look, and when it was written last.
    private record Seen(long size, long written) {}

    @Scheduled(fixedDelayString = "PT5S")
    synchronized void look() {
        if (root.isEmpty()) return;
        for (var department : dictionary.departments())
            try {
                var folder = Files.createDirectories(root.get().resolve(department.key()));
                for (var file : waiting(folder)) if (hasSettled(file)) take(department.key(), file);
            } catch (IOException broken) {
                LOG.error("the drop folder of {} cannot be used: {}", department.key(), broken.toString());
            }
    }

    private static List<Path> waiting(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .filter(f -> !NOT_YET.matcher(f.getFileName().toString()).matches())
                    .limit(MOST_AT_ONCE)
                    .toList();
        }
    }

    /// Whether the file is as it was at the look before.
    private boolean hasSettled(Path file) throws IOException {
        var now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        var before = seen.put(file, new Seen(now.size(), now.lastModifiedTime().toMillis()));
        return new Seen(now.size(), now.lastModifiedTime().toMillis()).equals(before);
    }

    private void take(String department, Path file) throws IOException {
        seen.remove(file);
        var name = file.getFileName().toString();
        if (Files.size(file) > Limits.MOST_BYTES) {
            refuse(file, "TOO_LARGE", "");
            return;
        }
        var county =
                new PlaceCode(PackNode.read("county/county.yaml").part("county").text());
        var today = LocalDate.now(clock.withZone(Households.ZONE));
        try {
            var received =
                    intake.receive(county, new Upload(name, Files.readAllBytes(file), "drop/" + department, today));
            switch (received) {
                case Received.Refused(long _, var why, var which) -> refuse(file, why, which);
                case Received.Fresh(long batch) -> settle(department, county, batch, file);
                case Received.AlreadyHere(long batch) -> move(file, "taken", batch + "-" + name);
            }
        } catch (NoSuchFileException taken) {
            LOG.info("a file in the drop folder of {} was taken by somebody else", department);
        }
    }

    private void settle(String department, PlaceCode county, long number, Path file) throws IOException {
        var of = batches.find(county, number).flatMap(Batch::content).map(Batch.Content::department);
        if (of.filter(department::equals).isPresent()) move(file, "taken", number + "-" + file.getFileName());
        else
            refuse(
                    file,
                    "OTHER_DEPARTMENT",
                    of.map(key -> dictionary.department(key).label().zh()).orElse(""));
    }

    private static void refuse(Path file, String why, String which) throws IOException {
        var moved = move(file, "refused", file.getFileName().toString());
        var where = which.isEmpty() ? "" : "（" + which + "）";
        Files.writeString(
                moved.resolveSibling(moved.getFileName() + ".txt"),
                Words.CHINESE.say("refusal." + why) + where + "\n" + Words.CHINESE.say("refusal.todo." + why) + "\n");
    }

    private static Path move(Path file, String where, String name) throws IOException {
        var folder = Files.createDirectories(file.resolveSibling(where));
        var to = folder.resolve(name);
        for (int n = 2; Files.exists(to, LinkOption.NOFOLLOW_LINKS); n++) to = folder.resolve(n + "-" + name);
        return Files.move(file, to);
    }
}
