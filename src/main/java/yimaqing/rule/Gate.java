package yimaqing.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yimaqing.cel.Expr;
import yimaqing.cel.Parts;
import yimaqing.cel.Results;
import yimaqing.cel.Scope;
import yimaqing.cel.Wording;
import yimaqing.pack.PackNode.Place;
import yimaqing.rule.Answer.Outcome;
import yimaqing.slot.RuleFault;
import yimaqing.slot.Slots;
import yimaqing.slot.Wrong;
import yimaqing.truth.Run;
import yimaqing.truth.Truth;

/// What a rule must show before it is published: all its examples pass, one is entitled, one fails each condition, one
/// lacks information, and one lies on each side of every bound of a condition.
public final class Gate {
    private static final Place TOP = new Place(1, 1);

    private final Rule rule;
    private final List<RuleFault> faults = new ArrayList<>();

    private Gate(Rule rule) {
        this.rule = rule;
    }

    /// What still keeps a rule from being published; nothing when it may be.
    public static List<RuleFault> faults(Rule rule) {
        var gate = new Gate(rule);
        gate.faults.addAll(rule.failures());
        gate.outcomes();
        for (var condition : rule.conditions()) gate.bounds(condition.when(), List.of(), condition.at());
        if (rule.about().basis().isEmpty()) gate.fault(TOP, Wrong.NO_BASIS);
        return List.copyOf(gate.faults);
    }

    private void fault(Place at, Wrong wrong, Object... with) {
        var fault = new RuleFault(rule.file(), at, wrong, List.of(with));
        if (!faults.contains(fault)) faults.add(fault);
    }

    private void outcomes() {
        var answers = rule.examples().stream()
                .map(example -> rule.decide(example.given(), day(example)))
                .toList();
        if (answers.stream().noneMatch(a -> a.outcome() == Outcome.ELIGIBLE)) fault(TOP, Wrong.NO_ELIGIBLE_EXAMPLE);
        if (answers.stream().noneMatch(a -> a.outcome() == Outcome.NEEDS_DATA)) fault(TOP, Wrong.NO_UNDECIDED_EXAMPLE);
        for (var condition : rule.conditions())
            if (answers.stream().noneMatch(a -> fails(condition.id(), a)))
                fault(condition.at(), Wrong.NO_REFUSED_EXAMPLE, condition.id());
    }

    /// Where each member is decided for, one member who fails is enough.
    private static boolean fails(String id, Answer answer) {
        return answer.failed().contains(id)
                || answer.members().stream()
                        .anyMatch(m -> Answer.failed(m.decided()).contains(id));
    }

    private java.time.LocalDate day(Example example) {
        return example.on().orElse(rule.usualDay());
    }

    /// Looks through a condition for bounds; `within` are the loops around a part, the outermost first.
    private void bounds(Expr expr, List<Expr.Loop> within, Place at) {
        if (expr instanceof Expr.Comparison comparison && isBound(comparison)) {
            tried(comparison, comparison, within, at, true);
            tried(comparison, new Expr.Not(comparison, comparison.at()), within, at, false);
        }
        if (expr instanceof Expr.Loop loop) {
            var inner = new ArrayList<>(within);
            inner.add(loop);
            bounds(loop.test(), inner, at);
        } else if (!(expr instanceof Expr.Figure)) {
            Parts.of(expr).forEach(part -> bounds(part, within, at));
        }
    }

    /// Whether something of the household is held against a number or day that is written down or dated.
    private static boolean isBound(Expr.Comparison comparison) {
        var result = Results.of(comparison.left());
        if (result != Expr.Result.NUMBER && result != Expr.Result.DAY) return false;
        if (comparison.sign() == Expr.Sign.EQUAL || comparison.sign() == Expr.Sign.UNEQUAL) return false;
        return isFixed(comparison.left()) != isFixed(comparison.right());
    }

    private static boolean isFixed(Expr expr) {
        if (expr instanceof Expr.Attribute attribute && attribute.of().place() != Scope.PARAMETERS) return false;
        return Parts.of(expr).stream().allMatch(Gate::isFixed);
    }

    private void tried(Expr bound, Expr side, List<Expr.Loop> within, Place at, boolean holds) {
        Expr somewhere = side;
        for (var loop : within.reversed())
            somewhere = new Expr.Loop(Expr.Quantifier.EXISTS, loop.list(), loop.each(), somewhere, loop.at());
        var truth = Truth.of(somewhere);
        if (rule.examples().stream().noneMatch(example -> isMet(truth, example)))
            fault(at, Wrong.THRESHOLD_UNTRIED, Wording.of(bound), Wording.yesNo(holds));
    }

    private boolean isMet(Truth truth, Example example) {
        var run = new Run(day(example), rule.logic().params().on(day(example)));
        var given = example.given();
        Optional<Slots[]> members = rule.logic()
                .each()
                .map(each -> each.of().field())
                .map(list -> given.isMissing(list) ? new Slots[0] : given.records(list.slot()));
        run.household(given);
        if (members.isEmpty()) return truth.of(run) == Truth.TRUE;
        // a bound of the household itself is met whoever is looked at, also where there is nobody
        var nobody = Slots.empty(rule.logic().each().orElseThrow().as().shape(), "m");
        run.each(nobody);
        if (truth.of(run) == Truth.TRUE) return true;
        for (var member : members.get()) {
            run.each(member);
            if (truth.of(run) == Truth.TRUE) return true;
        }
        return false;
    }
}
