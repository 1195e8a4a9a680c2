package yimaqing.factor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Viewer.Officer;
import yimaqing.proof.Tries;

/// The keeper of second factors: offered, confirmed by one right code, proved, renewed and removed.
@Component
public class Factors {
    /// How long a secret that was shown waits for its first code.
    public static final Duration OFFER_LASTS = Duration.ofMinutes(30);

    private static final int MOST_LETTERS = 40;
    private static final long NEVER = -1;

    private final FactorStore store;
    private final FactorSeal seal;
    private final Tries tries;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Factors(FactorStore store, FactorSeal seal, Tries tries, Clock clock, TransactionTemplate transaction) {
        this.store = store;
        this.seal = seal;
        this.tries = tries;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// What came of a code.
    public sealed interface Outcome {}

    public record Right() implements Outcome {}

    /// Wrong, too old or used before; so many tries are left before a wait.
    public record Wrong(int left) implements Outcome {}

    public record TooMany(Instant until) implements Outcome {}

    /// A factor that stands, and how many recovery codes are left.
    public record Standing(Instant since, int codesLeft) {}

    public boolean has(Officer officer) {
        return store.find(officer).isPresent();
    }

    public Optional<Standing> standing(Officer officer) {
        return store.find(officer).map(row -> new Standing(row.since(), store.codesLeft(officer)));
    }

    /// A secret that waits for its first code, in the place of any that waited before.
    public void offer(Officer officer) {
        var expires = clock.instant().plus(OFFER_LASTS);
        store.offer(officer, seal.lock(officer, TotpSecret.fresh()), expires);
    }

    /// The secret that waits.
    public Optional<TotpSecret> offered(Officer officer) {
        return store.offered(officer, clock.instant()).map(locked -> seal.open(officer, locked));
    }

    /// Takes the secret offered into use when this is a code of it. The recovery codes come back this once; empty
    /// when the code is wrong. No guessing is slowed here: whoever is asked has the secret before them.
    public Optional<List<RecoveryCode>> confirm(Officer officer, String typed) {
        var now = clock.instant();
        var step = store.offered(officer, now)
                .map(locked -> seal.open(officer, locked).stepOf(TotpSecret.folded(cut(typed)), now, NEVER))
                .orElseGet(OptionalLong::empty);
        if (step.isEmpty()) return Optional.empty();
        return transaction.execute(_ -> store.confirm(officer, step.getAsLong(), now)
                ? Optional.of(freshCodes(officer))
                : Optional.<List<RecoveryCode>>empty());
    }

    /// Ten new recovery codes, shown this once; those before open nothing from now on.
    public List<RecoveryCode> renewCodes(Officer officer) {
        return transaction.execute(_ -> freshCodes(officer));
    }

    private List<RecoveryCode> freshCodes(Officer officer) {
        var codes = RecoveryCode.freshSet();
        store.replaceCodes(
                officer, codes.stream().map(code -> seal.term(officer, code)).toList());
        return codes;
    }

    public void remove(Officer officer) {
        transaction.executeWithoutResult(_ -> store.remove(officer));
    }

    /// Checks a code of the app, or a recovery code, typed from this source; right only once. Six digits may be
    /// guessed, so tries from all sources count together. A recovery code may not, so only those of its own source
    /// do: whoever wears out the one cannot keep its owner from coming in by the other.
    public Outcome prove(Officer officer, String typed, String source) {
        var folded = TotpSecret.folded(cut(typed));
        var recovery = RecoveryCode.read(folded);
        return recovery.isPresent()
                ? slowed("recovery " + officer.account() + " " + source, source, () -> useRecovery(officer, recovery))
                : slowed("factor " + officer.account(), source, () -> useCode(officer, folded));
    }

    private Outcome slowed(String secret, String source, BooleanSupplier right) {
        return switch (tries.take(secret, source)) {
            case Tries.Wait(var until) -> new TooMany(until);
            case Tries.Go(int left) -> {
                if (!right.getAsBoolean()) yield new Wrong(left);
                tries.succeeded(secret, source);
                yield new Right();
            }
        };
    }

    private boolean useRecovery(Officer officer, Optional<RecoveryCode> code) {
        return code.filter(c -> store.useCode(officer, seal.term(officer, c), clock.instant()))
                .isPresent();
    }

    private boolean useCode(Officer officer, String folded) {
        if (!TotpSecret.isCode(folded)) return false;
        return store.find(officer)
                .map(row -> seal.open(officer, row.locked()).stepOf(folded, clock.instant(), row.used()))
                .filter(OptionalLong::isPresent)
                .filter(step -> store.use(officer, step.getAsLong()))
                .isPresent();
    }

    private static String cut(String typed) {
        return typed.length() > MOST_LETTERS ? typed.substring(0, MOST_LETTERS) : typed;
    }
}
