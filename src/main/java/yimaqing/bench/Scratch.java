package yimaqing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import yimaqing.RunOptions;
import yimaqing.Server;
import yimaqing.db.CannotStart;

/// The folder the measurements work in and what runs there; closing it, also by Ctrl-C, ends and deletes all of it.
final class Scratch implements AutoCloseable {
    private static final Map<String, String> BY_HAND =
            Map.of("yimaqing.worker.first-look", "PT24H", "yimaqing.policy.first-look", "PT24H");

    private final Path folder;
    private final List<Process> children = new CopyOnWriteArrayList<>();
    private Optional<Server> server = Optional.empty();
    private Optional<Server> bare = Optional.empty();
    private boolean cleared;

    Scratch() {
        try {
            folder = Files.createTempDirectory("yimaqing-bench");
            // PostgreSQL runs as another user where this one is root
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.createDirectory(files());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "clear"));
    }

    /// A folder for a server's data that is not there yet.
    Path data(String name) {
        return folder.resolve(name);
    }

    /// What lies here the server hands out as files.
    Path files() {
        return folder.resolve("files");
    }

    /// A server with the sample county, started when it is first asked for.
    synchronized Server server() {
        if (server.isEmpty()) {
            var settings = Map.of(
                    "yimaqing.limits.loosened",
                    "100000000",
                    "spring.web.resources.static-locations",
                    files().toUri() + ",classpath:/static/");
            server = Optional.of(Server.start(
                    new RunOptions(0, data("server"), false), new Server.Given(settings, Clock.systemUTC())));
        }
        return server.get();
    }

    /// A server without any people, started when it is first asked for.
    synchronized Server bare() {
        if (bare.isEmpty())
            // what is measured is called by hand; the worker beside the pages, and whoever decides policies on a new
            // day,
            // would want to do it too
            bare = Optional.of(
                    Server.start(new RunOptions(0, data("bare"), true), new Server.Given(BY_HAND, Clock.systemUTC())));
        return bare.get();
    }

    /// The call that started this process, up to `bench`, with other words behind it.
    static ProcessBuilder again(String... words) {
        var self = ProcessHandle.current().info();
        var arguments = List.of(self.arguments().orElse(new String[0]));
        if (self.command().isEmpty() || !arguments.contains("bench"))
            throw new CannotStart("This system does not say how a program was started, so it cannot be started again.");
        var command = new ArrayList<>(List.of(self.command().get()));
        command.addAll(arguments.subList(0, arguments.indexOf("bench")));
        command.addAll(List.of(words));
        var program = new ProcessBuilder(command);
        program.environment().remove("YMQ_KEY_FILE");
        return program;
    }

    Process started(ProcessBuilder program) {
        try {
            var child = program.start();
            children.add(child);
            return child;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public synchronized void close() {
        if (cleared) return;
        cleared = true;
        children.forEach(Process::destroy);
        children.forEach(child -> child.onExit().join());
        server.ifPresent(Server::close);
        bare.ifPresent(Server::close);
        try (var all = Files.walk(folder)) {
            for (var each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) Files.delete(each);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
