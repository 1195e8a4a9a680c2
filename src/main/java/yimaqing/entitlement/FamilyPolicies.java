package yimaqing.entitlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Speech;
import yimaqing.place.PlaceCode;
import yimaqing.policy.Sheet;
import yimaqing.policy.Shelf;
import yimaqing.profile.Households;
import yimaqing.rule.Answer;
import yimaqing.rule.Answer.Amount;
import yimaqing.rule.Answer.Outcome;
import yimaqing.rule.Because;
import yimaqing.rule.Rule;
import yimaqing.truth.Gap;
import yimaqing.web.Words;

/// What every policy says to one family, in its own words: what is due and not yet got, what asks for something, what
/// was got, and what is not for it and why.
@Component
public class FamilyPolicies {
    private final Shelf shelf;
    private final Judging judging;
    private final Deciding deciding;
    private final Households households;

    FamilyPolicies(Shelf shelf, Judging judging, Deciding deciding, Households households) {
        this.shelf = shelf;
        this.judging = judging;
        this.deciding = deciding;
        this.households = households;
    }

    /// How a policy stands for the family, in the order in which a family wants to read.
    public enum Standing {
        /// It is due, and no payment is known.
        DUE,
        /// It cannot be said before something is known.
        ASK,
        /// A payment is known.
        GOT,
        /// A condition does not hold.
        NO
    }

    /// One policy: how it stands, what it gives, why, what to bring and where to go.
    public record Line(Sheet sheet, Standing standing, String amount, Optional<String> received, Reasons reasons) {}

    /// Why: each condition in a sentence, what is missing, and for whom of the family it is.
    public record Reasons(List<String> holding, List<String> against, List<String> missing, List<String> people) {
        public Reasons {
            holding = List.copyOf(holding);
            against = List.copyOf(against);
            missing = List.copyOf(missing);
            people = List.copyOf(people);
        }
    }

    /// The lines of a family that has opened its own page; the caller has opened the household through `Reads`.
    public List<Line> of(PlaceCode county, HouseholdId household, Words words) {
        var day = households.today();
        var held = shelf.inForce(county, day).stream().filter(h -> !h.shadow()).toList();
        var folded = Map.of(household, households.today(county, household));
        var byPolicy = new java.util.HashMap<String, Rule>();
        held.forEach(h -> byPolicy.put(h.policy(), h.rule()));
        var lines = new ArrayList<Line>();
        for (var one : judging.cases(folded, deciding.countywide(county)))
            for (var answer : Judging.answers(one, new Judging.Bench(held, day)))
                lines.add(line(answer, byPolicy.get(answer.policy()), words));
        lines.sort(Comparator.comparing(Line::standing));
        return lines;
    }

    private static Line line(Answer answer, Rule rule, Words words) {
        var sheet = Sheet.of(rule, answer.on(), words);
        var received = answer.got()
                .flatMap(got ->
                        got.amount() instanceof Amount.Known(var yuan) ? Optional.of(yuan(yuan)) : Optional.empty());
        return new Line(sheet, standing(answer), amount(answer, rule, words), received, reasons(answer, words));
    }

    private static Standing standing(Answer answer) {
        if (answer.got().filter(got -> got.received() == Outcome.ELIGIBLE).isPresent()) return Standing.GOT;
        return switch (answer.outcome()) {
            case ELIGIBLE -> Standing.DUE;
            case NEEDS_DATA -> Standing.ASK;
            case NOT_ELIGIBLE -> Standing.NO;
        };
    }

    private static String amount(Answer answer, Rule rule, Words words) {
        var unit = rule.logic().benefit().flatMap(b -> b.unit());
        return switch (answer.amount()) {
            case Amount.Known(var number) ->
                words.say(
                        "policy.amount",
                        yuan(number),
                        unit.map(u -> unit(u, words)).orElse(""));
            case Amount.Unknown _ -> words.say("policy.amount.unknown");
            case Amount.Unset _ -> words.say("policy.unset");
            case Amount.None() -> "";
        };
    }

    /// The units of rule files as people say them; one that has no words of its own stays as it is written.
    private static String unit(String unit, Words words) {
        var key = "policy.unit." + unit.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "_");
        return words.has(key) ? words.say(key) : unit;
    }

    private static String yuan(BigDecimal number) {
        return Speech.number(number);
    }

    private static Reasons reasons(Answer answer, Words words) {
        var holding = new LinkedHashSet<String>();
        var against = new LinkedHashSet<String>();
        var missing = new LinkedHashSet<String>();
        var people = new ArrayList<String>();
        tell(answer.decided(), holding, against, words);
        missing(answer.decided().gaps(), missing, words);
        for (var member : answer.members()) {
            boolean counts = member.decided().outcome() == answer.outcome();
            if (counts && answer.outcome() != Outcome.NOT_ELIGIBLE) people.add(member.name());
            if (counts) tell(member.decided(), holding, against, words);
        }
        return new Reasons(List.copyOf(holding), List.copyOf(against), List.copyOf(missing), people);
    }

    /// What rests on sealed facts is told without them: a phone is lent and looked over.
    private static void tell(Answer.Decided decided, Set<String> holding, Set<String> against, Words words) {
        for (var because : decided.because()) {
            var said =
                    Answer.said(because, words.language(), used -> !used.field().sealed());
            if (because.holds() == Because.Holds.HELD) holding.add(said);
            else if (because.holds() == Because.Holds.FAILED) against.add(said);
        }
    }

    private static void missing(List<Gap> gaps, Set<String> missing, Words words) {
        for (var gap : gaps)
            if (gap instanceof Gap.Missing(var _, var field))
                missing.add(field.label().in(words.language()));
    }
}
