package yimaqing.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Clerk;
import yimaqing.access.Viewer.Officer;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchStore;
import yimaqing.batch.QueueStore;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.due.Due;
import yimaqing.due.Due.Said;
import yimaqing.due.Reminder;
import yimaqing.pack.Label;
import yimaqing.pack.PackNode;
import yimaqing.profile.Households;

/// What departments' files make due: those that were tried out and wait for a yes, and the rows of applied ones that
/// wait for a person, on the desks of those who may give it.
@Component
class FilesDue implements Reminder {
    /// Further back nobody is reminded: the page of files shows them all.
    private static final int MOST_BATCHES = 200;

    private static final QueueStore.Wanted WAITING =
            new QueueStore.Wanted(EnumSet.of(Kind.REVIEW), "", Optional.empty(), Optional.empty());
    private static final Deadlines DEADLINES = Deadlines.shipped();

    private final BatchStore batches;
    private final QueueStore rows;
    private final Understanding understanding;

    FilesDue(BatchStore batches, QueueStore rows, Understanding understanding) {
        this.batches = batches;
        this.rows = rows;
        this.understanding = understanding;
    }

    /// After how many days a file is to be accepted, and its waiting rows decided, as the county pack says.
    private record Deadlines(int acceptanceDays, int rowsDays) {
        Deadlines {
            if (acceptanceDays < 1 || rowsDays < 1)
                throw new IllegalArgumentException("a deadline is at least a day away");
        }

        static Deadlines shipped() {
            var file = PackNode.read("county/files-due.yaml").allowing(Set.of("acceptance_days", "rows_days"));
            return new Deadlines(
                    file.part("acceptance_days").whole(), file.part("rows_days").whole());
        }
    }

    @Override
    public List<Due> dueTo(Officer officer, int most) {
        return dues(officer)
                .sorted(Comparator.comparing(Due::day).thenComparing(Due::since))
                .limit(most)
                .toList();
    }

    @Override
    public int countDueTo(Officer officer) {
        return (int) dues(officer).count();
    }

    private Stream<Due> dues(Officer officer) {
        return Clerk.of(officer).stream().flatMap(clerk -> Stream.concat(toAccept(clerk), toDecide(clerk)));
    }

    private Stream<Due> toAccept(Clerk clerk) {
        var tried = new BatchStore.Wanted(clerk, Optional.empty(), Optional.of(Batch.Stage.RECEIVED), Long.MAX_VALUE);
        return batches.newest(tried, MOST_BATCHES).stream()
                .filter(batch -> mayAccept(clerk, batch))
                .map(batch -> {
                    var since = day(batch.received().at());
                    return new Due(
                            since.plusDays(DEADLINES.acceptanceDays()),
                            new Said("intake.due.accept", what(batch)),
                            new Said("intake.due.accept.why"),
                            Optional.empty(),
                            "/intake/" + batch.number(),
                            since);
                });
    }

    private boolean mayAccept(Clerk clerk, Batch batch) {
        return clerk.mayAccept(batch.sent())
                && !(understanding.wantsSecondPerson(batch)
                        && batch.received().by().equals(clerk.account()));
    }

    private Stream<Due> toDecide(Clerk clerk) {
        var waiting = rows.tallies(clerk, WAITING).stream()
                .collect(Collectors.groupingBy(QueueStore.Tally::batch, Collectors.summingInt(QueueStore.Tally::rows)));
        return waiting.entrySet().stream()
                .flatMap(entry -> batches.find(clerk.county(), entry.getKey()).stream()
                        .flatMap(
                                batch -> appliedOn(batch).map(since -> rows(batch, since, entry.getValue())).stream()));
    }

    private Due rows(Batch batch, LocalDate since, int waiting) {
        return new Due(
                since.plusDays(DEADLINES.rowsDays()),
                new Said("intake.due.rows", what(batch), number(waiting)),
                new Said("intake.due.rows.why"),
                Optional.empty(),
                "/intake/review?batch=" + batch.number(),
                since);
    }

    /// Empty when the batch was taken back since its rows were counted.
    private static Optional<LocalDate> appliedOn(Batch batch) {
        return batch.state() instanceof Batch.Applied applied ? Optional.of(day(applied.at())) : Optional.empty();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Households.ZONE).toLocalDate();
    }

    /// What the file is, not what its sender called it: a name in a list could tell of somebody.
    private Label what(Batch batch) {
        return understanding.source(batch).label();
    }

    private static Label number(int rows) {
        return new Label(Integer.toString(rows), Integer.toString(rows));
    }
}
