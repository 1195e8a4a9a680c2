package yimaqing.cel;

import java.util.ArrayList;
import java.util.List;

/// The parts an expression is built of, one step down.
public final class Parts {
    private Parts() {}

    public static List<Expr> of(Expr expr) {
        return switch (expr) {
            case Expr.Number _,
                    Expr.DayNamed _,
                    Expr.Text _,
                    Expr.YesNo _,
                    Expr.Year _,
                    Expr.Decided _,
                    Expr.Attribute _ -> List.of();
            case Expr.Both(var left, var right, int _) -> List.of(left, right);
            case Expr.Either(var left, var right, int _) -> List.of(left, right);
            case Expr.Not(var what, int _) -> List.of(what);
            case Expr.Choice(var when, var then, var otherwise, int _) -> List.of(when, then, otherwise);
            case Expr.Comparison(var _, var left, var right, int _) -> List.of(left, right);
            case Expr.Arithmetic(var _, var left, var right, int _) -> List.of(left, right);
            case Expr.OneOf oneOf -> with(List.of(oneOf.value()), oneOf.among());
            case Expr.Within(var value, var list, int _) -> List.of(value, list);
            case Expr.Known(var attribute, int _) -> List.of(attribute);
            case Expr.Loop loop -> List.of(loop.list(), loop.test());
            case Expr.Figure figure -> figure(figure);
            case Expr.Extreme extreme -> extreme.among();
            case Expr.YearsBetween(var from, var to, int _) -> List.of(from, to);
        };
    }

    /// The parts between top-level `&&`, from left to right: each is said for itself.
    public static List<Expr> together(Expr expr) {
        return expr instanceof Expr.Both(var left, var right, int _)
                ? with(together(left), together(right))
                : List.of(expr);
    }

    private static List<Expr> figure(Expr.Figure figure) {
        var parts = new ArrayList<Expr>();
        parts.add(figure.list());
        figure.filters().forEach(f -> parts.add(f.test()));
        figure.value().ifPresent(v -> parts.add(v.test()));
        return parts;
    }

    private static List<Expr> with(List<Expr> first, List<Expr> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
