package yimaqing.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import yimaqing.RunOptions;
import yimaqing.Server;
import yimaqing.command.OperatorDoor.Asked;

/// The command `labels`: through the server that runs on the data folder, or else with one of its own for its own
/// duration.
public final class LabelsCommand {
    private LabelsCommand() {}

    /// Reads the words and prints; the exit code is 0 when the file is written, 1 when there was nothing to print or it
    /// could not be written.
    public static int run(List<String> words) {
        var order = LabelsOrder.read(words);
        try {
            var through =
                    RunningServer.on(order.data(), secret -> Asked.toPrint(secret, order.wanted()), Telling.TERMINAL);
            return through.isPresent() ? through.getAsInt() : alone(order);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int alone(LabelsOrder order) {
        var given = new Server.Given(Map.of("server.address", "127.0.0.1"), Clock.systemUTC());
        try (var server = Server.start(new RunOptions(0, order.data(), true), given)) {
            return server.part(Labelling.class).run(order.wanted(), Telling.TERMINAL) ? 0 : 1;
        }
    }
}
