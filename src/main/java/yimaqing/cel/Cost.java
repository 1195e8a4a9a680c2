package yimaqing.cel;

import yimaqing.slot.Kind;

/// How many steps an expression takes at most: each part counts once for every round of the loops around it, and every
/// list has a most. It is a proof, since the language has no recursion; nothing is timed.
public final class Cost {
    /// What one rule may take, about 0.2 ms.
    public static final long MOST_STEPS = 20_000;

    private Cost() {}

    public static long of(Expr expr) {
        long parts = 1;
        for (var part : Parts.of(expr)) parts += isInside(expr, part) ? most(expr) * of(part) : of(part);
        return parts;
    }

    /// The loop that takes the most steps, as `h.members`.
    public static String dearest(Expr expr) {
        var dearest = "";
        long most = -1;
        for (var loop : loops(expr)) {
            if (of(loop) <= most) continue;
            most = of(loop);
            var list = loop instanceof Expr.Loop l ? l.list() : ((Expr.Figure) loop).list();
            dearest = list.of().name() + "." + list.field().name();
        }
        return dearest;
    }

    private static java.util.List<Expr> loops(Expr expr) {
        var loops = new java.util.ArrayList<Expr>();
        if (expr instanceof Expr.Loop || expr instanceof Expr.Figure) loops.add(expr);
        Parts.of(expr).forEach(part -> loops.addAll(loops(part)));
        return loops;
    }

    private static boolean isInside(Expr expr, Expr part) {
        return switch (expr) {
            case Expr.Loop loop -> !part.equals(loop.list());
            case Expr.Figure figure -> !part.equals(figure.list());
            default -> false;
        };
    }

    private static long most(Expr expr) {
        return switch (expr) {
            case Expr.Loop loop -> most(loop.list());
            case Expr.Figure figure -> most(figure.list());
            default -> 1;
        };
    }

    private static long most(Expr.Attribute list) {
        return switch (list.field().kind()) {
            case Kind.Records(var _, int most) -> most;
            case Kind.Texts(var _, int most) -> most;
            case Kind.Number _, Kind.YesNo _, Kind.Letters _, Kind.Code _, Kind.Day _ -> 1;
        };
    }
}
