package yimaqing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import yimaqing.phone.Connection;
import yimaqing.phone.Visitor;

/// What a phone that was never here before loads over a weak network to see a door: the stranger's page and every
/// style sheet, script and picture it names, compressed, with the heads of the answers. The small picture of the
/// browser's tab is left out: browsers fetch it later. The reference is what a server sends before it first waits for
/// an answer of the phone (ten packets, RFC 6928).
final class FirstView implements Measurement {
    private static final double FIRST_PACKETS = 14_000;
    private static final Pattern LOADED = Pattern.compile("<(?:link|script|img)\\b[^>]*>");
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");

    @Override
    public String name() {
        return "view";
    }

    @Override
    public List<Row> on(Scratch scratch) {
        try (var visitor = new Visitor(scratch.server())) {
            int port = scratch.server().port();
            long page = bytes(port, visitor.door());
            long all = page;
            for (var path : loadedBy(visitor.page(visitor.door(), ""))) all += bytes(port, path);
            return List.of(
                    Row.of("view.page", page, "bytes").against(FIRST_PACKETS, "14,000 bytes"),
                    Row.of("view.all", all, "bytes").against(FIRST_PACKETS, "14,000 bytes"));
        }
    }

    /// The addresses of what a page loads by itself, each once.
    static Set<String> loadedBy(String html) {
        var paths = new LinkedHashSet<String>();
        LOADED.matcher(html)
                .results()
                .map(found -> found.group())
                .filter(tag -> !tag.contains("rel=\"icon\""))
                .forEach(tag -> ADDRESS.matcher(tag).results().forEach(address -> paths.add(address.group(1))));
        return paths;
    }

    private static long bytes(int port, String path) {
        try (var connection = new Connection(port, path, "")) {
            return connection.ask();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
