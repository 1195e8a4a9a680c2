package yimaqing.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yimaqing.cel.Bounds;
import yimaqing.cel.Cost;
import yimaqing.cel.Expr;
import yimaqing.cel.Facts;
import yimaqing.cel.Parts;
import yimaqing.cel.Scope;
import yimaqing.cel.Wording;
import yimaqing.pack.PackNode.Place;
import yimaqing.rule.Benefit.Worth;
import yimaqing.slot.Kind;
import yimaqing.slot.RuleText;
import yimaqing.slot.Slots;
import yimaqing.slot.Wrong;
import yimaqing.table.TableCheck;
import yimaqing.truth.Run;
import yimaqing.truth.Truth;

/// Checks a whole rule for what no single expression shows: its cost, amounts that may fall below zero, divisors that
/// are zero, gaps in its table.
final class LogicCheck {
    private final Rule.Logic logic;
    private final RuleText text;
    private final List<Expr> holding = new ArrayList<>();

    private LogicCheck(Rule.Logic logic, RuleText text) {
        this.logic = logic;
        this.text = text;
        for (var condition : all()) holding.addAll(Facts.and(List.of(), condition.when(), true));
    }

    static void check(Rule.Logic logic, RuleText text, Place benefit) {
        var check = new LogicCheck(logic, text);
        check.cost(benefit);
        for (var condition : check.all()) check.divisors(condition.when(), condition.at());
        logic.benefit().ifPresent(b -> check.benefit(b.worth(), benefit));
    }

    private List<Condition> all() {
        var all = new ArrayList<>(logic.conditions());
        logic.each().ifPresent(each -> all.addAll(each.conditions()));
        return all;
    }

    private void cost(Place benefit) {
        long cost = 0;
        long members = logic.each()
                .map(each -> (long) ((Kind.Records) each.of().field().kind()).most())
                .orElse(1L);
        for (var condition : logic.conditions())
            cost = cost(cost, Cost.of(condition.when()), condition.when(), condition.at());
        for (var condition : logic.each().map(Rule.Each::conditions).orElse(List.of()))
            cost = cost(cost, members * Cost.of(condition.when()), condition.when(), condition.at());
        for (var amount : logic.benefit().map(b -> b.worth().expressions()).orElse(List.of()))
            cost = cost(cost, members * Cost.of(amount), amount, benefit);
    }

    /// Told once, at the part with which the rule passes the bound.
    private long cost(long before, long more, Expr expr, Place at) {
        if (before <= Cost.MOST_STEPS && before + more > Cost.MOST_STEPS)
            text.fault(at, Wrong.TOO_COSTLY, before + more, Cost.MOST_STEPS, Cost.dearest(expr));
        return before + more;
    }

    private void benefit(Worth worth, Place at) {
        for (var amount : worth.expressions()) {
            divisors(amount, at);
            if (Bounds.of(amount, holding).least() < 0) text.fault(at, Wrong.BELOW_ZERO, Wording.of(amount));
        }
        if (worth instanceof Worth.ByTable(var table)) TableCheck.check(table, bounds(), this::isExcluded, text);
    }

    /// A divisor that no household changes, and that is zero or may be on one of the rule's days.
    private void divisors(Expr expr, Place at) {
        if (expr instanceof Expr.Arithmetic(var operation, var _, var right, int _)
                && operation == Expr.Operation.BY
                && Bounds.of(right, List.of()).hasZero()
                && (isFixed(right) || Bounds.of(right, List.of()).most() == 0))
            text.fault(at, Wrong.ALWAYS_BY_ZERO, Wording.of(right));
        Parts.of(expr).forEach(part -> divisors(part, at));
    }

    private static boolean isFixed(Expr expr) {
        if (expr instanceof Expr.Attribute attribute && attribute.of().place() != Scope.PARAMETERS) return false;
        return Parts.of(expr).stream().allMatch(LogicCheck::isFixed);
    }

    /// The numbers at which the conditions change: written down, or those of the dated numbers.
    private Set<Double> bounds() {
        var bounds = new HashSet<Double>();
        for (var condition : all()) collect(condition.when(), bounds);
        logic.params().dated().forEach(number -> bounds.addAll(number.values().values()));
        bounds.removeIf(b -> b.isNaN());
        return bounds;
    }

    private static void collect(Expr expr, Set<Double> bounds) {
        if (expr instanceof Expr.Number(double value, int _)) bounds.add(value);
        Parts.of(expr).forEach(part -> collect(part, bounds));
    }

    /// Whether no household with these inputs meets the conditions, on any of the days on which a number changes.
    private boolean isExcluded(TableCheck.Tried tried) {
        var household = Slots.empty(logic.scope().variables().getFirst().shape(), "h");
        var member = logic.each()
                .map(each -> Slots.empty(each.as().shape(), each.as().name()));
        for (int i = 0; i < tried.inputs().size(); i++) {
            if (!(tried.inputs().get(i) instanceof Expr.Attribute attribute)) continue;
            if (attribute.of().place() == Scope.HOUSEHOLD)
                put(household, attribute, tried.values().get(i));
            if (attribute.of().place() == Scope.EACH)
                put(member.orElseThrow(), attribute, tried.values().get(i));
        }
        var days = new HashSet<LocalDate>(logic.params().days());
        days.add(days.stream().findFirst().orElse(LocalDate.EPOCH));
        return days.stream().allMatch(day -> {
            var run = new Run(day, logic.params().on(day));
            run.household(household);
            member.ifPresent(run::each);
            return all().stream().anyMatch(c -> c.truth().of(run) == Truth.FALSE);
        });
    }

    private static void put(Slots record, Expr.Attribute attribute, Object value) {
        switch (attribute.field().kind()) {
            case Kind.Number _ -> record.put(attribute.field(), ((Double) value).doubleValue());
            case Kind.YesNo _ -> record.put(attribute.field(), value.equals(1.0));
            case Kind.Code _, Kind.Letters _ -> record.put(attribute.field(), (String) value);
            case Kind.Day _, Kind.Records _, Kind.Texts _ -> throw new IllegalArgumentException("no input of a table");
        }
    }
}
