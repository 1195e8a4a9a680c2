package yimaqing.entitlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.policy.Shelf;
import yimaqing.profile.AsOf;
import yimaqing.profile.Households;
import yimaqing.rule.Answer;
import yimaqing.rule.Answer.Amount;
import yimaqing.truth.Gap;
import yimaqing.truth.Used;

/// What every policy answered for a household on a day, by the facts and the versions that were known at a moment: the
/// same answer as then, to the letter.
@Component
public class Replay {
    private final Shelf shelf;
    private final Judging judging;
    private final Deciding deciding;
    private final Households households;

    Replay(Shelf shelf, Judging judging, Deciding deciding, Households households) {
        this.shelf = shelf;
        this.judging = judging;
        this.deciding = deciding;
        this.households = households;
    }

    public List<Answer> answers(PlaceCode county, HouseholdId household, AsOf asOf) {
        var folded = households.fold(county, List.of(household), asOf);
        var bench = new Judging.Bench(shelf.inForce(county, asOf), asOf.day());
        return judging.cases(Map.copyOf(folded), deciding.countywide(county, asOf)).stream()
                .flatMap(one -> Judging.answers(one, bench).stream())
                .toList();
    }

    /// An answer written down with everything it rests on: the day, the version, and every condition with its values.
    public static String written(Answer answer) {
        var lines = new ArrayList<String>();
        lines.add(answer.policy() + " version " + answer.version() + " on " + answer.on());
        lines.addAll(written("", answer.decided()));
        for (var member : answer.members()) {
            lines.add(member.member().path());
            lines.addAll(written("  ", member.decided()));
        }
        answer.got().ifPresent(got -> lines.add("got " + got.received() + " " + written(got.amount())));
        return String.join("\n", lines);
    }

    private static List<String> written(String indent, Answer.Decided decided) {
        var lines = new ArrayList<String>();
        lines.add(indent + decided.outcome() + " " + written(decided.amount()));
        for (var because : decided.because()) {
            var values = because.used().stream().map(Replay::written).collect(Collectors.joining(", "));
            lines.add(indent + because.id() + " " + because.holds() + " " + values);
        }
        lines.add(indent + "missing " + Gap.names(decided.gaps()));
        return lines;
    }

    private static String written(Used used) {
        return used.path() + (used.isKnown() ? "=" + used.said("zh") : "?");
    }

    private static String written(Amount amount) {
        return switch (amount) {
            case Amount.Known(var number) -> number.toPlainString();
            case Amount.Unknown(var gaps) -> "unknown " + Gap.names(gaps);
            case Amount.Unset _ -> "unset";
            case Amount.None() -> "none";
        };
    }
}
