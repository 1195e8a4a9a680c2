package yimaqing.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Viewer.Administrator;
import yimaqing.access.Viewer.Department;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Passerby;
import yimaqing.access.Viewer.Resident;
import yimaqing.closure.Closure;
import yimaqing.closure.Closures;
import yimaqing.errand.Errands;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;

/// The one gate to personal data: it decides whether this viewer may open this household, hands out the `Sight` that
/// projects the fields, and writes the read-log row in the same transaction. No row, no data.
@Component
public class Reads {
    private final ReadLogStore log;
    private final Closures closures;
    private final Dictionary dictionary;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Errands errands;

    Reads(ReadLogStore log, Standing standing, Dictionary dictionary, Clock clock, TransactionTemplate transaction) {
        this.log = log;
        this.closures = standing.closures();
        this.errands = standing.errands();
        this.dictionary = dictionary;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// What was said of households before anybody comes to read them: that they are closed, and on which errands.
    @Component
    record Standing(Closures closures, Errands errands) {}

    /// Reads a household with the sight of this viewer; empty when it lies outside what the viewer may open, which is
    /// to be answered exactly like a household that does not exist. So is one that is closed: `closureOf` says why.
    public <T> Optional<T> read(Viewer viewer, Placement where, Purpose purpose, Function<Sight, T> reading) {
        if (!mayOpen(viewer, where) || isClosedTo(viewer, where)) return Optional.empty();
        return Optional.ofNullable(transaction.execute(_ -> {
            var sight = new Sight(viewer, readsOf(viewer), purpose);
            var seen = reading.apply(sight);
            log.add(LogRow.of(viewer, where, stated(viewer, where, purpose), sight.groupsShown(), clock.instant()));
            return seen;
        }));
    }

    /// Work, or the errand on which an official said to open this household today.
    private Purpose stated(Viewer viewer, Placement where, Purpose purpose) {
        return viewer instanceof Officer officer && purpose instanceof Purpose.Work
                ? errands.standing(where.county(), officer.account(), where.household())
                        .<Purpose>map(errand -> new Purpose.OnErrand(errand.said()))
                        .orElse(purpose)
                : purpose;
    }

    /// Reads a list of households of the viewer's area, masked; the log keeps one row for the whole list.
    public <T> T list(Officer viewer, Function<Sight, T> reading) {
        return transaction.execute(_ -> {
            var sight = new Sight(viewer, readsOf(viewer), new Purpose.Work());
            sight.keepOutOf(closures.all(viewer.county()));
            var seen = reading.apply(sight);
            log.add(LogRow.ofList(viewer, sight.groupsShown(), clock.instant()));
            return seen;
        });
    }

    /// Reads many households at once for a department's system; the log keeps one row for each household of which
    /// something was shown, written in the same transaction.
    public <T> T round(Department reader, Function<Round, T> reading) {
        return transaction.execute(_ -> {
            var round = new Round(reader, readsOf(reader), closures.all(reader.county()));
            var seen = reading.apply(round);
            log.add(round.rows(clock.instant()));
            return seen;
        });
    }

    private boolean isClosedTo(Viewer viewer, Placement where) {
        return closures.of(where.county(), where.household())
                .filter(closure -> closure.keepsOutTheFamily() || !(viewer instanceof Resident))
                .isPresent();
    }

    /// Why this official sees no value of a household in the own area; empty where it is not closed.
    public Optional<Closure> closureOf(Officer viewer, Placement where) {
        return mayOpen(viewer, where) ? closures.of(where.county(), where.household()) : Optional.empty();
    }

    /// Looks at what is left of a closed household: what was said when by whom, and no value. It stands in the log.
    public <T> Optional<T> withoutValues(Officer viewer, Placement where, Supplier<T> reading) {
        if (closureOf(viewer, where).isEmpty()) return Optional.empty();
        return Optional.ofNullable(transaction.execute(_ -> {
            log.add(LogRow.of(viewer, where, new Purpose.Work(), Set.of(), clock.instant()));
            return reading.get();
        }));
    }

    /// Reads what a department wrote of somebody whose household nobody knows yet, in full and for this reason.
    public <T> T unplaced(Officer viewer, Purpose.Unmask reason, Function<Sight, T> reading) {
        return inFull(viewer, viewer.county(), reason, reading);
    }

    /// Reads a department's whole file as the department wrote it, in full and for this reason; the log keeps one row
    /// for the whole file.
    public <T> T file(Viewer viewer, Purpose.Unmask reason, Function<Sight, T> reading) {
        var county = switch (viewer) {
            case Officer officer -> officer.county();
            case Department department -> department.county();
            case Passerby _, Resident _, Administrator _ ->
                throw new IllegalArgumentException("files are for departments");
        };
        return inFull(viewer, county, reason, reading);
    }

    private <T> T inFull(Viewer viewer, PlaceCode county, Purpose.Unmask reason, Function<Sight, T> reading) {
        return transaction.execute(_ -> {
            var sight = new Sight(viewer, readsOf(viewer), reason);
            var seen = reading.apply(sight);
            log.add(LogRow.inFull(viewer, county, reason, sight.groupsShown(), clock.instant()));
            return seen;
        });
    }

    /// Which households of a county are not closed: nobody else is invited or called.
    public Predicate<HouseholdId> open(PlaceCode county) {
        var closed = closures.all(county);
        return household -> !closed.contains(household);
    }

    /// Which attributes this official may ask about at all. Asking shows nothing and is not logged.
    public Predicate<Attribute> askable(Officer viewer) {
        return new Sight(viewer, readsOf(viewer), new Purpose.Work())::mayAsk;
    }

    /// Who read this household, newest first, at most so many.
    public List<LogRow> readersOf(PlaceCode county, HouseholdId household, int most) {
        return log.ofHousehold(county, household, most);
    }

    private static boolean mayOpen(Viewer viewer, Placement where) {
        return switch (viewer) {
            case Passerby _, Administrator _ -> false;
            case Resident(var county, var household) ->
                county.equals(where.county()) && household.equals(where.household());
            case Officer officer ->
                Scope.of(officer).filter(scope -> scope.includes(where)).isPresent();
            case Department department ->
                Scope.of(department).filter(scope -> scope.includes(where)).isPresent();
        };
    }

    private Set<String> readsOf(Viewer viewer) {
        return switch (viewer) {
            case Officer officer -> dictionary.department(officer.department()).reads();
            case Department department -> department.reads();
            case Passerby _, Resident _, Administrator _ -> Set.of();
        };
    }
}
