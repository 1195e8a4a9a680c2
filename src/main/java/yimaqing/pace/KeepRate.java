package yimaqing.pace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import yimaqing.Server;
import yimaqing.backup.Backups;
import yimaqing.backup.EmptyPlace;
import yimaqing.backup.Restore;
import yimaqing.chain.Verifier;
import yimaqing.invented.InventedHouseholds;
import yimaqing.ledger.Ledger;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// How fast a ledger is verified, written into a backup and put back: of 1,000,000 facts of one county.
public final class KeepRate {
    private static final PlaceCode COUNTY = new PlaceCode("140181");
    private static final int FACTS = 1_000_000;
    private static final int A_BATCH = 50_000;

    private KeepRate() {}

    /// The facts in the ledger, how many of them are verified a second, the seconds to write and to put back (with
    /// its own verification), the megabytes of the file, and whether the root came back.
    public record Figures(
            long facts, double verified, double written, double restored, double megabytes, boolean sameRoot) {}

    /// Measures on a server without people, writing into this folder; `keys` is where the server keeps its master key.
    public static Figures measured(Server server, Path folder, Path keys) {
        fill(server);
        long from = System.nanoTime();
        var found = server.part(Verifier.class).verify(_ -> {});
        double verified = found.facts() / seconds(from);
        var file = folder.resolve("county.backup");
        try {
            from = System.nanoTime();
            var made = server.part(Backups.class).write(file);
            double written = seconds(from);
            var place = folder.resolve("restored");
            Files.createDirectories(place.resolve("keys"));
            var key = "master.key";
            Files.copy(keys.resolve(key), place.resolve("keys").resolve(key), StandardCopyOption.COPY_ATTRIBUTES);
            from = System.nanoTime();
            var restored = EmptyPlace.on(place).restored(file, _ -> {});
            boolean same = restored.root().equals(made.root()) && made.root().equals(found.root());
            return new Figures(found.facts(), verified, written, seconds(from), made.bytes() / 1e6, same);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (Restore.Refused refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void fill(Server server) {
        var villages = server.part(Places.class).villagesIn(COUNTY);
        var invented = new InventedHouseholds(server.part(Dictionary.class), villages);
        for (int facts = 0; facts < FACTS; facts += A_BATCH)
            server.part(Ledger.class).append(COUNTY, invented.claims(A_BATCH), Instant.now());
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
