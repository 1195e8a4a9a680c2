package yimaqing.cel;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yimaqing.cel.Expr.Filter;
import yimaqing.cel.Expr.Measure;
import yimaqing.cel.Expr.Quantifier;
import yimaqing.slot.Wrong;

/// Recognises in CEL's unrolled loops which of `exists all exists_one filter map` they were.
final class LoopReader {
    private final TreeReader tree;

    LoopReader(TreeReader tree) {
        this.tree = tree;
    }

    /// A loop that comes to a truth.
    Expr loop(CelExpr expr, int at) {
        var loop = expr.comprehension();
        var quantifier = quantifier(loop).orElseThrow(() -> new Refused(at, Wrong.NOT_IN_THE_LANGUAGE, "filter, map"));
        var list = list(loop.iterRange());
        var each = tree.enter(loop.iterVar(), list, at);
        try {
            int test = quantifier == Quantifier.EXISTS_ONE ? 0 : 1;
            return new Expr.Loop(quantifier, list, each, tree.read(step(loop).get(test)), at);
        } finally {
            tree.leave();
        }
    }

    /// A figure over a list, which may be filtered and, for all but a count, turned into numbers.
    Expr figure(String function, CelExpr argument, int at) {
        var measure = switch (function) {
            case "sum" -> Measure.SUM;
            case "min" -> Measure.LEAST;
            case "max" -> Measure.GREATEST;
            default -> Measure.COUNT;
        };
        var filters = new ArrayList<Filter>();
        Optional<Filter> value = Optional.empty();
        var from = argument;
        while (from.getKind() == Kind.COMPREHENSION) {
            var loop = from.comprehension();
            if (quantifier(loop).isPresent()) throw new Refused(tree.at(from), Wrong.NOT_IN_THE_LANGUAGE, function);
            var list = list(source(loop));
            var each = tree.enter(loop.iterVar(), list, tree.at(from));
            try {
                // filters are read from the last to the first
                test(loop).ifPresent(test -> filters.addFirst(new Filter(each, tree.read(test))));
                if (made(loop).isPresent()) {
                    if (value.isPresent()
                            || (!filters.isEmpty() && from.id() != argument.id())
                            || measure == Measure.COUNT)
                        throw new Refused(tree.at(from), Wrong.NOT_IN_THE_LANGUAGE, "map");
                    value = Optional.of(new Filter(each, tree.read(made(loop).get())));
                }
            } finally {
                tree.leave();
            }
            from = loop.iterRange();
        }
        return new Expr.Figure(measure, list(from), List.copyOf(filters), value, at);
    }

    private Expr.Attribute list(CelExpr expr) {
        if (expr.getKind() == Kind.SELECT && !expr.select().testOnly()) {
            var list = tree.attribute(expr);
            if (Results.of(list) == Expr.Result.LIST) return list;
        }
        throw new Refused(tree.at(expr), Wrong.NOT_IN_THE_LANGUAGE, "filter, map, [ ]");
    }

    /// The list a chain of filters begins at.
    private static CelExpr source(CelComprehension loop) {
        var from = loop.iterRange();
        while (from.getKind() == Kind.COMPREHENSION) from = from.comprehension().iterRange();
        return from;
    }

    private static List<CelExpr> step(CelComprehension loop) {
        return loop.loopStep().call().args();
    }

    private static Optional<Quantifier> quantifier(CelComprehension loop) {
        if (loop.loopStep().getKind() != Kind.CALL) return Optional.empty();
        return switch (loop.loopStep().call().function()) {
            case "_||_" -> Optional.of(Quantifier.EXISTS);
            case "_&&_" -> Optional.of(Quantifier.ALL);
            case "_?_:_" ->
                loop.accuInit().getKind() == Kind.CONSTANT ? Optional.of(Quantifier.EXISTS_ONE) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<CelExpr> test(CelComprehension loop) {
        return loop.loopStep().call().function().equals("_?_:_")
                ? Optional.of(step(loop).getFirst())
                : Optional.empty();
    }

    /// What a `map` makes of each record; a `filter` leaves it as it is.
    private static Optional<CelExpr> made(CelComprehension loop) {
        var adding = test(loop).isPresent() ? step(loop).get(1).call().args() : step(loop);
        var element = adding.get(1).list().elements().getFirst();
        boolean itself =
                element.getKind() == Kind.IDENT && element.ident().name().equals(loop.iterVar());
        return itself ? Optional.empty() : Optional.of(element);
    }
}
