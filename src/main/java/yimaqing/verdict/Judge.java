package yimaqing.verdict;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yimaqing.batch.BatchRow.Whom;
import yimaqing.batch.RowOutcome;
import yimaqing.batch.RowOutcome.Accepted;
import yimaqing.batch.RowOutcome.Rejected;
import yimaqing.batch.RowOutcome.Review;
import yimaqing.batch.RowOutcome.Unchanged;
import yimaqing.hearing.Reason;
import yimaqing.hearing.Repair;
import yimaqing.ledger.Claim.Statement;
import yimaqing.link.About;
import yimaqing.link.Link;
import yimaqing.link.Linking;
import yimaqing.link.Register;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Belief;
import yimaqing.ruling.Rulings.Decided;
import yimaqing.source.Draft;
import yimaqing.source.Draft.Doubt;
import yimaqing.verdict.Judged.Found;
import yimaqing.verdict.Judged.Waits;
import yimaqing.verdict.Remembered.Standing;

/// Decides what becomes of each row of data of one file: by what people decided for such rows, by the row itself, by
/// what is known, and by the rows before.
final class Judge {
    private final Linking linking;
    private final Remembered remembered = new Remembered();

    Judge(Linking linking) {
        this.linking = linking;
    }

    /// What is believed of everybody around the rows judged last.
    Register.Beliefs beliefs() {
        return linking.beliefs();
    }

    /// A row that was read, and what people decided for rows typed like it.
    record Read(Draft draft, Decided decided) {}

    /// Judges some rows that stand below those judged before.
    List<Judged> judge(List<Read> rows, Claims claims) {
        linking.prepare(rows.stream().map(Read::draft).toList());
        return rows.stream().map(row -> judge(row, claims)).toList();
    }

    private Judged judge(Read row, Claims claims) {
        var draft = row.draft().without(row.decided()::stands);
        if (row.decided().leftOut().isPresent())
            return Judged.of(draft.row(), new Rejected(RowOutcome.Fault.LEFT_OUT, ""));
        if (draft.shifted().isPresent())
            return Judged.of(
                    draft.row(),
                    new Rejected(
                            RowOutcome.Fault.COLUMNS_SHIFTED, draft.shifted().get()));
        return switch (linking.link(draft, row.decided().who())) {
            case Link.Asked asked -> review(draft, asked);
            case Link.Linked linked -> judge(new Matter(draft, linked, row.decided(), claims));
        };
    }

    /// A row of which it is settled whom it speaks of.
    private record Matter(Draft draft, Link.Linked linked, Decided decided, Claims claims) {
        List<Statement> statements() {
            return claims.of(draft, linked.about());
        }
    }

    private Judged judge(Matter matter) {
        var draft = matter.draft();
        var statements = matter.statements();
        var sayings = Sayings.of(statements, matter.linked().about(), remembered);
        var doubt = valueDoubt(draft, matter.decided());
        // a row whose first copy waits for a person asks nothing more and adds nothing
        var seen = sayings.asAWhole();
        if (seen == Standing.HELD || seen == Standing.SAID && doubt.isEmpty())
            return new Judged(
                    draft.row(),
                    new Accepted(with(draft.repairs(), Repair.DUPLICATE_ROW)),
                    found(draft, matter.linked()),
                    List.of());
        var otherwise =
                doubt.or(() -> Stream.concat(sayings.contradicted().stream(), contradictedInLedger(statements, matter))
                        .filter(d -> !matter.decided().stands(d))
                        .findFirst());
        if (otherwise.isPresent()) {
            sayings.held();
            return held(draft, matter.linked(), otherwise.get());
        }
        var news = statements.stream()
                .filter(s -> !isBelieved(s) && !sayings.isSaid(s))
                .toList();
        sayings.recorded();
        RowOutcome outcome = news.isEmpty() ? new Unchanged(draft.repairs()) : new Accepted(draft.repairs());
        return new Judged(draft.row(), outcome, found(draft, matter.linked()), news);
    }

