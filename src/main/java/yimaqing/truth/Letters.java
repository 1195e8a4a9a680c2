package yimaqing.truth;

import org.jspecify.annotations.Nullable;
import yimaqing.cel.Expr;
import yimaqing.slot.Field;

/// An expression that comes to a text or a code, ready to be run; null is unknown, and what is missing then stands in
/// the run's gaps.
public abstract class Letters {

    public abstract @Nullable String of(Run run);

    public static Letters of(Expr expr) {
        return switch (expr) {
            case Expr.Text(var text, int _) -> new Fixed(text);
            case Expr.Attribute attribute -> new Asked(attribute);
            case Expr.Choice choice -> new Chosen(choice);
            default -> throw new IllegalArgumentException("this comes to no text");
        };
    }

    private static final class Fixed extends Letters {
        private final String text;

        Fixed(String text) {
            this.text = text;
        }

        @Override
        public @Nullable String of(Run run) {
            return text;
        }
    }

    private static final class Asked extends Letters {
        private final int record;
        private final int slot;
        private final Field field;

        Asked(Expr.Attribute attribute) {
            record = attribute.of().place();
            slot = attribute.field().slot();
            field = attribute.field();
        }

        @Override
        public @Nullable String of(Run run) {
            var asked = run.records[record];
            var text = asked.text(slot);
            if (text == null) run.misses(asked, field);
            return text;
        }
    }

    private static final class Chosen extends Letters {
        private final Truth when;
        private final Letters then;
        private final Letters otherwise;

        Chosen(Expr.Choice choice) {
            when = Truths.truth(choice.when());
            then = of(choice.then());
            otherwise = of(choice.otherwise());
        }

        @Override
        public @Nullable String of(Run run) {
            int chosen = when.of(run);
            if (chosen == Truth.UNKNOWN) return null;
            return chosen == Truth.TRUE ? then.of(run) : otherwise.of(run);
        }
    }
}
