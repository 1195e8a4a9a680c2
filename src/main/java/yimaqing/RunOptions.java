package yimaqing;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/// How `run` was called: the port, the folder for everything the server keeps, and whether the county starts empty
/// instead of with the sample.
public record RunOptions(int port, Path data, boolean empty) {
    private static final int USUAL_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    public RunOptions {
        if (port < 0 || port > HIGHEST_PORT) throw new UsageFault("a port is a number from 0 to 65535");
    }

    /// Reads `[--port N] [--data DIR] [--empty]`.
    ///
    /// @throws UsageFault naming the word that is not understood
    static RunOptions read(List<String> words) {
        var rest = new ArrayDeque<>(words);
        int port = USUAL_PORT;
        var data = Path.of("var");
        boolean empty = false;
        while (!rest.isEmpty()) {
            var word = rest.pop();
            switch (word) {
                case "--port" -> port = number(rest);
                case "--data" -> data = Path.of(value(word, rest));
                case "--empty" -> empty = true;
                default ->
                    throw new UsageFault("“" + word + "” is not understood: run [--port N] [--data DIR] [--empty]");
            }
        }
        return new RunOptions(port, data, empty);
    }

    private static int number(ArrayDeque<String> rest) {
        var text = value("--port", rest);
        if (!text.matches("[0-9]{1,5}")) throw new UsageFault("--port needs a number, not “" + text + "”");
        return Integer.parseInt(text);
    }

    private static String value(String word, ArrayDeque<String> rest) {
        if (rest.isEmpty()) throw new UsageFault(word + " needs a value after it");
        return rest.pop();
    }
}
