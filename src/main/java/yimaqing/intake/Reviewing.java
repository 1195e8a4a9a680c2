package yimaqing.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yimaqing.batch.Batch;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.BatchRow;
import yimaqing.batch.BatchRow.At;
import yimaqing.batch.BatchRow.Whom;
import yimaqing.batch.BatchStore;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.batch.RowStore;
import yimaqing.batch.RowStore.Mention;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.place.PlaceCode;
import yimaqing.ruling.Ruling;
import yimaqing.ruling.RulingStore;
import yimaqing.ruling.RulingStore.Made;
import yimaqing.ruling.RulingStore.Place;
import yimaqing.ruling.Typed;
import yimaqing.verdict.Judged;

/// People decide rows in review. A ruling is kept for the source's next file, the row is judged again by it, and the
/// ledger is brought to what the row says now, all in one transaction.
@Component
public class Reviewing {
    private static final int MOST_AT_ONCE = 5_000;
    private static final int AT_A_TIME = 1_000;

    private final BatchStore batches;
    private final RowStore rows;
    private final RulingStore rulings;
    private final Understanding understanding;
    private final Bench bench;

    /// Where rows are judged again.
    @Component
    record Bench(Settling settling, Undoing.Ground ground) {}

    Reviewing(BatchStore batches, RowStore rows, RulingStore rulings, Understanding understanding, Bench bench) {
        this.batches = batches;
        this.rows = rows;
        this.rulings = rulings;
        this.understanding = understanding;
        this.bench = bench;
    }

    /// The whole story of a row: as it was typed, what became of it, how it would be judged today and who may be meant,
    /// what people decided, and the facts that it recorded and that still stand.
    public record Story(Batch batch, BatchRow row, Optional<Typed> typed, List<Made> rulings, Now now) {
        public record Now(Optional<Judged> judged, List<Fact> facts) {}
    }

    /// What a ruling led to.
    public sealed interface Ruled {}

    /// The row as it is now; it may be in review still, for another reason.
    public record Settled(BatchRow row) implements Ruled {}

    /// There is no such row of data, or its batch is not applied.
    public record NothingToRule() implements Ruled {}

    public Optional<Story> story(PlaceCode county, long number, At at) {
        return batches.find(county, number)
                .flatMap(batch -> rows.find(county, number, at).map(row -> {
                    var walk = understanding.walk(batch, batches.bytes(batch), notOf(batch, at));
                    var typed =
                            walk.typed(at.sheet(), Set.of(at.row())).stream().findFirst();
                    var judged = typed.filter(_ -> row.kind() == Kind.REVIEW)
                            .map(t -> walk.judged(at.sheet(), List.of(t)).rows().getFirst());
                    return new Story(
                            batch, row, typed, rulings.on(place(batch, at)), new Story.Now(judged, facts(batch, at)));
                }));
    }

    /// Decides a row.
    public Ruled rule(PlaceCode county, long number, At at, Ruling ruling, Came by) {
        return change(county, number, at, by, typed -> {
            rulings.add(place(typed.batch(), at), typed.typed(), ruling, by.by(), by.at());
            return true;
        });
    }

    /// Takes a ruling on a row back; the row is judged as if nobody had made it.
    public Ruled takeBack(PlaceCode county, long number, At at, long ruling, Came by) {
        return change(
                county, number, at, by, typed -> rulings.takeBack(place(typed.batch(), at), ruling, by.by(), by.at()));
    }

    private record Subject(Batch batch, Typed typed) {}

    private interface Change {
        boolean make(Subject subject);
    }

