package yimaqing.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import yimaqing.db.CannotStart;

/// How long a server takes from the call to `ready`: the first time, with database and sample county to make, and
/// on a folder that has them. Each start is a process of its own, called as this one was.
final class StartTime implements Measurement {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> on(Scratch scratch) {
        var data = scratch.data("start");
        var first = Row.of("start.first", seconds(scratch, data), "s");
        return List.of(
                first,
                Row.of("start.warm", Measurement.middle(() -> seconds(scratch, data)), "s")
                        .against(first));
    }

    private static double seconds(Scratch scratch, Path data) {
        var program =
                Scratch.again("run", "--port", "0", "--data", data.toString()).redirectErrorStream(true);
        long from = System.nanoTime();
        var child = scratch.started(program);
        try (var said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            awaitReady(said);
            long nanos = System.nanoTime() - from;
            // through its handle, which leaves its pipe open; one that nobody empties would keep the child from ending
            child.toHandle().destroy();
            said.lines().forEach(_ -> {});
            child.onExit().join();
            return nanos / 1e9;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void awaitReady(BufferedReader said) throws IOException {
        var last = "";
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("ready ")) return;
            last = line;
        }
        throw new CannotStart("The server that was to be measured did not start; its last words were: " + last);
    }
}
