package yimaqing.cel;

import java.util.List;
import java.util.stream.Collectors;
import yimaqing.slot.Days;
import yimaqing.slot.Said;

/// An expression written down in one way: two that are written alike mean the same.
public final class Written {
    private Written() {}

    public static boolean same(Expr one, Expr other) {
        return of(one).equals(of(other));
    }

    public static String of(Expr expr) {
        return switch (expr) {
            case Expr.Number(double value, int _) -> Said.number(value);
            case Expr.DayNamed(double day, int _) -> "day('" + Days.day(day) + "')";
            case Expr.Text(var text, int _) -> "'" + text + "'";
            case Expr.YesNo(boolean yes, int _) -> Boolean.toString(yes);
            case Expr.Year _ -> Declarations.YEAR;
            case Expr.Decided _ -> Declarations.DECIDED;
            case Expr.Attribute attribute ->
                attribute.of().name() + "." + attribute.field().name();
            case Expr.Both(var left, var right, int _) -> between(left, " && ", right);
            case Expr.Either(var left, var right, int _) -> between(left, " || ", right);
            case Expr.Not(var what, int _) -> "!" + of(what);
            case Expr.Choice(var when, var then, var otherwise, int _) ->
                "(" + of(when) + " ? " + of(then) + " : " + of(otherwise) + ")";
            case Expr.Comparison c -> between(c.left(), sign(c.sign()), c.right());
            case Expr.Arithmetic a -> between(a.left(), operation(a.operation()), a.right());
            case Expr.OneOf oneOf -> of(oneOf.value()) + " in [" + all(oneOf.among()) + "]";
            case Expr.Within(var value, var list, int _) -> of(value) + " in " + of(list);
            case Expr.Known(var attribute, int _) -> "has(" + of(attribute) + ")";
            case Expr.Loop loop -> loop(loop);
            case Expr.Figure figure -> figure(figure);
            case Expr.Extreme extreme -> (extreme.greatest() ? "max(" : "min(") + all(extreme.among()) + ")";
            case Expr.YearsBetween(var from, var to, int _) -> "years_between(" + all(List.of(from, to)) + ")";
        };
    }

    private static String between(Expr left, String sign, Expr right) {
        return "(" + of(left) + sign + of(right) + ")";
    }

    private static String sign(Expr.Sign sign) {
        return switch (sign) {
            case LESS -> " < ";
            case AT_MOST -> " <= ";
            case MORE -> " > ";
            case AT_LEAST -> " >= ";
            case EQUAL -> " == ";
            case UNEQUAL -> " != ";
        };
    }

    private static String operation(Expr.Operation operation) {
        return switch (operation) {
            case PLUS -> " + ";
            case MINUS -> " - ";
            case TIMES -> " * ";
            case BY -> " / ";
        };
    }

    private static String all(List<Expr> exprs) {
        return exprs.stream().map(Written::of).collect(Collectors.joining(", "));
    }

    private static String loop(Expr.Loop loop) {
        var name = switch (loop.quantifier()) {
            case EXISTS -> ".exists(";
            case ALL -> ".all(";
            case EXISTS_ONE -> ".exists_one(";
        };
        return of(loop.list()) + name + loop.each().name() + ", " + of(loop.test()) + ")";
    }

    private static String figure(Expr.Figure figure) {
        var name = switch (figure.measure()) {
            case COUNT -> "size(";
            case SUM -> "sum(";
            case LEAST -> "min(";
            case GREATEST -> "max(";
        };
        var written = new StringBuilder(name).append(of(figure.list()));
        for (var filter : figure.filters())
            written.append(".filter(")
                    .append(filter.each().name())
                    .append(", ")
                    .append(of(filter.test()))
                    .append(")");
        figure.value()
                .ifPresent(v -> written.append(".map(")
                        .append(v.each().name())
                        .append(", ")
                        .append(of(v.test()))
                        .append(")"));
        return written.append(")").toString();
    }
}
