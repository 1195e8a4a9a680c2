package yimaqing.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import yimaqing.rule.Answer.Amount;
import yimaqing.rule.Answer.Decided;
import yimaqing.rule.Answer.OfMember;
import yimaqing.rule.Answer.Outcome;
import yimaqing.rule.Because.Holds;
import yimaqing.slot.RuleDictionary;
import yimaqing.slot.Slots;
import yimaqing.truth.Gap;
import yimaqing.truth.Truth;
import yimaqing.truth.Used;

/// Works out the whole answer for one household, with every condition told and nothing cut short.
final class Answering {
    private final Decider decider;
    private final Rule.Logic logic;
    private final AskingOrder order;

    Answering(Decider decider) {
        this.decider = decider;
        this.logic = decider.rule.logic();
        this.order = AskingOrder.of(decider.rule.conditions());
    }

    Answer answer(Slots household) {
        decider.run.household(household);
        var because = because(logic.conditions(), household, Optional.empty());
        if (!decider.isInForce())
            because.addFirst(Because.notInForce(decider.rule.about().valid()));
        int own = truth(because);
        var members = logic.each().map(each -> members(each, household, own)).orElse(List.of());
        var decided = logic.each().isEmpty() ? decided(own, because) : ofMembers(household, own, because, members);
        var about = decider.rule.about();
        return new Answer(about.policy(), about.version(), decider.on, decided, members, got(household), papers());
    }

    private Decided decided(int truth, List<Because> because) {
        var amount = amount(truth);
        return new Decided(Outcome.of(truth), because, amount, gaps(truth, because, amount));
    }

    private List<Because> because(List<Condition> conditions, Slots household, Optional<Slots> member) {
        var records = new HashMap<String, Slots>();
        records.put(RuleDictionary.HOUSEHOLD_NAME, household);
        records.put("p", decider.parameters);
        member.ifPresent(m -> records.put(logic.each().orElseThrow().as().name(), m));
        var because = new ArrayList<Because>();
        for (var condition : conditions) {
            int mark = decider.run.mark();
            int truth = condition.truth().of(decider.run);
            var gaps = sorted(decider.run.gapsSince(mark));
            decider.run.cutBackTo(mark);
            var used = Used.in(condition.when(), Used.Records.of(household, decider.parameters, member));
            var holds = truth == Truth.TRUE ? Holds.HELD : truth == Truth.FALSE ? Holds.FAILED : Holds.UNKNOWN;
            because.add(new Because(condition, holds, used, gaps, records));
        }
        return because;
    }

    private static int truth(List<Because> because) {
        if (because.stream().anyMatch(b -> b.holds() == Holds.FAILED)) return Truth.FALSE;
        return because.stream().anyMatch(b -> b.holds() == Holds.UNKNOWN) ? Truth.UNKNOWN : Truth.TRUE;
    }

    private List<Gap> gaps(int truth, List<Because> because, Amount amount) {
        if (truth == Truth.UNKNOWN)
            return sorted(because.stream().flatMap(b -> b.gaps().stream()).toList());
        return amount instanceof Amount.Unknown(var gaps) ? gaps : List.of();
    }

    private Amount amount(int truth) {
        if (truth != Truth.TRUE || logic.benefit().isEmpty()) return new Amount.None();
        var benefit = logic.benefit().get();
        return switch (benefit.worth()) {
            case Benefit.Worth.None _ -> new Amount.None();
            case Benefit.Worth.Unset(var why) -> new Amount.Unset(why);
            case Benefit.Worth.ByExpression _, Benefit.Worth.ByTable _ -> {
                int mark = decider.run.mark();
                double plain = decider.plain();
                var gaps = sorted(decider.run.gapsSince(mark));
                decider.run.cutBackTo(mark);
                yield Double.isNaN(plain) ? new Amount.Unknown(gaps) : new Amount.Known(benefit.rounded(plain));
            }
        };
    }

