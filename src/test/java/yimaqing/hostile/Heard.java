package yimaqing.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/// Everything this run writes, from before the first server starts: each server's log with the traces of its faults,
/// and whatever else goes to standard output and error. It is kept in a file, since a whole run says much.
public final class Heard implements TestExecutionListener {
    static final Path FILE = Path.of("target", "heard.log");

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        try {
            Files.createDirectories(FILE.getParent());
            var kept = Files.newOutputStream(FILE);
            System.setOut(both(System.out, kept));
            System.setErr(both(System.err, kept));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static PrintStream both(PrintStream shown, OutputStream kept) {
        return new PrintStream(new Both(shown, kept), true, StandardCharsets.UTF_8);
    }

    private static final class Both extends OutputStream {
        private final PrintStream shown;
        private final OutputStream kept;

        Both(PrintStream shown, OutputStream kept) {
            this.shown = shown;
            this.kept = kept;
        }

        @Override
        public void write(int letter) throws IOException {
            write(new byte[] {(byte) letter}, 0, 1);
        }

        @Override
        public void write(byte[] letters, int from, int length) throws IOException {
            shown.write(letters, from, length);
            kept.write(letters, from, length);
        }

        @Override
        public void flush() throws IOException {
            shown.flush();
        }
    }
}
