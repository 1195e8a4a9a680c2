package yimaqing.truth;

import yimaqing.cel.Expr;

/// An expression that comes to a number or a day, ready to be run; NaN is unknown, and what is missing then stands in
/// the run's gaps.
public abstract class Quantity {
    public abstract double of(Run run);

    /// Makes a tree ready to be run.
    public static Quantity of(Expr expr) {
        return Quantities.quantity(expr);
    }
}
