package yimaqing.db;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A second process with its own database, to be killed by a test. It ends by itself after a minute.
final class OtherServer {

    private OtherServer() {}

    static Process startedOn(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherServer.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader said = process.inputReader();
        for (String line; (line = said.readLine()) != null; ) {
            if (line.startsWith("ready")) {
                return process;
            }
        }
        throw new IllegalStateException("the other server did not start");
    }

    public static void main(String[] folder) throws InterruptedException {
        long begun = System.nanoTime();
        try (var postgres = EmbeddedPostgres.start(new DataDirectory(Path.of(folder[0])), System.out::println)) {
            long millis = (System.nanoTime() - begun) / 1_000_000;
            System.out.println("ready after %d ms: %s".formatted(millis, postgres.app()));
            TimeUnit.MINUTES.sleep(1);
        }
    }
}
