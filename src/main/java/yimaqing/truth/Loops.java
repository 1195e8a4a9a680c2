package yimaqing.truth;

import yimaqing.cel.Expr;
import yimaqing.slot.Field;

/// Loops that come to a truth. Each remembers where the gaps stood and cuts back to it once the answer is settled.
final class Loops {
    private Loops() {}

    static Truth loop(Expr.Loop loop) {
        return switch (loop.quantifier()) {
            case EXISTS -> new Any(loop, Truth.TRUE);
            case ALL -> new Any(loop, Truth.FALSE);
            case EXISTS_ONE -> new One(loop);
        };
    }

    private abstract static class OverList extends Truth {
        private final int record;
        private final Field list;
        final int each;
        final Truth test;

        OverList(Expr.Loop loop) {
            record = loop.list().of().place();
            list = loop.list().field();
            each = loop.each().place();
            test = Truth.of(loop.test());
        }

        @Override
        public int of(Run run) {
            var asked = run.records[record];
            var all = asked.records(list.slot());
            if (all == null) {
                run.misses(asked, list);
                return UNKNOWN;
            }
            return of(all, run);
        }

        abstract int of(yimaqing.slot.Slots[] all, Run run);
    }

    /// `exists` is settled by one that is true, `all` by one that is false.
    private static final class Any extends OverList {
        private final int settling;

        Any(Expr.Loop loop, int settling) {
            super(loop);
            this.settling = settling;
        }

        @Override
        int of(yimaqing.slot.Slots[] all, Run run) {
            int mark = run.mark();
            int answer = TRUE - settling;
            for (var one : all) {
                run.records[each] = one;
                int truth = test.of(run);
                if (truth == settling) {
                    run.cutBackTo(mark);
                    return settling;
                }
                if (truth == UNKNOWN) answer = UNKNOWN;
            }
            return answer;
        }
    }

    private static final class One extends OverList {
        One(Expr.Loop loop) {
            super(loop);
        }

        @Override
        int of(yimaqing.slot.Slots[] all, Run run) {
            int found = 0;
            boolean unknown = false;
            for (var one : all) {
                run.records[each] = one;
                int truth = test.of(run);
                if (truth == UNKNOWN) unknown = true;
                else found += truth;
            }
            if (unknown) return UNKNOWN;
            return found == 1 ? TRUE : FALSE;
        }
    }
}