    private Ruled change(PlaceCode county, long number, At at, Came by, Change change) {
        return bench.ground().around().transaction().execute(_ -> {
            batches.lock(county);
            var batch = batches.find(county, number).filter(Batch::isApplied);
            if (batch.isEmpty() || rows.find(county, number, at).isEmpty()) return new NothingToRule();
            var typed =
                    understanding
                            .walk(batch.get(), batches.bytes(batch.get()))
                            .typed(at.sheet(), Set.of(at.row()))
                            .stream()
                            .findFirst();
            if (typed.isEmpty() || !change.make(new Subject(batch.get(), typed.get()))) return new NothingToRule();
            var before = rows.find(county, number, at).flatMap(BatchRow::whom);
            again(batch.get(), List.of(at), notOf(batch.get(), at), by);
            var after = rows.find(county, number, at).orElseThrow();
            before.filter(Whom::pending)
                    .filter(whom -> !after.whom().map(Whom::person).equals(Optional.of(whom.person())))
                    .ifPresent(whom -> follow(county, whom.person(), by));
            return new Settled(after);
        });
    }

    /// Somebody who waited turned out to be somebody else: the rows that had found the one who waited are judged again.
    private void follow(PlaceCode county, PersonId waited, Came by) {
        var mentions = rows.speakingOf(county, waited);
        // none of them may be found by the traces that they themselves left
        mentions.forEach(
                m -> bench.ground().held().release(county, m.batch(), m.at().sheet(), m.at().row(), m.at().row()));
        var byBatch =
                mentions.stream().collect(Collectors.groupingBy(Mention::batch, TreeMap::new, Collectors.toList()));
        byBatch.forEach((number, some) -> {
            var batch = batches.find(county, number).orElseThrow();
            var at = some.stream().map(Mention::at).toList();
            var own = at.stream()
                    .flatMap(one -> facts(batch, one).stream())
                    .map(Fact::number)
                    .collect(Collectors.toSet());
            again(batch, at, fact -> !own.contains(fact.number()), by);
        });
    }

    /// Judges all rows of an applied batch that wait again, by what is known now; how many of them wait no longer.
    public int lookAgain(PlaceCode county, long number, Came by) {
        return bench.ground().around().transaction().execute(_ -> {
            batches.lock(county);
            var batch = batches.find(county, number).filter(Batch::isApplied);
            if (batch.isEmpty()) return 0;
            var wanted = new RowStore.Wanted(EnumSet.of(Kind.REVIEW), "", List.of(county));
            var waiting = rows.next(county, number, wanted, At.BEFORE_ALL, MOST_AT_ONCE);
            // what waits has recorded nothing, so nothing need be left out of account
            again(batch.get(), waiting.stream().map(BatchRow::at).toList(), _ -> true, by);
            return waiting.size() - rows.counts(county, number).getOrDefault(Kind.REVIEW, 0);
        });
    }

    private void again(Batch batch, List<At> again, Predicate<Fact> counting, Came by) {
        var runs = bench.ground().runs().of(batch.county(), batch.number());
        var walk = understanding.walk(batch, batches.bytes(batch), counting);
        var bySheet = again.stream().collect(Collectors.groupingBy(At::sheet, TreeMap::new, Collectors.toList()));
        bySheet.forEach((sheet, some) -> {
            var rows = walk.typed(sheet, some.stream().map(At::row).collect(Collectors.toSet()));
            for (int from = 0; from < rows.size(); from += AT_A_TIME)
                bench.settling()
                        .settle(
                                batch,
                                walk.judged(sheet, rows.subList(from, Math.min(rows.size(), from + AT_A_TIME))),
                                by,
                                runs);
        });
    }

    /// Everything but what this row itself recorded.
    private Predicate<Fact> notOf(Batch batch, At at) {
        var own = facts(batch, at).stream().map(Fact::number).collect(Collectors.toSet());
        return fact -> !own.contains(fact.number());
    }

    private List<Fact> facts(Batch batch, At at) {
        var facts = new ArrayList<Fact>();
        for (var run : bench.ground().runs().of(batch.county(), batch.number()))
            if (run.covers(at))
                bench.ground().ledger().standing(batch.county(), run.first(), run.last()).stream()
                        .filter(fact -> fact.by().origin().startsWith("batch/" + batch.number() + "/")
                                && fact.by().origin().endsWith("/" + at.row()))
                        .forEach(facts::add);
        return facts;
    }

    private static Place place(Batch batch, At at) {
        return new Place(batch.county(), batch.source(), batch.number(), at.sheet(), at.row());
    }
}
