package yimaqing.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.batch.Batch;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.BatchStore;
import yimaqing.batch.Counts;
import yimaqing.batch.Received;
import yimaqing.batch.StageStore;
import yimaqing.place.PlaceCode;

/// Takes departments' files in: keeps and opens them, tries them out without changing anything, applies them, all of a
/// file or nothing of it, and takes them back.
@Component
public class Intake {
    /// The longest name of a file that is kept; the rest is cut off.
    private static final int LONGEST_NAME = 200;

    private final BatchStore batches;
    private final StageStore stages;
    private final Work work;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /// What is done with a batch once it is here.
    @org.springframework.stereotype.Component
    record Work(Reading reading, Trying trying, Applying applying, Undoing undoing) {}

    Intake(BatchStore batches, StageStore stages, Work work, TransactionTemplate transaction, Clock clock) {
        this.batches = batches;
        this.stages = stages;
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A file as it arrives: by whom, and the day it describes if the file itself does not say.
    public record Upload(String filename, byte[] bytes, String by, LocalDate dayOtherwise) {}

    /// What applying a batch led to.
    public sealed interface Applied {}

    public record Done(Counts counts) implements Applied {}

    public record AlreadyApplied(Came when) implements Applied {}

    /// Nobody has said yes to it.
    public record NotAccepted() implements Applied {}

    public record NoSuchBatch() implements Applied {}

    /// What saying yes to a batch led to.
    public sealed interface Acceptance {}

    public record Accepted() implements Acceptance {}

    /// Somebody said yes before, or it is not ready for anybody to.
    public record NotWaiting() implements Acceptance {}

    /// The county pack wants a second person to say yes to files of this source.
    public record SecondPersonWanted() implements Acceptance {}

    /// What taking a batch back led to.
    public sealed interface Undone {}

    /// So many facts of the batch were withdrawn; of the batches after it, so many were withdrawn and so many recorded.
    public record TakenBack(int facts, int laterWithdrawn, int laterRecorded) implements Undone {}

    public record NotApplied() implements Undone {}

    /// Keeps a file under the next number of the county, without opening it; the same bytes are kept once.
    public Received arrive(PlaceCode county, Upload upload) {
        var sha256 = sha256(upload.bytes());
        return transaction.execute(_ -> {
            long number = batches.lock(county) + 1;
            var same = batches.withSameBytes(county, sha256);
            if (same.isPresent()) return new Received.AlreadyHere(same.get());
            var name = upload.filename()
                    .substring(0, Math.min(LONGEST_NAME, upload.filename().length()));
            batches.add(
                    new Batch(
                            county,
                            number,
                            name,
                            new Came(upload.by(), clock.instant()),
                            new Batch.Arrived(upload.dayOtherwise())),
                    sha256,
                    upload.bytes());
            return new Received.Fresh(number);
        });
    }

    /// Keeps a file and opens it at once.
    public Received receive(PlaceCode county, Upload upload) {
        var arrived = arrive(county, upload);
        var read = read(county, arrived.batch(), (_, _) -> {});
        return arrived instanceof Received.Fresh || read instanceof Received.Refused ? read : arrived;
    }

    /// Opens a batch that arrived, or again one that was refused.
    public Received read(PlaceCode county, long number, Progress progress) {
        return work.reading().read(county, number, progress);
    }

    /// Opens a batch again that was refused or to which nobody has said yes, by what its columns are now said to mean.
    public Received readAgain(PlaceCode county, long number, Progress progress) {
        return work.reading().readAgain(county, number, progress);
    }

    /// These batches in the order in which they are best applied: those that make people known first, those that say
    /// least surely whom they mean last. What is not understood is left out.
    public List<Long> inOrder(PlaceCode county, Collection<Long> numbers) {
        return numbers.stream()
                .flatMap(number -> batches.find(county, number).stream())
                .filter(batch -> batch.content().isPresent())
                .sorted(Comparator.comparingInt(work.trying()::vagueness))
                .map(Batch::number)
                .toList();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// What would become of every row if the batch were applied now, and the difference it would make; changes nothing.
    public Optional<Trial> tryOut(PlaceCode county, long number) {
        return batches.find(county, number)
                .filter(batch -> batch.content().isPresent())
                .map(work.trying()::tryOut);
    }

    /// Somebody says yes; of two at once, one. A batch that was taken back may be accepted again.
    public Acceptance accept(PlaceCode county, long number, Came acceptance) {
        return transaction.execute(_ -> {
            batches.lock(county);
            var batch = batches.find(county, number);
            if (batch.flatMap(Batch::content).isEmpty()) return new NotWaiting();
            if (work.trying().wantsSecondPerson(batch.get())
                    && batch.get().received().by().equals(acceptance.by())) return new SecondPersonWanted();
            return stages.accept(county, number, acceptance) ? new Accepted() : new NotWaiting();
        });
    }

    /// Records everything an accepted batch says, in one transaction: all of it, or nothing.
    public Applied apply(PlaceCode county, long number, Progress progress) {
        return work.applying().apply(county, number, progress);
    }

    /// Takes an applied batch back, even after later ones.
    public Undone undo(PlaceCode county, long number, Came by, Progress progress) {
        return work.undoing().undo(county, number, by, progress);
    }
}
