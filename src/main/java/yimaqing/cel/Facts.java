package yimaqing.cel;

import java.util.ArrayList;
import java.util.List;

/// The comparisons that are known to hold somewhere in a rule, as when an amount is worked out only where its
/// conditions hold.
public final class Facts {
    private Facts() {}

    /// The facts and those that follow from this condition, or from its opposite.
    public static List<Expr> and(List<Expr> facts, Expr condition, boolean holds) {
        var all = new ArrayList<>(facts);
        add(condition, holds, all);
        return all;
    }

    private static void add(Expr condition, boolean holds, List<Expr> all) {
        switch (condition) {
            case Expr.Both(var left, var right, int _)
            when holds -> {
                add(left, true, all);
                add(right, true, all);
            }
            case Expr.Either(var left, var right, int _)
            when !holds -> {
                add(left, false, all);
                add(right, false, all);
            }
            case Expr.Not(var what, int _) -> add(what, !holds, all);
            case Expr.Comparison c -> {
                var sign = holds ? c.sign() : opposite(c.sign());
                all.add(new Expr.Comparison(sign, c.left(), c.right(), c.at()));
                all.add(new Expr.Comparison(turned(sign), c.right(), c.left(), c.at()));
            }
            default -> {
                if (holds) all.add(condition);
            }
        }
    }

    private static Expr.Sign opposite(Expr.Sign sign) {
        return switch (sign) {
            case LESS -> Expr.Sign.AT_LEAST;
            case AT_MOST -> Expr.Sign.MORE;
            case MORE -> Expr.Sign.AT_MOST;
            case AT_LEAST -> Expr.Sign.LESS;
            case EQUAL -> Expr.Sign.UNEQUAL;
            case UNEQUAL -> Expr.Sign.EQUAL;
        };
    }

    private static Expr.Sign turned(Expr.Sign sign) {
        return switch (sign) {
            case LESS -> Expr.Sign.MORE;
            case AT_MOST -> Expr.Sign.AT_LEAST;
            case MORE -> Expr.Sign.LESS;
            case AT_LEAST -> Expr.Sign.AT_MOST;
            case EQUAL -> Expr.Sign.EQUAL;
            case UNEQUAL -> Expr.Sign.UNEQUAL;
        };
    }
}
