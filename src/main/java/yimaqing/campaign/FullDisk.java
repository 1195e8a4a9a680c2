package yimaqing.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import yimaqing.campaign.Acknowledged.Flaws;
import yimaqing.campaign.MortalLedger.Kept;
import yimaqing.ledger.Claim.Statement;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;

/// Facts are appended until the disk is full; then room is made, and the work goes on with all that was acknowledged.
/// The disk is a small one in memory, which only root may attach.
public final class FullDisk {
    private static final PlaceCode COUNTY = new PlaceCode("140925");
    private static final LocalDate SINCE = LocalDate.of(2026, 3, 31);
    private static final Provenance BY = new Provenance("township", "survey/campaign");
    private static final int MEGABYTES = 320;
    private static final int ROOM_TO_MAKE = 64 << 20;
    private static final int FACTS = 2_000;
    private static final int MOST_APPENDS = 500;
    private static final int MOST_ATTEMPTS = 120;
    private static final long BETWEEN_ATTEMPTS_NANOS = 500_000_000;

    private final MortalLedger mortal;
    private final Acknowledged acknowledged = new Acknowledged(FACTS);

    private FullDisk(MortalLedger mortal) {
        this.mortal = mortal;
    }

    /// How many appends were acknowledged until the disk was full, and whether the next was refused too; then, with
    /// room again, what was wrong with those acknowledged, whether more could be appended, and whether the chain
    /// held.
    public record Figures(int acknowledged, boolean refused, Flaws flaws, boolean goesOn, boolean whole) {}

    /// Fills a disk at this folder; empty where this user may not attach one.
    public static Optional<Figures> at(Path folder) {
        if (!done("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m,mode=0711", "tmpfs", folder.toString()))
            return Optional.empty();
        try {
            try (var mortal = MortalLedger.in(folder)) {
                return Optional.of(new FullDisk(mortal).filled(folder.resolve("ballast")));
            }
        } finally {
            done("umount", folder.toString());
        }
    }

    private Figures filled(Path ballast) {
        write(ballast);
        int appends = 0;
        while (appends < MOST_APPENDS && appended()) appends++;
        boolean refused = !appended();
        delete(ballast);
        boolean goesOn = goesOn();
        return new Figures(appends, refused, acknowledged.against(mortal.sql()), goesOn, mortal.isWhole());
    }

    /// The database recovers by itself once there is room. Where the full disk has ended it, an operator starts it.
    private boolean goesOn() {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (appended()) return true;
            if (!mortal.isAlive()) {
                mortal.end();
                mortal.start(Kept.WRITTEN_DOWN);
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS_NANOS);
        }
        return false;
    }

    private boolean appended() {
        var home = HouseholdId.fresh();
        acknowledged.begin(home.key());
        var attribute = mortal.dictionary().attribute("home.address");
        var claims = IntStream.range(0, FACTS)
                .mapToObj(i -> new Statement(home, attribute, Value.text("巷" + i), SINCE, BY))
                .toList();
        try {
            acknowledged.note(COUNTY, home.key(), mortal.ledger().append(COUNTY, claims, Instant.now()));
            return true;
        } catch (DataAccessException | TransactionException full) {
            return false;
        }
    }

    private static void write(Path ballast) {
        try {
            Files.write(ballast, new byte[ROOM_TO_MAKE]);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void delete(Path ballast) {
        try {
            Files.delete(ballast);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean done(String... words) {
        try {
            return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
