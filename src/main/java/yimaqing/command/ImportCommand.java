package yimaqing.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import yimaqing.RunOptions;
import yimaqing.Server;
import yimaqing.command.OperatorDoor.Asked;
import yimaqing.pack.PackNode;
import yimaqing.place.PlaceCode;
import yimaqing.returned.OutcomesFile;

/// The command `import`: through the server that runs on the data folder, or else with one of its own for its own
/// duration.
public final class ImportCommand {
    private ImportCommand() {}

    /// Reads the words and imports; the exit code is 0 when every file could be used, 1 when one could not.
    public static int run(List<String> words) {
        var usual =
                new PlaceCode(PackNode.read("county/county.yaml").part("county").text());
        var order = ImportOrder.read(words, usual);
        try (var told = new Terminal(order)) {
            var files = order.files().stream().map(Object::toString).toList();
            var through = RunningServer.on(
                    order.data(),
                    secret -> Asked.toImport(secret, order.county().digits(), order.trying(), files),
                    told);
            return through.isPresent() ? through.getAsInt() : alone(order, told);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int alone(ImportOrder order, Terminal told) {
        // what a server says while it starts is not what was asked for
        var given = new Server.Given(Map.of("server.address", "127.0.0.1"), Clock.systemUTC());
        try (var server = Server.start(new RunOptions(0, order.data(), true), given)) {
            return server.part(Importing.class).run(order, told) ? 0 : 1;
        }
    }

    /// Sentences go to the terminal, rows into the file of outcomes where one is wanted.
    private static final class Terminal implements Telling, AutoCloseable {
        private final java.util.Optional<OutcomesFile> outcomes;

        Terminal(ImportOrder order) throws IOException {
            if (order.outcomes().isEmpty()) {
                outcomes = java.util.Optional.empty();
                return;
            }
            outcomes = java.util.Optional.of(
                    new OutcomesFile(Files.newBufferedWriter(order.outcomes().get())));
            row(List.of("file", "sheet", "row", "outcome", "reason", "person", "household"));
        }

        @Override
        public void say(String sentence) {
            System.out.println(sentence);
        }

        @Override
        public void row(List<String> line) {
            if (outcomes.isEmpty()) return;
            try {
                outcomes.get().row(line);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void close() throws IOException {
            if (outcomes.isPresent()) outcomes.get().close();
        }
    }
}
