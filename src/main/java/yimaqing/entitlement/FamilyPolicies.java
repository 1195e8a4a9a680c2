package yimaqing.entitlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.filling.Filling;
import yimaqing.filling.Sayer;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Speech;
import yimaqing.place.PlaceCode;
import yimaqing.policy.FamilyShelf;
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
    private final FamilyShelf shelf;
    private final Judging judging;
    private final Deciding deciding;
    private final Households households;
    private final Filling filling;

    FamilyPolicies(FamilyShelf shelf, Judging judging, Deciding deciding, Households households, Filling filling) {
        this.shelf = shelf;
        this.judging = judging;
        this.deciding = deciding;
        this.households = households;
        this.filling = filling;
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
        NO;

        public static Standing of(Answer.Decided decided, Optional<Answer.Got> got) {
            if (got.filter(g -> g.received() == Outcome.ELIGIBLE).isPresent()) return GOT;
            return switch (decided.outcome()) {
                case ELIGIBLE -> DUE;
                case NEEDS_DATA -> ASK;
                case NOT_ELIGIBLE -> NO;
            };
        }
    }

    /// One policy: how it stands, what it gives, why, what to bring and where to go, and what was done about it.
    public record Line(
            Sheet sheet,
            Standing standing,
            String amount,
            Optional<String> received,
            Reasons reasons,
            Dealings dealings) {

        /// Whether there is something left for the family or its officials to do.
        public boolean isToDo() {
            return standing == Standing.DUE
                            && !dealings.isReceivedBy(reasons.people().size())
                    || dealings.missed().isPresent();
        }
    }

    /// Why: each condition in a sentence, what is missing, and for whom of the family it is.
    public record Reasons(List<String> holding, List<String> against, Lacks lacks, List<String> people) {
        public Reasons {
            holding = List.copyOf(holding);
            against = List.copyOf(against);
            people = List.copyOf(people);
        }

        public List<String> missing() {
            return lacks.all();
        }
    }

    /// What is missing, by who can make it known.
    public record Lacks(SequencedMap<Sayer, List<String>> by) {
        public List<String> all() {
            return by.values().stream().flatMap(List::stream).toList();
        }

        public List<String> of(Sayer sayer) {
            return by.getOrDefault(sayer, List.of());
        }

        /// Whose turn it is: the family's as long as it can say something.
        public Optional<Sayer> turn() {
            return Stream.of(Sayer.values()).filter(s -> !of(s).isEmpty()).findFirst();
        }
    }

    /// One policy in full: its line, the version it was decided by, the answer, and the household it is for.
    public record Told(Line line, Shelf.Held held, Answer answer, Judging.Case of) {}

    /// The lines of a family that has opened its own page; the caller has opened the household through `Reads`.
    public List<Line> of(PlaceCode county, HouseholdId household, Words words) {
        return told(county, household, shelf.answered(county, households.today()), words).stream()
                .map(Told::line)
                .sorted(Comparator.comparing(Line::standing))
                .toList();
    }

    /// The policies of which a page of the whole family says no more than that there are such.
    public List<FamilyShelf.Personal> personal(PlaceCode county, Words words) {
        return shelf.personal(county, households.today(), words);
    }

    /// One policy for a family; empty when it is not in force where the family lives, or not for the whole family.
    public Optional<Told> one(PlaceCode county, HouseholdId household, String policy, Words words) {
        var held = shelf.answered(county, households.today(), policy).stream().toList();
        return told(county, household, held, words).stream().findFirst();
    }

    private List<Told> told(PlaceCode county, HouseholdId household, List<Shelf.Held> held, Words words) {
        var byPolicy = held.stream().collect(Collectors.toMap(Shelf.Held::policy, h -> h));
        var bench = new Judging.Bench(held, households.today());
        var folded = Map.of(household, households.today(county, household));
        var told = new ArrayList<Told>();
        for (var one : judging.cases(folded, deciding.countywide(county))) {
            var steps = Step.of(one.household());
            for (var answer : Judging.answers(one, bench)) {
                var by = java.util.Objects.requireNonNull(byPolicy.get(answer.policy()));
                told.add(new Told(line(answer, by.rule(), one, steps, words), by, answer, one));
            }
        }
        return told;
    }

    private Line line(Answer answer, Rule rule, Judging.Case one, List<Step> steps, Words words) {
        return new Line(
                Sheet.of(rule, answer.on(), one.slots(), words),
                Standing.of(answer.decided(), answer.got()),
                Sheet.amount(answer.amount(), rule, words),
                answer.got()
                        .flatMap(got -> got.amount() instanceof Amount.Known(var yuan)
                                ? Optional.of(Speech.number(yuan))
                                : Optional.empty()),
                reasons(answer, one, words),
                Dealings.of(steps, answer.policy()));
    }

    private Reasons reasons(Answer answer, Judging.Case one, Words words) {
        var holding = new LinkedHashSet<String>();
        var against = new LinkedHashSet<String>();
        var people = new ArrayList<String>();
        tell(answer.decided(), holding, against, words);
        for (var member : answer.members()) {
            boolean counts = member.decided().outcome() == answer.outcome();
            if (counts && answer.outcome() != Outcome.NOT_ELIGIBLE) people.add(member.name());
            if (counts) tell(member.decided(), holding, against, words);
        }
        return new Reasons(List.copyOf(holding), List.copyOf(against), lacks(answer, one, words), people);
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

    private Lacks lacks(Answer answer, Judging.Case one, Words words) {
        var by = new LinkedHashMap<Sayer, List<String>>();
        for (var gap : answer.decided().gaps()) {
            if (!(gap instanceof Gap.Missing missing)) continue;
            var said = missing.field().label().in(words.language());
            var all = by.computeIfAbsent(filling.sayer(one.household(), missing), _ -> new ArrayList<>());
            if (!all.contains(said)) all.add(said);
        }
        return new Lacks(by);
    }
}