    /// What is doubtful about what the row says; whom it speaks of is settled.
    private static Optional<Doubt> valueDoubt(Draft draft, Decided decided) {
        return decided.who().isPresent()
                ? draft.doubts().stream().filter(d -> !d.reason().isAboutWho()).findFirst()
                : draft.doubt();
    }

    /// What an earlier row of this batch, recorded before, says otherwise: a row that is judged again is judged alone.
    private Stream<Doubt> contradictedInLedger(List<Statement> statements, Matter matter) {
        return statements.stream()
                .filter(said -> own(said)
                        .filter(belief -> matter.claims()
                                .isOfAnotherRow(
                                        belief.fact().by(), matter.draft().row()))
                        .anyMatch(belief -> belief.value()
                                .filter(v -> Claims.thing(said.about(), said.attribute(), v)
                                                .equals(Claims.thing(said))
                                        && !Claims.saysNothingBeside(said.value(), v))
                                .isPresent()))
                .map(said -> new Doubt(
                        Reason.SAID_OTHERWISE, said.attribute().label().zh()));
    }

    /// Whether this department said just this last time, and not so long ago that saying it again is news.
    private boolean isBelieved(Statement said) {
        return own(said)
                .filter(belief -> belief.value()
                        .filter(v -> Claims.saysNothingBeside(said.value(), v))
                        .isPresent())
                .anyMatch(belief -> !belief.isWorthHearingAgainOn(said.since()));
    }

    /// What this department said last of the attribute.
    private Stream<Belief> own(Statement said) {
        return Optional.ofNullable(linking.beliefs().own().get(said.about())).stream()
                .flatMap(profile -> profile.list(said.attribute().key()).stream());
    }

    private Judged review(Draft draft, Link.Asked asked) {
        var whom = asked.about().map(about -> new Whom(about.person(), about.household(), isUnknown(about)));
        var found = new Found(
                whom,
                Set.of(),
                village(draft),
                asked.candidates(),
                whom.isPresent() ? waits(draft, asked.why()) : Optional.empty());
        return new Judged(
                draft.row(), new Review(asked.why().reason(), asked.why().column()), found, List.of());
    }

    private boolean isUnknown(About about) {
        return !linking.beliefs().all().containsKey(about.person());
    }

    /// Only a source that makes people known lets them wait under ids of their own.
    private Optional<Waits> waits(Draft draft, Doubt why) {
        return linking.establishes() ? Optional.of(new Waits(why.reason(), linking.traces(draft))) : Optional.empty();
    }

    /// The person is settled and what the row says is not; somebody whose ID number another row bears is another one.
    private Judged held(Draft draft, Link.Linked linked, Doubt doubt) {
        if (doubt.reason() == Reason.ID_OF_ANOTHER && linking.establishes())
            return review(draft, linking.somebodyElse(draft, doubt));
        var about = linked.about();
        boolean pending = linking.establishes() ? isUnknown(about) : linked.pending();
        var found = new Found(
                Optional.of(new Whom(about.person(), about.household(), pending)),
                linked.likeness(),
                village(draft),
                List.of(),
                pending ? waits(draft, doubt) : Optional.empty());
        return new Judged(draft.row(), new Review(doubt.reason(), doubt.column()), found, List.of());
    }

    /// A row about somebody who waits is one more trace of that person.
    private Found found(Draft draft, Link.Linked linked) {
        var whom = new Whom(linked.about().person(), linked.about().household(), linked.pending());
        return new Found(
                Optional.of(whom),
                linked.likeness(),
                village(draft),
                List.of(),
                linked.waitsFor().map(reason -> new Waits(reason, linking.traces(draft))));
    }

    private static Optional<PlaceCode> village(Draft draft) {
        return draft.text("home.village").map(PlaceCode::new);
    }

    private static Set<Repair> with(Set<Repair> repairs, Repair one) {
        var all = EnumSet.of(one);
        all.addAll(repairs);
        return all;
    }
}
