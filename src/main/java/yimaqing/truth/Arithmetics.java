package yimaqing.truth;

import yimaqing.cel.Expr;
import yimaqing.cel.Wording;
import yimaqing.slot.Days;
import yimaqing.slot.Said;

/// Numbers made of two others. A division by zero and a result past all bounds are unknowns of their own.
final class Arithmetics {
    private static final double UNKNOWN = Double.NaN;
    private static final Gap.Incomputable TOO_LARGE = new Gap.Incomputable(Said.of("rule.cannot.large"));

    private Arithmetics() {}

    static Quantity arithmetic(Expr.Arithmetic expr) {
        var left = Quantities.quantity(expr.left());
        var right = Quantities.quantity(expr.right());
        return switch (expr.operation()) {
            case PLUS -> new Plus(left, right);
            case MINUS -> new Minus(left, right);
            case TIMES -> new Times(left, right);
            case BY -> new By(left, right, new Gap.Incomputable(Said.of("rule.cannot.zero", Wording.of(expr.right()))));
        };
    }

    /// Whichever of the two is unknown, the other is asked too: all that is missing is to be named at once.
    abstract static class Two extends Quantity {
        private final Quantity left;
        private final Quantity right;

        Two(Quantity left, Quantity right) {
            this.left = left;
            this.right = right;
        }

        abstract double of(double left, double right, Run run);

        @Override
        public double of(Run run) {
            int mark = run.mark();
            double l = left.of(run);
            double r = right.of(run);
            return run.mark() == mark ? of(l, r, run) : UNKNOWN;
        }

        static double finite(double value, Run run) {
            if (!Double.isInfinite(value)) return value;
            run.cannot(TOO_LARGE);
            return UNKNOWN;
        }
    }

    private static final class Plus extends Two {
        Plus(Quantity left, Quantity right) {
            super(left, right);
        }

        @Override
        double of(double left, double right, Run run) {
            return finite(left + right, run);
        }
    }

    private static final class Minus extends Two {
        Minus(Quantity left, Quantity right) {
            super(left, right);
        }

        @Override
        double of(double left, double right, Run run) {
            return finite(left - right, run);
        }
    }

    private static final class Times extends Two {
        Times(Quantity left, Quantity right) {
            super(left, right);
        }

        @Override
        double of(double left, double right, Run run) {
            return finite(left * right, run);
        }
    }

    private static final class By extends Two {
        private final Gap.Incomputable zero;

        By(Quantity left, Quantity right, Gap.Incomputable zero) {
            super(left, right);
            this.zero = zero;
        }

        @Override
        double of(double left, double right, Run run) {
            if (right != 0) return finite(left / right, run);
            run.cannot(zero);
            return UNKNOWN;
        }
    }

    static final class Years extends Two {
        Years(Quantity from, Quantity to) {
            super(from, to);
        }

        @Override
        double of(double from, double to, Run run) {
            return Days.years(from, to);
        }
    }
}
