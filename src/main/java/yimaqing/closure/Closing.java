package yimaqing.closure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import yimaqing.closure.Closure.How;
import yimaqing.ledger.Fact;
import yimaqing.pack.Value;

/// How a household or a person is closed by its own facts alone, so that whatever is derived from facts leaves it out
/// for every day, and does so again when it is derived anew.
public final class Closing {
    private static final String FORGOTTEN = ".forgotten";
    private static final String CLOSED = ".closed";
    private static final String RESTRICTED = "restricted";
    private static final String LIFTED = "lifted";

    private Closing() {}

    /// Empty where it is open: nothing was decided about it, or a restriction was lifted again.
    public static Optional<How> of(Collection<Fact> own) {
        var decided = new ArrayList<Fact>();
        for (var fact : own) {
            if (fact.attribute().endsWith(FORGOTTEN)) return Optional.of(How.FORGOTTEN);
            if (fact.attribute().endsWith(CLOSED)) decided.add(fact);
        }
        return decided.stream()
                .sorted(Comparator.comparingLong(Fact::number))
                .flatMap(Closing::step)
                .filter(step -> step.equals(RESTRICTED) || step.equals(LIFTED))
                .reduce((_, later) -> later)
                .filter(RESTRICTED::equals)
                .map(_ -> How.RESTRICTED);
    }

    /// Whether facts of this attribute close somebody, or open again: whoever hears facts has to look anew.
    public static boolean isSaidIn(String attribute) {
        return attribute.endsWith(FORGOTTEN) || attribute.endsWith(CLOSED);
    }

    public static boolean isForgotten(Collection<Fact> own) {
        return own.stream().anyMatch(fact -> fact.attribute().endsWith(FORGOTTEN));
    }

    private static Stream<String> step(Fact fact) {
        return fact.says() instanceof Fact.Holds(Value.Entry entry) ? entry.text("step").stream() : Stream.empty();
    }
}
