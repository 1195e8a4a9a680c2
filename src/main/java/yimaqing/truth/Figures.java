package yimaqing.truth;

import java.util.Optional;
import yimaqing.cel.Expr;
import yimaqing.cel.Wording;
import yimaqing.slot.Field;
import yimaqing.slot.Said;
import yimaqing.slot.Slots;

/// Figures over lists: how many, their sum, the least, the greatest.
final class Figures {
    private Figures() {}

    static Quantity figure(Expr.Figure figure) {
        var value = figure.value().map(v -> Quantities.quantity(v.test()));
        if (value.isEmpty() && figure.filters().isEmpty()) return new Size(figure.list());
        return new OverList(figure, value);
    }

    /// How long a list is.
    private static final class Size extends Quantity {
        private final int record;
        private final Field list;
        private final boolean ofTexts;

        Size(Expr.Attribute list) {
            this.record = list.of().place();
            this.list = list.field();
            this.ofTexts = list.field().kind() instanceof yimaqing.slot.Kind.Texts;
        }

        @Override
        public double of(Run run) {
            var asked = run.records[record];
            if (asked.isMissing(list)) {
                run.misses(asked, list);
                return Double.NaN;
            }
            return ofTexts ? asked.texts(list).length : asked.records(list).length;
        }
    }

    private static final class OverList extends Quantity {
        private final int record;
        private final Field list;
        private final int each;
        private final Truth[] filters;
        private final Optional<Quantity> value;
        private final Expr.Measure measure;
        private final Gap.Incomputable nothing;

        OverList(Expr.Figure figure, Optional<Quantity> value) {
            this.record = figure.list().of().place();
            this.list = figure.list().field();
            this.each = figure.value()
                    .orElseGet(() -> figure.filters().getFirst())
                    .each()
                    .place();
            this.filters =
                    figure.filters().stream().map(f -> Truths.truth(f.test())).toArray(Truth[]::new);
            this.value = value;
            this.measure = figure.measure();
            this.nothing = new Gap.Incomputable(Said.of("rule.cannot.empty", Wording.of(figure.list())));
        }

        @Override
        public double of(Run run) {
            var asked = run.records[record];
            Slots[] all = asked.records(list.slot());
            if (all == null) {
                run.misses(asked, list);
                return Double.NaN;
            }
            int mark = run.mark();
            double figure = beginning();
            for (var one : all) {
                run.records[each] = one;
                if (passes(run) == Truth.TRUE) figure = and(figure, run);
            }
            if (run.mark() != mark) return Double.NaN;
            if (!Double.isInfinite(figure)) return figure;
            run.cannot(nothing);
            return Double.NaN;
        }

        private int passes(Run run) {
            int mark = run.mark();
            int passes = Truth.TRUE;
            for (var filter : filters) {
                int one = filter.of(run);
                if (one == Truth.FALSE) {
                    run.cutBackTo(mark);
                    return Truth.FALSE;
                }
                if (one == Truth.UNKNOWN) passes = Truth.UNKNOWN;
            }
            return passes;
        }

        private double beginning() {
            return switch (measure) {
                case COUNT, SUM -> 0;
                case LEAST -> Double.POSITIVE_INFINITY;
                case GREATEST -> Double.NEGATIVE_INFINITY;
            };
        }

        private double and(double figure, Run run) {
            return switch (measure) {
                case COUNT -> figure + 1;
                case SUM -> figure + one(run);
                case LEAST -> Math.min(figure, one(run));
                case GREATEST -> Math.max(figure, one(run));
            };
        }

        private double one(Run run) {
            return value.orElseThrow().of(run);
        }
    }
}
