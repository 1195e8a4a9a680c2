package yimaqing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import yimaqing.Server;
import yimaqing.phone.Load;
import yimaqing.phone.Visitor;

/// How many pages a second the server gives to sixteen phones on this machine, against a file of the same bytes. The
/// phones are part of the same program and need their share of the cores.
final class PageRate implements Measurement {
    /// A file that everybody may open and that is compressed as pages are; our bytes stand in for the real ones.
    private static final String FILE = "favicon.svg";
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration PART = Duration.ofMillis(2_500);
    private static final int PARTS = 2;

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public List<Row> on(Scratch scratch) {
        var rows = new ArrayList<Row>();
        try (var visitor = new Visitor(scratch.server())) {
            rows.addAll(rows("pages.stranger", scratch, visitor, ""));
            rows.addAll(rows("pages.home", scratch, visitor, visitor.proof()));
        }
        return rows;
    }

    private static List<Row> rows(String name, Scratch scratch, Visitor visitor, String cookie) {
        var file = scratch.files().resolve(FILE);
        try {
            Files.writeString(file, visitor.page(visitor.door(), cookie));
            var rows = alternating(name, scratch.server(), visitor.door(), cookie);
            Files.delete(file);
            return rows;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Row> alternating(String name, Server server, String door, String cookie) {
        var file = new Load(server.port(), "/" + FILE, "");
        var page = new Load(server.port(), door, cookie);
        file.warmUp(WARM_UP);
        page.warmUp(WARM_UP);
        for (int part = 0; part < PARTS; part++) {
            file.measure(PART);
            page.measure(PART);
        }
        var files = rows(name + ".file", file);
        var pages = rows(name, page);
        var all = new ArrayList<>(files);
        for (int i = 0; i < pages.size(); i++) all.add(pages.get(i).against(files.get(i)));
        return all;
    }

    private static List<Row> rows(String name, Load load) {
        return List.of(
                Row.of(name, load.perSecond(), "requests/s"),
                Row.of(name + ".p50", load.milliseconds(0.5), "ms"),
                Row.of(name + ".p99", load.milliseconds(0.99), "ms"));
    }
}
