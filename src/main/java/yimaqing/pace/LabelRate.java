package yimaqing.pace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import yimaqing.Server;
import yimaqing.code.CodeHost;
import yimaqing.code.Paper;
import yimaqing.code.Plate;
import yimaqing.code.PlateKind;
import yimaqing.code.Plates;
import yimaqing.code.Plates.Whose;
import yimaqing.label.Labels;
import yimaqing.place.PlaceCode;
import yimaqing.stock.PrintRun;
import yimaqing.stock.PrintRuns;

/// How fast a county's labels are printed: 24,000 stickers in one document, read from the database, against `qrencode`
/// writing some of the same symbols as vector files, one call each as it is made for; and single plates.
public final class LabelRate {
    private static final PlaceCode COUNTY = new PlaceCode("140123");
    private static final int SYMBOLS = 300;
    private static final int PLATES = 6_000;
    private static final int WARMING = 2_000;
    private static final String BY = "bench";

    private final Labels labels;
    private final Server server;
    private final Path folder;

    private LabelRate(Server server, Path folder) {
        this.labels = server.part(Labels.class);
        this.server = server;
        this.folder = folder;
    }

    /// Plates made and labels printed a second, the same of single plates, megabytes per 1,000 labels, and the symbols
    /// a second of `qrencode`, where it is installed.
    public record Figures(
            double issued, double stickers, double size, double plates, double platesSize, Optional<Double> plain) {}

    /// Measures on a server without people, writing into this folder.
    public static Figures measured(Server server, Path folder) {
        return new LabelRate(server, folder).measured();
    }

    private Figures measured() {
        // the first hundreds are slower: the compiler is at work
        printed(run(WARMING, Paper.STICKERS_24), Paper.STICKERS_24);
        long from = System.nanoTime();
        var run = run(PrintRun.MOST, Paper.STICKERS_24);
        double issued = PrintRun.MOST / seconds(from);
        double stickers = PrintRun.MOST / printed(run, Paper.STICKERS_24);
        double size = megabytes() * 1_000 / PrintRun.MOST;
        double plates = PLATES / printed(run(PLATES, Paper.PLATE), Paper.PLATE);
        return new Figures(issued, stickers, size, plates, megabytes() * 1_000 / PLATES, qrencode(addresses(run)));
    }

    private Whose run(int amount, Paper paper) {
        var order = new PrintRun.Order(PlateKind.HOUSEHOLD, COUNTY, amount, paper);
        return Whose.run(COUNTY, server.part(PrintRuns.class).print(order, BY).number());
    }

    /// The seconds it takes to print these.
    private double printed(Whose whose, Paper paper) {
        long from = System.nanoTime();
        written(labels, whose, paper, file());
        return seconds(from);
    }

    private Path file() {
        return folder.resolve("labels.pdf");
    }

    private static void written(Labels labels, Whose whose, Paper paper, Path file) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            labels.write(whose, paper, out, _ -> {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<String> addresses(Whose whose) {
        var host = server.part(CodeHost.class);
        return server.part(Plates.class).printable(whose, Plates.After.NONE, SYMBOLS).stream()
                .map((Plate p) -> host.address(p.kind(), p.token()))
                .toList();
    }

    /// The symbols a second of the plain program; empty where it is not installed, which is said.
    private Optional<Double> qrencode(List<String> addresses) {
        if (!isThere()) {
            System.err.println("qrencode is not installed, so there is nothing to hold the labels against:"
                    + " apt install qrencode, or dnf install qrencode");
            return Optional.empty();
        }
        long from = System.nanoTime();
        for (var address : addresses) encoded(address);
        return Optional.of(addresses.size() / seconds(from));
    }

    private void encoded(String address) {
        var file = folder.resolve("symbol.eps").toString();
        try {
            var call = new ProcessBuilder("qrencode", "-t", "EPS", "-l", "Q", "-m", "4", "-o", file, address).start();
            if (call.waitFor() != 0) throw new IllegalStateException("qrencode did not write a symbol");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean isThere() {
        return java.util.Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "qrencode")));
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }

    private double megabytes() {
        try {
            return Files.size(file()) / 1e6;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
