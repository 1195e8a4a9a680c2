package yimaqing.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.BatchRow;
import yimaqing.batch.BatchRow.At;
import yimaqing.batch.BatchStore;
import yimaqing.batch.Received;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.batch.RowStore;
import yimaqing.envelope.Limits;
import yimaqing.intake.Intake;
import yimaqing.intake.Intake.Upload;
import yimaqing.ledger.Followers;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Directory;
import yimaqing.profile.Households;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Workbook;

/// Imports departments' files as the page does. All of them are received before the first is applied, so that what they
/// say of one another's names is known; those that make people known are applied first.
@Component
class Importing {
    private static final String SENDER = "import";
    private static final String ACCEPTOR = "import.operator";
    private static final int ROWS_AT_A_TIME = 5_000;

    private final Intake intake;
    private final BatchStore batches;
    private final RowStore rows;
    private final Ground ground;
    private final Clock clock;

    /// What trying needs: everything happens in one transaction that is rolled back.
    @Component
    record Ground(Followers followers, Directory directory, TransactionTemplate transaction) {}

    Importing(Intake intake, BatchStore batches, RowStore rows, Ground ground, Clock clock) {
        this.intake = intake;
        this.batches = batches;
        this.rows = rows;
        this.ground = ground;
        this.clock = clock;
    }

    /// Imports, or only tries; true when every file could be used.
    boolean run(ImportOrder order, Telling told) {
        if (!order.trying()) return imported(order, told);
        return Boolean.TRUE.equals(ground.transaction().execute(tried -> {
            tried.setRollbackOnly();
            return imported(order, told);
        }));
    }

    private boolean imported(ImportOrder order, Telling told) {
        var received = new LinkedHashMap<Long, String>();
        boolean all = true;
        for (var file : order.files()) all &= receive(order.county(), file, received, told);
        for (long number : intake.inOrder(order.county(), received.keySet())) {
            apply(order, number, told);
            outcomes(order.county(), number, Objects.requireNonNull(received.get(number)), told);
        }
        if (order.trying()) told.say("Nothing was changed: this was a try.");
        return all;
    }

    private boolean receive(PlaceCode county, Path file, Map<Long, String> received, Telling told) {
        var name = file.getFileName().toString();
        var bytes = bytes(file, told);
        if (bytes.isEmpty()) return false;
        var today = LocalDate.now(clock.withZone(Households.ZONE));
        return switch (intake.receive(county, new Upload(name, bytes.get(), SENDER, today))) {
            case Received.Fresh(long batch) -> {
                received.put(batch, name);
                told.say(name + ": batch " + batch);
                yield true;
            }
            case Received.AlreadyHere(long batch) -> {
                received.put(batch, name);
                told.say(name + ": already here, batch " + batch);
                yield true;
            }
            case Received.Refused(long batch, var why, var which) -> {
                told.say(name + ": " + Refusals.sentence(why, which) + " (kept as batch " + batch + ")");
                yield false;
            }
        };
    }

    private static Optional<byte[]> bytes(Path file, Telling told) {
        try {
            if (Files.size(file) > Limits.MOST_BYTES) {
                told.say(file + ": " + Refusals.sentence("TOO_LARGE", ""));
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            told.say(file + ": there is no such file. Check its name.");
        } catch (IOException broken) {
            told.say(file + ": it cannot be read: " + broken.getMessage()
                    + ". Check that it is a file and who may read it.");
        }
        return Optional.empty();
    }

    private void apply(ImportOrder order, long number, Telling told) {
        var county = order.county();
        intake.accept(county, number, new Came(ACCEPTOR, clock.instant()));
        switch (intake.apply(county, number, (_, _) -> {})) {
            case Intake.Done(var counts) ->
                told.say("batch " + number + ": " + counts.rows() + " rows: " + counts.of(Kind.ACCEPTED) + " accepted, "
                        + counts.of(Kind.UNCHANGED) + " unchanged, " + counts.of(Kind.REVIEW) + " to review, "
                        + counts.of(Kind.REJECTED) + " rejected, " + counts.of(Kind.SKIPPED) + " skipped; "
                        + counts.facts() + " facts");
            case Intake.AlreadyApplied(var when) ->
                told.say("batch " + number + ": was applied on " + when.at() + " already");
            case Intake.NotAccepted(), Intake.NoSuchBatch() ->
                throw new IllegalStateException("batch " + number + " was just accepted");
        }
        // within a try nothing is committed, so whoever this file made known is told to the directory here
        if (order.trying()) ground.followers().hearWithin(county, ground.directory());
    }

    private void outcomes(PlaceCode county, long number, String name, Telling told) {
        var batch = batches.find(county, number).orElseThrow();
        if (!(Workbook.open(batches.bytes(batch)) instanceof Opening.Opened(var book)))
            throw new IllegalStateException("batch " + number + " opened on arrival");
        var wanted = new RowStore.Wanted(EnumSet.allOf(Kind.class), "", List.of(county));
        var some = rows.next(county, number, wanted, At.BEFORE_ALL, ROWS_AT_A_TIME);
        while (!some.isEmpty()) {
            for (var row : some)
                told.row(line(name, book.sheets().get(row.at().sheet()).name(), row));
            some = rows.next(county, number, wanted, some.getLast().at(), ROWS_AT_A_TIME);
        }
    }

    private static List<String> line(String file, String sheet, BatchRow row) {
        return List.of(
                file,
                sheet,
                Integer.toString(row.at().row()),
                row.kind().name().toLowerCase(Locale.ROOT),
                row.why().reason(),
                row.whom().map(w -> w.person().key()).orElse(""),
                row.whom().map(w -> w.household().key()).orElse(""));
    }
}
