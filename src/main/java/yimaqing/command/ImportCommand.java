package yimaqing.command;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.json.JsonMapper;
import yimaqing.RunOptions;
import yimaqing.Server;
import yimaqing.command.OperatorDoor.Answer;
import yimaqing.command.OperatorDoor.Asked;
import yimaqing.pack.PackNode;
import yimaqing.place.PlaceCode;

/// The command `import`: through the server that runs on the data folder, or else with one of its own for its own
/// duration.
public final class ImportCommand {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ImportCommand() {}

    /// Reads the words and imports; the exit code is 0 when every file could be used, 1 when one could not.
    public static int run(List<String> words) {
        var usual =
                new PlaceCode(PackNode.read("county/county.yaml").part("county").text());
        var order = ImportOrder.read(words, usual);
        try (var told = new Terminal(order)) {
            var through = throughServer(order, told);
            return through.isPresent() ? through.getAsInt() : alone(order, told);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static OptionalInt throughServer(ImportOrder order, Terminal told) throws IOException {
        var door = OperatorFile.read(order.data());
        if (door.isEmpty()) return OptionalInt.empty();
        try (var server =
                new Socket(InetAddress.getLoopbackAddress(), door.get().port())) {
            var out = new PrintWriter(server.getOutputStream(), true, StandardCharsets.UTF_8);
            var files = order.files().stream().map(Object::toString).toList();
            out.println(JSON.writeValueAsString(
                    new Asked(door.get().secret(), order.county().digits(), order.trying(), files)));
            return OptionalInt.of(heard(server, told));
        } catch (ConnectException nobodyThere) {
            // a server that was killed left its file behind
            return OptionalInt.empty();
        }
    }

    private static int heard(Socket server, Terminal told) throws IOException {
        var in = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var answer = JSON.readValue(line, Answer.class);
            if (answer.say() != null) told.say(answer.say());
            if (answer.row() != null) told.row(answer.row());
            if (answer.end() != null) return answer.end();
        }
        told.say("The server ended before the import did. Nothing that it had not confirmed was changed.");
        return 1;
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
        private final java.util.Optional<CSVPrinter> outcomes;

        Terminal(ImportOrder order) throws IOException {
            if (order.outcomes().isEmpty()) {
                outcomes = java.util.Optional.empty();
                return;
            }
            BufferedWriter file = Files.newBufferedWriter(order.outcomes().get());
            outcomes = java.util.Optional.of(new CSVPrinter(file, CSVFormat.RFC4180));
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
                outcomes.get().printRecord(line);
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
