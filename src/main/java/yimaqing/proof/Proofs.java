package yimaqing.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Viewer.Resident;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.seal.BlindIndex;

/// How a family proves that the page behind a door is its own: the plate's token leads here, the sealed slip opens the
/// page once and sets a PIN, and the PIN opens it from then on.
@Component
public class Proofs {
    /// How long a slip opens its door.
    public static final Duration SLIP_LASTS = Duration.ofDays(30);

    private final ProofStore store;
    private final Secrets secrets;
    private final Tries tries;
    private final BlindIndex blind;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Proofs(
            ProofStore store,
            Secrets secrets,
            Tries tries,
            BlindIndex blind,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.secrets = secrets;
        this.tries = tries;
        this.blind = blind;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// What came of a try to prove.
    public sealed interface Outcome {}

    public record Proved(Resident resident) implements Outcome {}

    /// Wrong; so many tries are left before a wait.
    public record Wrong(int left) implements Outcome {}

    public record TooMany(Instant until) implements Outcome {}

    /// Seals a new slip for a household; slips issued earlier no longer open anything.
    public Slip issue(PlaceCode county, HouseholdId household) {
        var slip = Slip.fresh();
        store.replaceSlip(
                county, household, term(household, slip), clock.instant().plus(SLIP_LASTS));
        return slip;
    }

    /// Nobody comes in as this family any more.
    public void forget(PlaceCode county, HouseholdId household) {
        store.forget(county, household);
    }

    /// Whether the family has chosen a PIN already.
    public boolean hasPin(PlaceCode county, HouseholdId household) {
        return store.pinHash(county, household).isPresent();
    }

    public Outcome provePin(PlaceCode county, HouseholdId household, Pin pin, String source) {
        return taking(household, source, left -> {
            var hash = store.pinHash(county, household);
            boolean right = hash.map(h -> secrets.matches(pin.digits(), h))
                    .orElseGet(() -> secrets.matchesNobody(pin.digits()));
            return right ? new Proved(new Resident(county, household)) : new Wrong(left);
        });
    }

    /// Opens the page with the slip and sets the PIN; the slip is used up in the same transaction.
    public Outcome proveSlip(PlaceCode county, HouseholdId household, Slip slip, Pin chosen, String source) {
        return taking(household, source, left -> {
            var hash = secrets.hash(chosen.digits());
            boolean used = Boolean.TRUE.equals(transaction.execute(_ -> {
                if (!store.useSlip(county, household, term(household, slip), clock.instant())) return false;
                store.setPin(county, household, hash, clock.instant());
                return true;
            }));
            return used ? new Proved(new Resident(county, household)) : new Wrong(left);
        });
    }

    private Outcome taking(HouseholdId household, String source, java.util.function.IntFunction<Outcome> proving) {
        var secret = "home " + household.key();
        return switch (tries.take(secret, source)) {
            case Tries.Wait(var until) -> new TooMany(until);
            case Tries.Go(int left) -> {
                var outcome = proving.apply(left);
                if (outcome instanceof Proved) tries.succeeded(secret, source);
                yield outcome;
            }
        };
    }

    private byte[] term(HouseholdId household, Slip slip) {
        return blind.term("slip", household.key() + "|" + slip.symbols());
    }
}
