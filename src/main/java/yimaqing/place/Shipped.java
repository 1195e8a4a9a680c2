package yimaqing.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/// The data files that ship inside the program, under `place/`; their README names source, day and licence.
/// They are ours, without quotes or faults: a missing or unreadable one is a broken build.
record Shipped(String file) {
    InputStream open() throws IOException {
        InputStream stream = Shipped.class.getResourceAsStream("/place/" + file);
        if (stream == null) throw new IllegalStateException("the program was built without place/" + file);
        return file.endsWith(".gz") ? new GZIPInputStream(stream, 1 << 16) : stream;
    }

    /// Every line after the heading, split at commas, or at tabs in a `.tsv`.
    void eachRow(Consumer<List<String>> taker) {
        String separator = file.endsWith(".tsv") ? "\t" : ",";
        try (var lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                taker.accept(List.of(line.split(separator, -1)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("place/" + file + " cannot be read", broken);
        }
    }
}