    private List<OfMember> members(Rule.Each each, Slots household, int own) {
        var list = each.of().field();
        if (household.isMissing(list)) return List.of();
        var members = new ArrayList<OfMember>();
        for (var member : household.records(list)) {
            decider.run.each(member);
            var because = because(each.conditions(), household, Optional.of(member));
            int his = truth(because);
            int truth = own == Truth.FALSE || his == Truth.FALSE ? Truth.FALSE : Math.max(own, his);
            var amount = amount(truth);
            // what the household lacks is told with the household
            var gaps = gaps(truth, because, amount);
            var got = receiving().map(r -> r.one(this));
            members.add(new OfMember(member, new Decided(Outcome.of(truth), because, amount, gaps), got));
        }
        return members;
    }

    private Decided ofMembers(Slots household, int own, List<Because> because, List<OfMember> members) {
        var list = logic.each().orElseThrow().of().field();
        int any = Truth.FALSE;
        if (household.isMissing(list)) any = Truth.UNKNOWN;
        else if (members.stream().anyMatch(m -> truth(m.decided().because()) == Truth.TRUE)) any = Truth.TRUE;
        else if (members.stream().anyMatch(m -> truth(m.decided().because()) == Truth.UNKNOWN)) any = Truth.UNKNOWN;
        int truth = own == Truth.FALSE || any == Truth.FALSE ? Truth.FALSE : Math.max(own, any);
        if (truth == Truth.TRUE) return eligible(because, members);
        var gaps = new ArrayList<Gap>();
        if (truth == Truth.UNKNOWN) {
            because.forEach(b -> gaps.addAll(b.gaps()));
            if (household.isMissing(list)) gaps.add(new Gap.Missing(household, list));
            if (any == Truth.UNKNOWN)
                members.forEach(m -> gaps.addAll(m.decided().gaps()));
        }
        return new Decided(Outcome.of(truth), because, new Amount.None(), sorted(gaps));
    }

    /// The sum over the members who are given something; one who is undecided before the limit leaves it unknown.
    private Decided eligible(List<Because> because, List<OfMember> members) {
        var sum = java.math.BigDecimal.ZERO;
        var gaps = new ArrayList<Gap>();
        boolean known = true;
        int given = 0;
        for (var member : members) {
            var decided = member.decided();
            if (given == decider.limit() || decided.outcome() == Outcome.NOT_ELIGIBLE) continue;
            given += decided.outcome() == Outcome.ELIGIBLE ? 1 : 0;
            gaps.addAll(decided.gaps());
            switch (decided.amount()) {
                case Amount.Known(var number) -> sum = sum.add(number);
                case Amount.Unset unset -> {
                    return new Decided(Outcome.ELIGIBLE, because, unset, List.of());
                }
                case Amount.Unknown _ -> known = false;
                case Amount.None _ -> known &= decided.outcome() == Outcome.ELIGIBLE;
            }
        }
        boolean hasAmount = decider.rule
                .logic()
                .benefit()
                .flatMap(b -> b.worth().quantity())
                .isPresent();
        if (!hasAmount) return new Decided(Outcome.ELIGIBLE, because, new Amount.None(), List.of());
        var amount = known ? new Amount.Known(sum) : new Amount.Unknown(sorted(gaps));
        return new Decided(Outcome.ELIGIBLE, because, amount, known ? List.of() : sorted(gaps));
    }

    private Optional<Answer.Got> got(Slots household) {
        return receiving().map(receiving -> receiving.got(household, this));
    }

    private Optional<Receiving> receiving() {
        return logic.received().map(received -> new Receiving(decider, received));
    }

    private List<Answer.Paper> papers() {
        var papers = new ArrayList<Answer.Paper>();
        for (var document : decider.rule.about().documents()) {
            int truth = document.when().map(w -> once(Truth.of(w))).orElse(Truth.TRUE);
            if (truth != Truth.FALSE) papers.add(new Answer.Paper(document, truth == Truth.TRUE));
        }
        return papers;
    }

    private int once(Truth truth) {
        int mark = decider.run.mark();
        int came = truth.of(decider.run);
        decider.run.cutBackTo(mark);
        return came;
    }

    List<Gap> sorted(List<Gap> gaps) {
        return order.sorted(gaps);
    }
}
