package yimaqing.truth;

import yimaqing.cel.Expr;

/// An expression that is true, false or unknown, ready to be run. Whoever gets a definite answer finds the run's gaps
/// as they were before; whoever gets UNKNOWN finds there what is missing.
public abstract class Truth {
    public static final int FALSE = 0;
    public static final int TRUE = 1;
    public static final int UNKNOWN = 2;

    public abstract int of(Run run);

    /// Makes a tree ready to be run.
    public static Truth of(Expr expr) {
        return Truths.truth(expr);
    }
}
