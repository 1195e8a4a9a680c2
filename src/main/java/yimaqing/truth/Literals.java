package yimaqing.truth;

import java.util.List;
import java.util.Optional;
import yimaqing.cel.Expr;
import yimaqing.slot.Field;

/// One attribute held against what is written down. Most conditions are of this kind, so they have a way of their own,
/// which asks the slot and goes through no tree.
final class Literals {
    private Literals() {}

    static Optional<Truth> comparison(Expr.Comparison comparison) {
        if (!(comparison.left() instanceof Expr.Attribute asked)) return Optional.empty();
        return switch (comparison.right()) {
            case Expr.Number(double value, int _) -> Optional.of(bounded(asked, comparison.sign(), value));
            case Expr.DayNamed(double day, int _) -> Optional.of(bounded(asked, comparison.sign(), day));
            case Expr.Text(var text, int _) ->
                Optional.of(new Among(asked, List.of(text), comparison.sign() == Expr.Sign.EQUAL));
            default -> Optional.empty();
        };
    }

    static Optional<Truth> oneOf(Expr.OneOf oneOf) {
        if (!(oneOf.value() instanceof Expr.Attribute asked)) return Optional.empty();
        var texts = oneOf.among().stream()
                .filter(Expr.Text.class::isInstance)
                .map(e -> ((Expr.Text) e).text())
                .toList();
        return texts.size() == oneOf.among().size() ? Optional.of(new Among(asked, texts, true)) : Optional.empty();
    }

    private static Truth bounded(Expr.Attribute asked, Expr.Sign sign, double value) {
        double most = Double.POSITIVE_INFINITY;
        return switch (sign) {
            case LESS -> new Between(asked, -most, Math.nextDown(value), true);
            case AT_MOST -> new Between(asked, -most, value, true);
            case MORE -> new Between(asked, Math.nextUp(value), most, true);
            case AT_LEAST -> new Between(asked, value, most, true);
            case EQUAL -> new Between(asked, value, value, true);
            case UNEQUAL -> new Between(asked, value, value, false);
        };
    }

    /// Whether a number lies between two bounds, both included, or outside of them.
    private static final class Between extends Truth {
        private final int record;
        private final int slot;
        private final Field field;
        private final double least;
        private final double most;
        private final int inside;

        Between(Expr.Attribute asked, double least, double most, boolean inside) {
            this.record = asked.of().place();
            this.slot = asked.field().slot();
            this.field = asked.field();
            this.least = least;
            this.most = most;
            this.inside = inside ? TRUE : FALSE;
        }

        @Override
        public int of(Run run) {
            var asked = run.records[record];
            double value = asked.number(slot);
            if (value >= least && value <= most) return inside;
            if (!Double.isNaN(value)) return TRUE - inside;
            run.misses(asked, field);
            return UNKNOWN;
        }
    }

    /// Whether a text is one of some, or none of them.
    private static final class Among extends Truth {
        private final int record;
        private final int slot;
        private final Field field;
        private final String[] texts;
        private final int among;

        Among(Expr.Attribute asked, List<String> texts, boolean among) {
            this.record = asked.of().place();
            this.slot = asked.field().slot();
            this.field = asked.field();
            this.texts = texts.toArray(String[]::new);
            this.among = among ? TRUE : FALSE;
        }

        @Override
        public int of(Run run) {
            var asked = run.records[record];
            var text = asked.text(slot);
            if (text == null) {
                run.misses(asked, field);
                return UNKNOWN;
            }
            for (var one : texts) if (one.equals(text)) return among;
            return TRUE - among;
        }
    }
}
