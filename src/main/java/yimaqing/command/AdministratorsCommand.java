package yimaqing.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yimaqing.RunOptions;
import yimaqing.Server;
import yimaqing.UsageFault;
import yimaqing.command.Appointing.Wanted;
import yimaqing.command.OperatorDoor.Asked;
import yimaqing.place.PlaceCode;

/// The command `administrators`: makes a county's first administrators, or helps one of them in again, through the
/// server that runs on the data folder or else with one of its own.
public final class AdministratorsCommand {
    private static final String USAGE = "administrators --county CODE [--again USERNAME] [--data DIR]";

    private AdministratorsCommand() {}

    /// The words after the command.
    record Order(PlaceCode county, Optional<String> again, Path data) {

        /// @throws UsageFault naming the word that is not understood or missing
        static Order read(List<String> words) {
            var rest = new ArrayDeque<>(words);
            Optional<String> county = Optional.empty();
            Optional<String> again = Optional.empty();
            var data = Path.of("var");
            while (!rest.isEmpty()) {
                var word = rest.pop();
                if (!List.of("--county", "--again", "--data").contains(word))
                    throw new UsageFault("“" + word + "” is not understood: " + USAGE);
                if (rest.isEmpty()) throw new UsageFault(word + " needs a value after it");
                var value = rest.pop();
                if (word.equals("--county")) county = Optional.of(value);
                else if (word.equals("--again")) again = Optional.of(value);
                else data = Path.of(value);
            }
            var code = county.filter(c -> c.matches("[0-9]{6}"))
                    .orElseThrow(() -> new UsageFault("a county is named by its code of six digits: " + USAGE));
            return new Order(new PlaceCode(code), again, data.toAbsolutePath());
        }

        Wanted wanted() {
            return new Wanted(county.digits(), again.orElse(""));
        }
    }

    /// 0 where the passwords were printed, 1 where nothing was done.
    public static int run(List<String> words) {
        var order = Order.read(words);
        try {
            var through =
                    RunningServer.on(order.data(), secret -> Asked.toAppoint(secret, order.wanted()), Telling.TERMINAL);
            return through.isPresent() ? through.getAsInt() : alone(order);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int alone(Order order) {
        var given = new Server.Given(Map.of("server.address", "127.0.0.1"), Clock.systemUTC());
        try (var server = Server.start(new RunOptions(0, order.data(), true), given)) {
            return server.part(Appointing.class).run(order.wanted(), Telling.TERMINAL) ? 0 : 1;
        }
    }
}
