package yimaqing.db;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One call of a program of PostgreSQL, as the server's user.
record Command(ServerUser user, Path folder, List<String> words) {

    /// Runs to the end within `seconds`.
    Ending run(int seconds) {
        try {
            Process process = builder().redirectErrorStream(true).start();
            process.getOutputStream().close();
            boolean ended = process.onExit()
                            .completeOnTimeout(null, seconds, TimeUnit.SECONDS)
                            .join()
                    != null;
            if (!ended) {
                process.destroyForcibly();
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Ending(ended && process.exitValue() == 0, said);
        } catch (IOException e) {
            throw cannotRun(e);
        }
    }

    /// Starts in a session of its own, so that a Ctrl-C in the terminal stops us first and the database after us.
    Process startDetached(Path log) {
        try {
            var alone = new Command(user, folder, joined(List.of("setsid"), words));
            return alone.builder()
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw cannotRun(e);
        }
    }

    private ProcessBuilder builder() {
        var builder = new ProcessBuilder(joined(user.prefix(), words)).directory(folder.toFile());
        // a PGDATA or PGPORT left in somebody's shell must not send us to another database
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private static List<String> joined(List<String> first, List<String> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private CannotStart cannotRun(IOException e) {
        return new CannotStart(
                "The program %s cannot be run: %s. It needs setpriv and setsid (package util-linux)."
                        .formatted(words.getFirst(), e.getMessage()),
                e);
    }

    /// How a call ended, and what the program said.
    record Ending(boolean well, String said) {

        /// The line that names the error, or else the last one.
        String reason() {
            return said.lines()
                    .filter(line -> line.contains("error:"))
                    .findFirst()
                    .orElse(said.substring(said.lastIndexOf('\n') + 1))
                    .replaceAll("[.]$", "");
        }
    }
}
