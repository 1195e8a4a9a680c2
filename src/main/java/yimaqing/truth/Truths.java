package yimaqing.truth;

import yimaqing.cel.Expr;
import yimaqing.slot.Field;

/// Makes trees that are true, false or unknown ready to be run.
final class Truths {
    private Truths() {}

    static Truth truth(Expr expr) {
        return switch (expr) {
            case Expr.YesNo(boolean yes, int _) -> new Fixed(yes ? Truth.TRUE : Truth.FALSE);
            case Expr.Attribute attribute -> new Asked(attribute);
            case Expr.Both(var left, var right, int _) -> new And(truth(left), truth(right));
            case Expr.Either(var left, var right, int _) -> new Or(truth(left), truth(right));
            case Expr.Not(var what, int _) -> new Negated(truth(what));
            case Expr.Choice choice -> new Chosen(choice);
            case Expr.Comparison comparison -> Comparisons.comparison(comparison);
            case Expr.OneOf oneOf -> Comparisons.oneOf(oneOf);
            case Expr.Within within -> new In(within);
            case Expr.Known(var attribute, int _) -> new Held(attribute);
            case Expr.Loop loop -> Loops.loop(loop);
            case Expr.Number _,
                    Expr.DayNamed _,
                    Expr.Text _,
                    Expr.Year _,
                    Expr.Decided _,
                    Expr.Arithmetic _,
                    Expr.Figure _,
                    Expr.Extreme _,
                    Expr.YearsBetween _ -> throw new IllegalArgumentException("this is neither true nor false");
        };
    }

    private static final class Fixed extends Truth {
        private final int truth;

        Fixed(int truth) {
            this.truth = truth;
        }

        @Override
        public int of(Run run) {
            return truth;
        }
    }

    private static final class Asked extends Truth {
        private final int record;
        private final Field field;

        Asked(Expr.Attribute attribute) {
            record = attribute.of().place();
            field = attribute.field();
        }

        @Override
        public int of(Run run) {
            var asked = run.records[record];
            double value = asked.number(field.slot());
            if (!Double.isNaN(value)) return value == 1 ? TRUE : FALSE;
            run.misses(asked, field);
            return UNKNOWN;
        }
    }

    private static final class And extends Truth {
        private final Truth left;
        private final Truth right;

        And(Truth left, Truth right) {
            this.left = left;
            this.right = right;
        }

        @Override
        public int of(Run run) {
            int mark = run.mark();
            int l = left.of(run);
            if (l == FALSE) return FALSE;
            int r = right.of(run);
            if (r == FALSE) {
                run.cutBackTo(mark);
                return FALSE;
            }
            return Math.max(l, r);
        }
    }

    private static final class Or extends Truth {
        private final Truth left;
        private final Truth right;

        Or(Truth left, Truth right) {
            this.left = left;
            this.right = right;
        }

        @Override
        public int of(Run run) {
            int mark = run.mark();
            int l = left.of(run);
            if (l == TRUE) return TRUE;
            int r = right.of(run);
            if (r == TRUE) {
                run.cutBackTo(mark);
                return TRUE;
            }
            return Math.max(l, r);
        }
    }

    private static final class Negated extends Truth {
        private final Truth what;

        Negated(Truth what) {
            this.what = what;
        }

        @Override
        public int of(Run run) {
            int truth = what.of(run);
            return truth == UNKNOWN ? UNKNOWN : TRUE - truth;
        }
    }

    private static final class Chosen extends Truth {
        private final Truth when;
        private final Truth then;
        private final Truth otherwise;

        Chosen(Expr.Choice choice) {
            when = truth(choice.when());
            then = truth(choice.then());
            otherwise = truth(choice.otherwise());
        }

        @Override
        public int of(Run run) {
            int chosen = when.of(run);
            if (chosen == UNKNOWN) return UNKNOWN;
            return chosen == TRUE ? then.of(run) : otherwise.of(run);
        }
    }

    private static final class In extends Truth {
        private final Letters value;
        private final int record;
        private final Field list;

        In(Expr.Within within) {
            value = Letters.of(within.value());
            record = within.list().of().place();
            list = within.list().field();
        }

        @Override
        public int of(Run run) {
            var text = value.of(run);
            var asked = run.records[record];
            var texts = asked.texts(list.slot());
            if (texts == null) run.misses(asked, list);
            if (text == null || texts == null) return UNKNOWN;
            for (var one : texts) if (one.equals(text)) return TRUE;
            return FALSE;
        }
    }

    private static final class Held extends Truth {
        private final int record;
        private final Field field;

        Held(Expr.Attribute attribute) {
            record = attribute.of().place();
            field = attribute.field();
        }

        @Override
        public int of(Run run) {
            return run.records[record].isMissing(field) ? FALSE : TRUE;
        }
    }
}
