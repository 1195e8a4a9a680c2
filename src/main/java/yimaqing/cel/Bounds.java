package yimaqing.cel;

import java.util.List;
import yimaqing.cel.Expr.Sign;
import yimaqing.slot.Kind;

/// Between which numbers an expression lies, whatever the household: from the bounds of the dictionary, the dated
/// numbers, and what is known to hold where it is worked out.
public record Bounds(double least, double most) {
    private static final Bounds ANY = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    private static final Bounds YEARS = new Bounds(1900, 2200);
    private static final Bounds AGES = new Bounds(-300, 300);

    /// The bounds of a number, where these conditions hold.
    public static Bounds of(Expr expr, List<Expr> holding) {
        var plain = plain(expr, holding);
        double least = plain.least;
        double most = plain.most;
        for (var fact : holding) {
            if (!(fact instanceof Expr.Comparison c)) continue;
            if (Written.same(c.left(), expr) && !Written.same(c.right(), expr)) {
                var other = of(c.right(), List.of());
                if (c.sign() == Sign.AT_LEAST || c.sign() == Sign.MORE) least = Math.max(least, other.least);
                if (c.sign() == Sign.AT_MOST || c.sign() == Sign.LESS) most = Math.min(most, other.most);
            }
            if (expr instanceof Expr.Arithmetic(var operation, var left, var right, int _)
                    && operation == Expr.Operation.MINUS
                    && atLeast(c, left, right)) least = Math.max(least, 0);
        }
        return new Bounds(Math.min(least, most), most);
    }

    public boolean hasZero() {
        return least <= 0 && most >= 0;
    }

    /// Whether this comparison says that the left is no less than the right.
    private static boolean atLeast(Expr.Comparison c, Expr left, Expr right) {
        return switch (c.sign()) {
            case AT_LEAST, MORE, EQUAL -> Written.same(c.left(), left) && Written.same(c.right(), right);
            case AT_MOST, LESS -> Written.same(c.left(), right) && Written.same(c.right(), left);
            case UNEQUAL -> false;
        };
    }

    private static Bounds plain(Expr expr, List<Expr> holding) {
        return switch (expr) {
            case Expr.Number(double value, int _) -> new Bounds(value, value);
            case Expr.Attribute attribute ->
                attribute.field().kind() instanceof Kind.Number number
                        ? new Bounds(number.least(), number.most())
                        : ANY;
            case Expr.Year _ -> YEARS;
            case Expr.YearsBetween _ -> AGES;
            case Expr.Arithmetic arithmetic -> arithmetic(arithmetic, holding);
            case Expr.Extreme extreme -> extreme(extreme, holding);
            case Expr.Choice(var when, var then, var otherwise, int _) ->
                of(then, Facts.and(holding, when, true)).or(of(otherwise, Facts.and(holding, when, false)));
            case Expr.Figure figure -> figure(figure, holding);
            default -> ANY;
        };
    }

    private Bounds or(Bounds other) {
        return new Bounds(Math.min(least, other.least), Math.max(most, other.most));
    }

    private static Bounds arithmetic(Expr.Arithmetic expr, List<Expr> holding) {
        var l = of(expr.left(), holding);
        var r = of(expr.right(), holding);
        return switch (expr.operation()) {
            case PLUS -> new Bounds(l.least + r.least, l.most + r.most);
            case MINUS -> new Bounds(l.least - r.most, l.most - r.least);
            case TIMES -> corners(l.least * r.least, l.least * r.most, l.most * r.least, l.most * r.most);
            case BY -> {
                if (!r.hasZero()) yield corners(l.least / r.least, l.least / r.most, l.most / r.least, l.most / r.most);
                yield l.least >= 0 && r.least >= 0 ? new Bounds(0, Double.POSITIVE_INFINITY) : ANY;
            }
        };
    }

    private static Bounds corners(double... corners) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double corner : corners) {
            // 0 times without bound is 0 here: no value is without bound in the end
            double known = Double.isNaN(corner) ? 0 : corner;
            least = Math.min(least, known);
            most = Math.max(most, known);
        }
        return new Bounds(least, most);
    }

    private static Bounds extreme(Expr.Extreme extreme, List<Expr> holding) {
        var all = extreme.among().stream().map(e -> of(e, holding)).toList();
        var leasts = all.stream().mapToDouble(Bounds::least);
        var mosts = all.stream().mapToDouble(Bounds::most);
        return extreme.greatest()
                ? new Bounds(leasts.max().orElseThrow(), mosts.max().orElseThrow())
                : new Bounds(leasts.min().orElseThrow(), mosts.min().orElseThrow());
    }

    private static Bounds figure(Expr.Figure figure, List<Expr> holding) {
        double most = figure.list().field().kind() instanceof Kind.Records(var _, int records) ? records : 0;
        var of = figure.value().map(v -> of(v.test(), holding)).orElse(new Bounds(1, 1));
        return switch (figure.measure()) {
            case COUNT -> new Bounds(0, most);
            case SUM -> new Bounds(Math.min(0, of.least * most), Math.max(0, of.most * most));
            case LEAST, GREATEST -> of;
        };
    }
}
