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
import yimaqing.chain.SignedRoot;
import yimaqing.command.Keeping.Wanted;
import yimaqing.command.OperatorDoor.Asked;

/// The commands `verify`, `backup`, `rotate-key` and `restore`: the first three through the server that runs on the
/// data folder, or else with one of their own; the last on a folder on which none runs.
public final class KeepingCommand {
    private static final String SIGNED = "verify --signed \"signed DAY N facts ROOT SIGNATURE\" --by KEY";

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

    /// 0 where every county's chain holds, 1 where one is broken. With `--signed LINE --by KEY` a line that was printed
    /// earlier is checked, for which nothing else is needed.
    public static int verify(List<String> words) {
        if (words.size() >= 4 && words.get(0).equals("--signed") && words.get(2).equals("--by"))
            return signed(words.get(1), words.get(3));
        return obeyed(Order.read(words, "verify [--data DIR], or " + SIGNED, false), Wanted.VERIFYING);
    }

    private static int signed(String line, String publicKey) {
        var root = SignedRoot.read(line);
        if (root.isEmpty()) throw new UsageFault("the text after --signed is no line that verify printed: " + SIGNED);
        boolean holds = root.get().isBy(publicKey);
        Telling.TERMINAL.say(
                holds
                        ? "The signature holds: whoever has this key said so of %s, %,d facts, root %s"
                                .formatted(
                                        root.get().day(),
                                        root.get().facts(),
                                        root.get().root())
                        : "The signature does not hold: the line was changed, or another key signed it.");
        return holds ? 0 : 1;
    }

    /// 0 where all is locked with a new master key, 1 where it could not be done, which is told.
    public static int rotateKey(List<String> words) {
        return obeyed(Order.read(words, "rotate-key [--data DIR]", false), Wanted.ROTATING);
    }

    /// 0 where the file is written, 1 where it could not be.
    public static int backup(List<String> words) {
        var order = Order.read(words, "backup FILE [--data DIR]", true);
        return obeyed(order, Wanted.backup(order.file().orElseThrow().toString()));
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
