package yimaqing.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.intake.Batch.Came;
import yimaqing.intake.Understanding.Riddle;
import yimaqing.intake.Understanding.Table;
import yimaqing.place.PlaceCode;

/// Takes departments' files in: receives them, tries them out without changing anything, and applies them, all of a
/// file or nothing of it.
@Component
public class Intake {
    /// The longest name of a file that is kept; the rest is cut off.
    private static final int LONGEST_NAME = 200;
    private static final int MOST_LISTED = 200;

    private final BatchStore store;
    private final Understanding understanding;
    private final Applying applying;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Intake(
            BatchStore store,
            Understanding understanding,
            Applying applying,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.understanding = understanding;
        this.applying = applying;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A file as it arrives: by whom, and the day it describes if the file itself does not say.
    public record Upload(String filename, byte[] bytes, String by, LocalDate dayOtherwise) {}

    /// What applying a batch led to.
    public sealed interface Applied {}

    public record Done(Counts counts) implements Applied {}

    public record AlreadyApplied(Came when) implements Applied {}

    public record NoSuchBatch() implements Applied {}

    /// Told how far an applying is: rows done, of rows in all.
    public interface Progress {
        void at(int done, int all);
    }

    /// Keeps a file under the next number of the county, unless it cannot be read or came before.
    public Received receive(PlaceCode county, Upload upload) {
        var sha256 = sha256(upload.bytes());
        var same = store.withSameBytes(county, sha256);
        if (same.isPresent()) return new Received.AlreadyHere(same.get());
        return switch (understanding.understand(county, upload.bytes(), upload.dayOtherwise())) {
            case Riddle(var why, var which) -> new Received.Refused(why, which);
            case Table table -> transaction.execute(_ -> kept(county, upload, table, sha256));
        };
    }

    private Received kept(PlaceCode county, Upload upload, Table table, byte[] sha256) {
        long number = store.lock(county) + 1;
        var same = store.withSameBytes(county, sha256);
        if (same.isPresent()) return new Received.AlreadyHere(same.get());
        var name = upload.filename()
                .substring(0, Math.min(LONGEST_NAME, upload.filename().length()));
        store.add(
                new Batch(
                        county,
                        number,
                        table.source().key(),
                        name,
                        table.day(),
                        table.rows(),
                        new Came(upload.by(), clock.instant()),
                        Optional.empty(),
                        Batch.Facts.NONE),
                sha256,
                upload.bytes());
        return new Received.Fresh(number);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// What would become of every row if the batch were applied now; changes nothing.
    public Optional<Counts> tryOut(PlaceCode county, long number) {
        return store.find(county, number).map(batch -> {
            var counts = new Counts();
            understanding.walk(batch, store.bytes(batch)).through(counts::add);
            return counts;
        });
    }

    /// Records everything the batch says, in one transaction: all of it, or nothing.
    public Applied apply(PlaceCode county, long number, Came acceptance, Progress progress) {
        return applying.apply(county, number, acceptance, progress);
    }

    public Optional<Batch> find(PlaceCode county, long number) {
        return store.find(county, number);
    }

    /// The county's newest batches, the newest first.
    public List<Batch> newest(PlaceCode county, int most) {
        return store.newest(county, Math.min(most, MOST_LISTED));
    }
}
