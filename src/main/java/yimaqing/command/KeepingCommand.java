package yimaqing.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import yimaqing.RunOptions;
import yimaqing.Server;
import yimaqing.UsageFault;
import yimaqing.backup.EmptyPlace;
import yimaqing.backup.Restore;
import yimaqing.command.Keeping.Wanted;
import yimaqing.command.OperatorDoor.Asked;

/// The commands `verify`, `backup` and `restore`: the first two through the server that runs on the data folder, or
/// else
/// with one of their own; the last on a folder on which none runs.
public final class KeepingCommand {
    private KeepingCommand() {}

    /// The words after the command: a file where it takes one, and the data folder.
    record Order(Optional<Path> file, Path data) {

        /// @throws UsageFault naming the word that is not understood or missing
        static Order read(List<String> words, String usage, boolean takesFile) {
            var rest = new ArrayDeque<>(words);
            Optional<Path> file = Optional.empty();
            var data = Path.of("var");
            while (!rest.isEmpty()) {
                var word = rest.pop();
                if (word.equals("--data")) {
                    if (rest.isEmpty()) throw new UsageFault("--data needs a value after it");
                    data = Path.of(rest.pop());
                } else if (!takesFile || file.isPresent() || word.startsWith("-")) {
                    throw new UsageFault("“" + word + "” is not understood: " + usage);
                } else {
                    file = Optional.of(Path.of(word).toAbsolutePath());
                }
            }
            if (takesFile && file.isEmpty()) throw new UsageFault("a file has to be named: " + usage);
            return new Order(file, data.toAbsolutePath());
        }
    }

    /// 0 where every county's chain holds, 1 where one is broken.
    public static int verify(List<String> words) {
        return obeyed(Order.read(words, "verify [--data DIR]", false), Wanted.VERIFYING);
    }

    /// 0 where the file is written, 1 where it could not be.
    public static int backup(List<String> words) {
        var order = Order.read(words, "backup FILE [--data DIR]", true);
        return obeyed(order, new Wanted(order.file().orElseThrow().toString()));
    }

    private static int obeyed(Order order, Wanted wanted) {
        try {
            var through = RunningServer.on(order.data(), secret -> Asked.toKeep(secret, wanted), Telling.TERMINAL);
            return through.isPresent() ? through.getAsInt() : alone(order.data(), wanted);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int alone(Path data, Wanted wanted) {
        var given = new Server.Given(Map.of("server.address", "127.0.0.1"), Clock.systemUTC());
        try (var server = Server.start(new RunOptions(0, data, true), given)) {
            return server.part(Keeping.class).run(wanted, Telling.TERMINAL) ? 0 : 1;
        }
    }

    /// 0 where everything is back and its root hash is that of the backup; 1 where nothing was touched.
    public static int restore(List<String> words) {
        var order = Order.read(words, "restore FILE [--data DIR]", true);
        // outside a server nobody has said what is worth a line
        LoggingSystem.get(KeepingCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        try {
            var place = EmptyPlace.on(order.data());
            var restored = place.restored(order.file().orElseThrow(), Telling.TERMINAL::say);
            Telling.TERMINAL.say("Restored %,d facts as they were on %s, root %s"
                    .formatted(restored.facts(), restored.made(), restored.root()));
            return 0;
        } catch (Restore.Refused refused) {
            Telling.TERMINAL.say(String.valueOf(refused.getMessage()));
            return 1;
        }
    }
}
