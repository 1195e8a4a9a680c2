package yimaqing.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The running database server: the process, its port, and how it is stopped.
final class Postmaster {

    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final int STOP_SECONDS = 30;
    private static final int LAST_SECONDS = 10;
    private static final int ATTEMPTS = 3;
    private static final long LOG_BYTES = 10_000_000;

    private final ClusterFolder cluster;
    private final Process process;
    private final int port;

    private Postmaster(ClusterFolder cluster, Process process, int port) {
        this.cluster = cluster;
        this.process = process;
        this.port = port;
    }

    /// Starts the server and waits until it takes connections, which after a power cut may take minutes.
    static Postmaster started(ClusterFolder cluster) {
        Path log = cluster.data().logs().resolve("postgres.log");
        turnOver(log);
        for (int attempt = 1; ; attempt++) {
            var postmaster = launched(cluster, log);
            if (postmaster.becomesReady(log)) {
                return postmaster;
            }
            // another program may take the free port between our look and the start
            if (attempt == ATTEMPTS || !lastWords(log).contains("could not create any TCP/IP sockets")) {
                throw new CannotStart(
                        "The database did not start. It said: %s. More in %s.".formatted(lastWords(log), log));
            }
        }
    }

    private static Postmaster launched(ClusterFolder cluster, Path log) {
        int port = freePort();
        var command = new Command(cluster.user(), cluster.binaries().folder(), words(cluster, port));
        return new Postmaster(cluster, command.startDetached(log), port);
    }

    int port() {
        return port;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    Process process() {
        return process;
    }

    /// Ends every connection, writes everything down, and stops.
    void stop() {
        if (process.isAlive()) {
            stop(cluster);
        }
        process.onExit()
                .completeOnTimeout(process, STOP_SECONDS, TimeUnit.SECONDS)
                .join();
        if (process.isAlive()) {
            throw new IllegalStateException("the database, process " + process.pid() + ", did not stop");
        }
    }

    /// Stops what runs on this folder. A database that has just lost its disk may never end by itself: it is then told
    /// to end at once, which loses nothing that was written down.
    static void stop(ClusterFolder cluster) {
        if (!stop(cluster, "fast", STOP_SECONDS).well()) stop(cluster, "immediate", LAST_SECONDS);
    }

    private static Command.Ending stop(ClusterFolder cluster, String how, int seconds) {
        return new Command(
                        cluster.user(),
                        cluster.binaries().folder(),
                        List.of(
                                cluster.binaries().program("pg_ctl"),
                                "stop",
                                "-D",
                                cluster.data().pg().toString(),
                                "-m",
                                how,
                                "-t",
                                "" + seconds))
                .run(seconds + 5);
    }

    // given as arguments, so that no edited file and no ALTER SYSTEM can make the disk lie to us
    private static List<String> words(ClusterFolder cluster, int port) {
        var words = new ArrayList<>(List.of(
                cluster.binaries().program("postgres"),
                "-D",
                cluster.data().pg().toString()));
        for (String setting : List.of(
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "port=" + port,
                "max_connections=60",
                "shared_buffers=128MB",
                // keys are random: after each checkpoint every page an import touches is logged whole once more
                "max_wal_size=4GB",
                "checkpoint_timeout=15min",
                "cluster_name=" + Leftovers.nameOf(cluster),
                // statements and details of errors carry people's data; logs must not
                "log_error_verbosity=terse",
                "log_min_error_statement=panic")) {
            words.add("-c");
            words.add(setting);
        }
        return words;
    }

    private boolean becomesReady(Path log) {
        long until = System.nanoTime() + READY_WITHIN.toNanos();
        while (process.isAlive() && !isReady()) {
            if (System.nanoTime() > until) {
                stop();
                throw new CannotStart("The database was not ready after 5 minutes. Look into " + log + ".");
            }
            Pause.shortly();
        }
        return process.isAlive();
    }

    private boolean isReady() {
        List<String> lines = Leftovers.pidFile(cluster);
        return lines.size() >= 8
                && lines.getFirst().strip().equals("" + process.pid())
                && lines.get(7).strip().equals("ready");
    }

    private static void turnOver(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
                Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new CannotStart("The log %s cannot be renamed: %s.".formatted(log, e.getMessage()), e);
        }
    }

    private static String lastWords(Path log) {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("FATAL:")).reduce("nothing", (earlier, later) -> later);
        } catch (IOException e) {
            return "nothing readable, " + e.getMessage();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("This machine has no free port on 127.0.0.1: " + e.getMessage() + ".", e);
        }
    }
}
