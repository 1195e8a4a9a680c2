package yimaqing.pace;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import yimaqing.Server;
import yimaqing.code.Paper;
import yimaqing.code.PlateKind;
import yimaqing.code.Plates.Whose;
import yimaqing.label.Labels;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.stock.PrintRun;
import yimaqing.stock.PrintRuns;

/// How much memory a document of labels needs while it is made, by how many labels it has. After each of several
/// thousand labels, and while the finished document is written, everything that is not needed is collected and what is
/// left is counted.
public final class LabelHeap {
    private static final PlaceCode COUNTY = new PlaceCode("140123");
    /// Each is one document of all plates of a village, which grows from one to the next.
    private static final List<Integer> SIZES = List.of(6_000, 24_000, 48_000);
    private static final int LOOK_EACH = 3_000;
    private static final int LOOK_EACH_BYTES = 8_000_000;
    private static final double MEGABYTE = 1 << 20;

    private final Server server;
    private final Path file;
    private long most;

    private LabelHeap(Server server, Path file) {
        this.server = server;
        this.file = file;
    }

    /// The most that was needed of so many labels, in megabytes, and what was in use before the document was begun.
    public record Needed(int labels, double before, double most) {}

    /// Measures on a server without people, writing into this folder.
    public static List<Needed> measured(Server server, Path folder) {
        var heap = new LabelHeap(server, folder.resolve("heap.pdf"));
        var village = server.part(Places.class).villagesIn(COUNTY).getFirst().code();
        return SIZES.stream().map(size -> heap.needed(village, size)).toList();
    }

    private Needed needed(PlaceCode village, int size) {
        var whose = Whose.village(village);
        var labels = server.part(Labels.class);
        for (int missing = size - labels.count(whose, Paper.STICKERS_24); missing > 0; missing -= PrintRun.MOST) {
            var order = new PrintRun.Order(
                    PlateKind.HOUSEHOLD, village, Math.min(missing, PrintRun.MOST), Paper.STICKERS_24);
            server.part(PrintRuns.class).print(order, "bench");
        }
        most = 0;
        look();
        double before = most / MEGABYTE;
        try (var out = new Watched(new BufferedOutputStream(Files.newOutputStream(file)))) {
            int made = labels.write(whose, Paper.STICKERS_24, out, done -> {
                if (done % LOOK_EACH == 0) look();
            });
            if (made != size) throw new IllegalStateException(made + " labels were made instead of " + size);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Needed(size, before, most / MEGABYTE);
    }

    private void look() {
        System.gc();
        var now = Runtime.getRuntime();
        most = Math.max(most, now.totalMemory() - now.freeMemory());
    }

    /// Looks while the document is written as well.
    private final class Watched extends FilterOutputStream {
        private long next = LOOK_EACH_BYTES;
        private long written;

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            count(1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            count(length);
        }

        private void count(int more) {
            written += more;
            if (written < next) return;
            next = written + LOOK_EACH_BYTES;
            look();
        }
    }
}
