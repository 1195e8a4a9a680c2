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
import yimaqing.access.Viewer.Holder;
import yimaqing.passkey.Passkeys;
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
    private final Passkeys passkeys;
    private final Tries tries;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Factors(Kept kept, Tries tries, Clock clock, TransactionTemplate transaction) {
        this.store = kept.store();
        this.seal = kept.seal();
        this.passkeys = kept.passkeys();
        this.tries = tries;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// What there is of second factors.
    @Component
    record Kept(FactorStore store, FactorSeal seal, Passkeys passkeys) {}

    /// What came of a code.
    public sealed interface Outcome {}

    public record Right() implements Outcome {}

    /// Wrong, too old or used before; so many tries are left before a wait.
    public record Wrong(int left) implements Outcome {}

    public record TooMany(Instant until) implements Outcome {}

    /// A factor that stands, and how many recovery codes are left.
    public record Standing(Instant since, int codesLeft) {}

    public boolean has(Holder holder) {
        return store.find(holder).isPresent();
    }

    public Optional<Standing> standing(Holder holder) {
        return store.find(holder).map(row -> new Standing(row.since(), store.codesLeft(holder)));
    }

    /// A secret that waits for its first code, in the place of any that waited before.
    public void offer(Holder holder) {
        var expires = clock.instant().plus(OFFER_LASTS);
        store.offer(holder, seal.lock(holder, TotpSecret.fresh()), expires);
    }

    /// The secret that waits.
    public Optional<TotpSecret> offered(Holder holder) {
        return store.offered(holder, clock.instant()).map(locked -> seal.open(holder, locked));
    }

    /// Takes the secret offered into use when this is a code of it. The recovery codes come back this once; empty
    /// when the code is wrong. No guessing is slowed here: whoever is asked has the secret before them.
    public Optional<List<RecoveryCode>> confirm(Holder holder, String typed) {
        var now = clock.instant();
        var step = store.offered(holder, now)
                .map(locked -> seal.open(holder, locked).stepOf(TotpSecret.folded(cut(typed)), now, NEVER))
                .orElseGet(OptionalLong::empty);
        if (step.isEmpty()) return Optional.empty();
        return transaction.execute(_ -> store.confirm(holder, step.getAsLong(), now)
                ? Optional.of(freshCodes(holder))
                : Optional.<List<RecoveryCode>>empty());
    }

    /// Ten new recovery codes, shown this once; those before open nothing from now on.
    public List<RecoveryCode> renewCodes(Holder holder) {
        return transaction.execute(_ -> freshCodes(holder));
    }

    private List<RecoveryCode> freshCodes(Holder holder) {
        var codes = RecoveryCode.freshSet();
        store.replaceCodes(
                holder, codes.stream().map(code -> seal.term(holder, code)).toList());
        return codes;
    }

    /// Passkeys stand only beside an app and its recovery codes, so they go with them.
    public void remove(Holder holder) {
        transaction.executeWithoutResult(_ -> {
            store.remove(holder);
            passkeys.removeAll(holder);
        });
    }

    /// Checks a code of the app, or a recovery code, typed from this source; right only once. Six digits may be
    /// guessed, so tries from all sources count together. A recovery code may not, so only those of its own source
    /// do: whoever wears out the one cannot keep its owner from coming in by the other.
    public Outcome prove(Holder holder, String typed, String source) {
        var folded = TotpSecret.folded(cut(typed));
        var recovery = RecoveryCode.read(folded);
        return recovery.isPresent()
                ? slowed("recovery " + holder.account() + " " + source, source, () -> useRecovery(holder, recovery))
                : slowed("factor " + holder.account(), source, () -> useCode(holder, folded));
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

    private boolean useRecovery(Holder holder, Optional<RecoveryCode> code) {
        return code.filter(c -> store.useCode(holder, seal.term(holder, c), clock.instant()))
                .isPresent();
    }

    private boolean useCode(Holder holder, String folded) {
        if (!TotpSecret.isCode(folded)) return false;
        return store.find(holder)
                .map(row -> seal.open(holder, row.locked()).stepOf(folded, clock.instant(), row.used()))
                .filter(OptionalLong::isPresent)
                .filter(step -> store.use(holder, step.getAsLong()))
                .isPresent();
    }

    private static String cut(String typed) {
        return typed.length() > MOST_LETTERS ? typed.substring(0, MOST_LETTERS) : typed;
    }
}
