package yimaqing.truth;

import java.util.List;
import yimaqing.cel.Expr;
import yimaqing.cel.Results;

/// Comparisons of two values, and of one with those that are written down.
final class Comparisons {
    private Comparisons() {}

    static Truth comparison(Expr.Comparison comparison) {
        return Literals.comparison(comparison).orElseGet(() -> ofTwo(comparison));
    }

    private static Truth ofTwo(Expr.Comparison comparison) {
        boolean equal = comparison.sign() == Expr.Sign.EQUAL;
        return switch (Results.of(comparison.left())) {
            case NUMBER, DAY ->
                new OfNumbers(comparison.sign(), Quantity.of(comparison.left()), Quantity.of(comparison.right()));
            case TEXT -> new OfTexts(Letters.of(comparison.left()), Letters.of(comparison.right()), equal);
            case TRUTH -> new OfTruths(Truth.of(comparison.left()), Truth.of(comparison.right()), equal);
            case LIST -> throw new IllegalArgumentException("lists are not compared");
        };
    }

    static Truth oneOf(Expr.OneOf oneOf) {
        return Literals.oneOf(oneOf).orElseGet(() -> among(oneOf));
    }

    private static Truth among(Expr.OneOf oneOf) {
        return switch (Results.of(oneOf.value())) {
            case NUMBER, DAY -> new AmongNumbers(Quantity.of(oneOf.value()), numbers(oneOf.among()));
            case TEXT -> new AmongTexts(Letters.of(oneOf.value()), texts(oneOf.among()));
            case TRUTH, LIST -> throw new IllegalArgumentException("only numbers, days and texts are among others");
        };
    }

    private static double[] numbers(List<Expr> among) {
        return among.stream()
                .mapToDouble(e -> e instanceof Expr.Number(double value, int _) ? value : ((Expr.DayNamed) e).day())
                .toArray();
    }

    private static String[] texts(List<Expr> among) {
        return among.stream().map(e -> ((Expr.Text) e).text()).toArray(String[]::new);
    }

    private static int truth(boolean holds) {
        return holds ? Truth.TRUE : Truth.FALSE;
    }

    private static final class OfNumbers extends Truth {
        private final Expr.Sign sign;
        private final Quantity left;
        private final Quantity right;

        OfNumbers(Expr.Sign sign, Quantity left, Quantity right) {
            this.sign = sign;
            this.left = left;
            this.right = right;
        }

        @Override
        public int of(Run run) {
            double l = left.of(run);
            double r = right.of(run);
            if (Double.isNaN(l) || Double.isNaN(r)) return UNKNOWN;
            return truth(
                    switch (sign) {
                        case LESS -> l < r;
                        case AT_MOST -> l <= r;
                        case MORE -> l > r;
                        case AT_LEAST -> l >= r;
                        case EQUAL -> l == r;
                        case UNEQUAL -> l != r;
                    });
        }
    }

    private static final class OfTexts extends Truth {
        private final Letters left;
        private final Letters right;
        private final boolean equal;

        OfTexts(Letters left, Letters right, boolean equal) {
            this.left = left;
            this.right = right;
            this.equal = equal;
        }

        @Override
        public int of(Run run) {
            var l = left.of(run);
            var r = right.of(run);
            if (l == null || r == null) return UNKNOWN;
            return truth(l.equals(r) == equal);
        }
    }

    private static final class OfTruths extends Truth {
        private final Truth left;
        private final Truth right;
        private final boolean equal;

        OfTruths(Truth left, Truth right, boolean equal) {
            this.left = left;
            this.right = right;
            this.equal = equal;
        }

        @Override
        public int of(Run run) {
            int l = left.of(run);
            int r = right.of(run);
            if (l == UNKNOWN || r == UNKNOWN) return UNKNOWN;
            return truth(l == r == equal);
        }
    }

    private static final class AmongNumbers extends Truth {
        private final Quantity value;
        private final double[] among;

        AmongNumbers(Quantity value, double[] among) {
            this.value = value;
            this.among = among;
        }

        @Override
        public int of(Run run) {
            double number = value.of(run);
            if (Double.isNaN(number)) return UNKNOWN;
            for (double one : among) if (one == number) return TRUE;
            return FALSE;
        }
    }

    private static final class AmongTexts extends Truth {
        private final Letters value;
        private final String[] among;

        AmongTexts(Letters value, String[] among) {
            this.value = value;
            this.among = among;
        }

        @Override
        public int of(Run run) {
            var text = value.of(run);
            if (text == null) return UNKNOWN;
            for (var one : among) if (one.equals(text)) return TRUE;
            return FALSE;
        }
    }
}
