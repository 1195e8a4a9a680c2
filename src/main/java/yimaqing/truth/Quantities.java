package yimaqing.truth;

import yimaqing.cel.Expr;
import yimaqing.slot.Field;

/// Makes trees that come to numbers or days ready to be run.
final class Quantities {
    private static final double UNKNOWN = Double.NaN;

    private Quantities() {}

    static Quantity quantity(Expr expr) {
        return switch (expr) {
            case Expr.Number(double value, int _) -> new Fixed(value);
            case Expr.DayNamed(double day, int _) -> new Fixed(day);
            case Expr.Year _ -> new YearOf();
            case Expr.Decided _ -> new DayOf();
            case Expr.Attribute attribute -> new Asked(attribute);
            case Expr.Choice choice -> new Chosen(choice);
            case Expr.Arithmetic arithmetic -> Arithmetics.arithmetic(arithmetic);
            case Expr.Figure figure -> Figures.figure(figure);
            case Expr.Extreme extreme -> new ExtremeOf(extreme);
            case Expr.YearsBetween(var from, var to, int _) -> new Arithmetics.Years(quantity(from), quantity(to));
            case Expr.Text _,
                    Expr.YesNo _,
                    Expr.Both _,
                    Expr.Either _,
                    Expr.Not _,
                    Expr.Comparison _,
                    Expr.OneOf _,
                    Expr.Within _,
                    Expr.Known _,
                    Expr.Loop _ -> throw new IllegalArgumentException("this comes to no number");
        };
    }

    static final class Fixed extends Quantity {
        final double value;

        Fixed(double value) {
            this.value = value;
        }

        @Override
        public double of(Run run) {
            return value;
        }
    }

    private static final class YearOf extends Quantity {
        @Override
        public double of(Run run) {
            return run.year;
        }
    }

    private static final class DayOf extends Quantity {
        @Override
        public double of(Run run) {
            return run.day;
        }
    }

    static final class Asked extends Quantity {
        private final int record;
        private final int slot;
        private final Field field;

        Asked(Expr.Attribute attribute) {
            record = attribute.of().place();
            slot = attribute.field().slot();
            field = attribute.field();
        }

        @Override
        public double of(Run run) {
            var asked = run.records[record];
            double value = asked.number(slot);
            if (Double.isNaN(value)) run.misses(asked, field);
            return value;
        }
    }

    private static final class Chosen extends Quantity {
        private final Truth when;
        private final Quantity then;
        private final Quantity otherwise;

        Chosen(Expr.Choice choice) {
            when = Truths.truth(choice.when());
            then = quantity(choice.then());
            otherwise = quantity(choice.otherwise());
        }

        @Override
        public double of(Run run) {
            int chosen = when.of(run);
            if (chosen == Truth.UNKNOWN) return UNKNOWN;
            return chosen == Truth.TRUE ? then.of(run) : otherwise.of(run);
        }
    }

    private static final class ExtremeOf extends Quantity {
        private final Quantity[] among;
        private final boolean greatest;

        ExtremeOf(Expr.Extreme extreme) {
            among = extreme.among().stream().map(Quantities::quantity).toArray(Quantity[]::new);
            greatest = extreme.greatest();
        }

        @Override
        public double of(Run run) {
            double extreme = among[0].of(run);
            // Math.min and Math.max of NaN are NaN: one that is unknown makes the whole unknown
            for (int i = 1; i < among.length; i++)
                extreme = greatest ? Math.max(extreme, among[i].of(run)) : Math.min(extreme, among[i].of(run));
            return extreme;
        }
    }
}
