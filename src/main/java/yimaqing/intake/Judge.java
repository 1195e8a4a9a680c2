package yimaqing.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yimaqing.hearing.Reason;
import yimaqing.hearing.Repair;
import yimaqing.intake.Judged.About;
import yimaqing.intake.Remembered.Standing;
import yimaqing.intake.RowOutcome.Accepted;
import yimaqing.intake.RowOutcome.Rejected;
import yimaqing.intake.RowOutcome.Review;
import yimaqing.intake.RowOutcome.Unchanged;
import yimaqing.ledger.Claim.Statement;
import yimaqing.pack.Value;
import yimaqing.profile.Belief;
import yimaqing.source.Draft;
import yimaqing.source.Draft.Doubt;

/// Decides what becomes of each row of data of one file: by the row itself, by what is known, and by the rows before.
final class Judge {
    private final Linking linking;
    private final Remembered remembered = new Remembered();

    Judge(Linking linking) {
        this.linking = linking;
    }

    /// Judges some rows that stand below those judged before.
    List<Judged> judge(List<Draft> drafts, Claims claims) {
        linking.prepare(drafts);
        return drafts.stream().map(draft -> judge(draft, claims)).toList();
    }

    private Judged judge(Draft draft, Claims claims) {
        if (draft.shifted().isPresent())
            return Judged.of(
                    draft.row(),
                    new Rejected(
                            RowOutcome.Fault.COLUMNS_SHIFTED, draft.shifted().get()));
        var doubt = draft.doubt();
        if (doubt.filter(d -> d.reason().isAboutWho()).isPresent()) return review(draft, doubt.get(), Optional.empty());
        return switch (linking.link(draft)) {
            case Linking.Doubtful(var why) -> review(draft, why, Optional.empty());
            case Linking.Linked(var about) -> judge(draft, about, claims);
        };
    }

    private Judged judge(Draft draft, About about, Claims claims) {
        var statements = claims.of(draft, about);
        var spoken = spoken(statements, about);
        var whole = spoken.stream().map(Spoken::toString).collect(Collectors.joining());
        var seen = remembered.standing(whole, "");
        // a row whose first copy waits for a person asks nothing more and adds nothing
        if (seen == Standing.HELD || seen == Standing.SAID && draft.doubt().isEmpty())
            return new Judged(
                    draft.row(),
                    new Accepted(with(draft.repairs(), Repair.DUPLICATE_ROW)),
                    Optional.of(about),
                    List.of());
        var doubt = draft.doubt().or(() -> contradiction(spoken));
        if (doubt.isPresent()) {
            spoken.forEach(s -> remembered.hold(s.thing(), s.value()));
            remembered.hold(whole, "");
            return review(draft, doubt.get(), Optional.of(about));
        }
        var news = statements.stream()
                .filter(s -> !isBelieved(s))
                .filter(s -> remembered.standing(Claims.thing(s), Claims.written(s)) != Standing.SAID)
                .toList();
        spoken.forEach(s -> remembered.say(s.thing(), s.value()));
        remembered.say(whole, "");
        RowOutcome outcome = news.isEmpty() ? new Unchanged(draft.repairs()) : new Accepted(draft.repairs());
        return new Judged(draft.row(), outcome, Optional.of(about), news);
    }

    /// A thing spoken of and what was said of it, to be compared with the other rows of the file.
    private record Spoken(String thing, String value, Doubt ifOtherwise) {}

    private static List<Spoken> spoken(List<Statement> statements, About about) {
        var spoken = new ArrayList<Spoken>();
        for (var said : statements)
            spoken.add(new Spoken(
                    Claims.thing(said),
                    Claims.written(said),
                    new Doubt(Reason.SAID_OTHERWISE, said.attribute().label().zh())));
        if (isHead(statements))
            spoken.add(new Spoken(
                    "head|" + about.household().key(), about.person().key(), new Doubt(Reason.SECOND_HEAD, "")));
        return spoken;
    }

    /// What an earlier row of this file says otherwise, be it recorded or under review.
    private Optional<Doubt> contradiction(List<Spoken> spoken) {
        return spoken.stream()
                .filter(s -> remembered.standing(s.thing(), s.value()) == Standing.OTHERWISE)
                .map(Spoken::ifOtherwise)
                .findFirst();
    }

    private static boolean isHead(List<Statement> statements) {
        return statements.stream()
                .anyMatch(s -> s.attribute().key().equals("person.membership")
                        && ((Value.Entry) s.value())
                                .text("relation")
                                .filter("head"::equals)
                                .isPresent());
    }

    private boolean isBelieved(Statement said) {
        return linking.profile(said.about()).stream()
                .flatMap(profile -> profile.list(said.attribute().key()).stream())
                .map(Belief::value)
                .anyMatch(value -> value.equals(Optional.of(said.value())));
    }

    private static Judged review(Draft draft, Doubt doubt, Optional<About> about) {
        return new Judged(draft.row(), new Review(doubt.reason(), doubt.column()), about, List.of());
    }

    private static Set<Repair> with(Set<Repair> repairs, Repair one) {
        var all = EnumSet.of(one);
        all.addAll(repairs);
        return all;
    }
}
