package yimaqing.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// What a killed server leaves behind: a database that still runs, its half-dead helpers, its number in a file.
/// They are recognised by a name that only this data folder's database carries, never by a number alone, since
/// the system gives a dead process's number to another.
final class Leftovers {

    private static final int ATTEMPTS = 500;

    private Leftovers() {}

    /// Stops what still runs on this folder and waits, up to 10 seconds, until nothing does.
    static void clear(ClusterFolder cluster) {
        if (!Files.exists(cluster.data().pg().resolve("postmaster.pid"))) {
            return;
        }
        // a power cut can leave the file without a word in it
        String number = pidFile(cluster).stream().findFirst().map(String::strip).orElse("unknown");
        if (isOurs(Path.of("/proc", number), cluster)) {
            Postmaster.stop(cluster);
        }
        for (int attempt = 0; anyRuns(cluster); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new CannotStart("A database left over from an earlier run still works on %s and does not stop. "
                                .formatted(cluster.data().pg())
                        + "Stop process " + number + ", then start again.");
            }
            Pause.shortly();
        }
        forget(cluster);
    }

    /// The name under which this folder's database shows in the list of processes. It is made of the folder's number
    /// on its disk, which stays the same by whatever path one comes to it.
    static String nameOf(ClusterFolder cluster) {
        try {
            long disk = (long) Files.getAttribute(cluster.data().pg(), "unix:dev");
            long number = (long) Files.getAttribute(cluster.data().pg(), "unix:ino");
            return "yimaqing-%x-%016x".formatted(disk, number);
        } catch (IOException e) {
            throw unreadable(cluster, e);
        }
    }

    /// The lines of `postmaster.pid`; none when there is no such file.
    static List<String> pidFile(ClusterFolder cluster) {
        try {
            return Files.readAllLines(cluster.data().pg().resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw unreadable(cluster, e);
        }
    }

    private static boolean anyRuns(ClusterFolder cluster) {
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (isOurs(process, cluster)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new CannotStart("The running processes in /proc cannot be listed: " + e.getMessage() + ".", e);
        }
    }

    // a dead process that nobody has collected yet (state Z) has an empty command line, so it does not count
    private static boolean isOurs(Path process, ClusterFolder cluster) {
        try {
            return Files.readString(process.resolve("comm"), StandardCharsets.ISO_8859_1)
                            .startsWith("postgres")
                    && Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                            .contains(nameOf(cluster));
        } catch (IOException e) {
            // it ended while we looked
            return false;
        }
    }

    private static void forget(ClusterFolder cluster) {
        try {
            Files.deleteIfExists(cluster.data().pg().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new CannotStart(
                    "The file postmaster.pid in %s cannot be removed: %s. Remove it by hand."
                            .formatted(cluster.data().pg(), e.getMessage()),
                    e);
        }
    }

    private static CannotStart unreadable(ClusterFolder cluster, IOException e) {
        return new CannotStart(
                "The database in %s cannot be looked at: %s. Start as the user it belongs to."
                        .formatted(cluster.data().pg(), e.getMessage()),
                e);
    }
}
