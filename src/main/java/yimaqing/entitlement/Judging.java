package yimaqing.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.entitlement.Entitlement.Got;
import yimaqing.entitlement.Entitlement.Money;
import yimaqing.entitlement.Entitlement.Of;
import yimaqing.entitlement.Entitlement.Where;
import yimaqing.filling.Countywide;
import yimaqing.filling.Filling;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.policy.Shelf;
import yimaqing.profile.Household;
import yimaqing.profile.Households;
import yimaqing.rule.Answer;
import yimaqing.rule.Decider;
import yimaqing.slot.Slots;
import yimaqing.truth.Gap;

/// Applies policies to households: from what is believed of one to what it is due. It keeps nothing.
@Component
public class Judging {
    private final Households households;
    private final Filling filling;
    private final Places places;

    Judging(Households households, Filling filling, Places places) {
        this.households = households;
        this.filling = filling;
        this.places = places;
    }

    /// A household with the slots that rules ask, and where it stands.
    public record Case(Household household, Slots slots, Where where) {}

    /// The rules made ready for one day, each with the policy it belongs to; for one thread at a time.
    public static final class Bench {
        private final LocalDate day;
        private final List<Shelf.Held> held;
        private final List<Decider> deciders;

        public Bench(List<Shelf.Held> held, LocalDate day) {
            this.day = day;
            this.held = List.copyOf(held);
            this.deciders = held.stream().map(h -> h.rule().decider(day)).toList();
        }

        public LocalDate day() {
            return day;
        }

        List<String> policies() {
            return held.stream().map(Shelf.Held::policy).toList();
        }
    }

    /// The households as they are believed on a day, with their slots; left out is one whose village is not known, and
    /// one that is only kept.
    public List<Case> cases(PlaceCode county, Collection<HouseholdId> ids, Countywide known, LocalDate day) {
        return cases(households.inUse(county, ids, day), known);
    }

    /// The same households with what is known of their county.
    public List<Case> cases(Map<HouseholdId, Household> folded, Countywide known) {
        var cases = new ArrayList<Case>();
        for (var household : folded.values())
            where(household).ifPresent(where -> cases.add(new Case(household, filling.of(household, known), where)));
        return cases;
    }

    private Optional<Where> where(Household household) {
        var contact = household
                .home()
                .value("help.contact")
                .flatMap(v -> v instanceof Value.Entry entry ? entry.text("account") : Optional.empty());
        return household
                .statedVillage()
                .flatMap(places::current)
                .map(village -> new Where(household.county(), village, contact));
    }

    /// What each policy that holds where the household lives answers for it.
    public static List<Answer> answers(Case one, Bench bench) {
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < bench.held.size(); i++)
            if (bench.held.get(i).rule().about().holdsIn(one.where().village().digits()))
                answers.add(bench.deciders.get(i).answer(one.slots()));
        return answers;
    }

    /// What is due to a household, asks for something, or was got.
    public static List<Entitlement> entitlements(Case one, Bench bench) {
        var found = new ArrayList<Entitlement>();
        for (int i = 0; i < bench.held.size(); i++) {
            var held = bench.held.get(i);
            if (!held.rule().about().holdsIn(one.where().village().digits())) continue;
            if (!bench.deciders.get(i).concerns(one.slots())) continue;
            var answer = bench.deciders.get(i).answer(one.slots());
            var of = new Of(one.household().id(), Optional.empty(), held.policy(), answer.version(), held.shadow());
            if (held.rule().logic().each().isEmpty())
                add(found, new Decided(of, answer.decided(), answer.got(), List.of()), one, bench.day);
            else members(found, of, answer, one, bench.day);
        }
        return found;
    }

    private static void members(List<Entitlement> found, Of of, Answer answer, Case one, LocalDate day) {
        // nobody knows who belongs to the household, so the question is the household's
        if (answer.members().isEmpty() && answer.outcome() == Answer.Outcome.NEEDS_DATA)
            add(found, new Decided(of, answer.decided(), Optional.empty(), List.of()), one, day);
        var open = answer.decided().because().stream()
                .flatMap(because -> because.gaps().stream())
                .toList();
        for (int i = 0; i < answer.members().size(); i++) {
            var person = Optional.of(one.household().members().get(i).id());
            var his = new Of(of.household(), person, of.policy(), of.version(), of.shadow());
            var member = answer.members().get(i);
            add(found, new Decided(his, member.decided(), member.got(), open), one, day);
        }
    }

    private record Decided(Of of, Answer.Decided decided, Optional<Answer.Got> got, List<Gap> ofTheHousehold) {
        /// What is missing of the person, and of the household where a condition of the household is open.
        List<String> missing() {
            return Gap.names(Stream.concat(decided.gaps().stream(), ofTheHousehold.stream())
                    .toList());
        }
    }

    private static void add(List<Entitlement> found, Decided decided, Case one, LocalDate day) {
        var got = decided.got()
                .map(g -> switch (g.received()) {
                    case ELIGIBLE -> Got.YES;
                    case NOT_ELIGIBLE -> Got.NO;
                    case NEEDS_DATA -> Got.UNKNOWN;
                })
                .orElse(Got.UNKNOWN);
        if (decided.decided().outcome() == Answer.Outcome.NOT_ELIGIBLE && got != Got.YES) return;
        found.add(new Entitlement(decided.of(), one.where(), entitled(decided), got, money(decided), day));
    }

    private static Entitlement.Entitled entitled(Decided decided) {
        return switch (decided.decided().outcome()) {
            case ELIGIBLE -> new Entitlement.Due();
            case NOT_ELIGIBLE -> new Entitlement.NotDue(Answer.failed(decided.decided()));
            case NEEDS_DATA -> new Entitlement.Asks(decided.missing());
        };
    }

    private static Money money(Decided decided) {
        var amount = switch (decided.decided().amount()) {
            case Answer.Amount.Known(var number) -> new Entitlement.Known(number);
            case Answer.Amount.Unknown(var gaps) -> new Entitlement.Missing(Gap.names(gaps));
            case Answer.Amount.Unset _ -> new Entitlement.Unset();
            case Answer.Amount.None() -> new Entitlement.NoAmount();
        };
        var received = decided.got()
                .flatMap(g ->
                        g.amount() instanceof Answer.Amount.Known(var number) ? Optional.of(number) : Optional.empty());
        return new Money(amount, received);
    }
}
