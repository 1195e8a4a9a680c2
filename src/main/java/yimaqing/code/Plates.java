package yimaqing.code;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.code.Plate.Stock;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// The keeper of plates: issued as stock, bound by the first official who says where one hangs, replaced and made void.
/// Every step leaves a row with who took it and when, in the same transaction. `by` is an account or a name such as
/// `sample`.
@Component
public class Plates {
    private static final int MOST_ISSUED = 50_000;
    private static final int AT_A_TIME = 1_000;

    private final PlateStore store;
    private final PlateSeal seal;
    private final Places places;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Plates(PlateStore store, PlateSeal seal, Places places, Clock clock, TransactionTemplate transaction) {
        this.store = store;
        this.seal = seal;
        this.places = places;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// What came of binding.
    public sealed interface Binding {}

    /// It hangs at this household now, or did so already.
    public record Bound(Plate plate) implements Binding {}

    /// Somebody was first: the plate hangs at another household.
    public record Taken() implements Binding {}

    /// The plate was replaced or withdrawn and will never hang again.
    public record Dead() implements Binding {}

    public Plate issue(Stock stock, String by) {
        return issueAll(stock.village().county(), List.of(stock), by).getFirst();
    }

    /// Issues plates for villages of one county, all or none, in the order given; at most 50,000 at once.
    public List<Plate> issueAll(PlaceCode county, List<Stock> wanted, String by) {
        if (wanted.size() > MOST_ISSUED)
            throw new IllegalArgumentException("at most " + MOST_ISSUED + " plates at once");
        if (!wanted.stream().map(Stock::village).allMatch(county::contains))
            throw new IllegalArgumentException("plates are issued for one county at a time");
        var plates = wanted.stream().map(Plate::fresh).toList();
        var step = new PlateStep(PlateStep.Kind.ISSUED, by, clock.instant(), Optional.empty(), Optional.empty());
        // Before the transaction: a key made in one that fails would be remembered, but not kept.
        var keys = seal.keysForSealing(county, plates);
        transaction.executeWithoutResult(_ -> {
            for (int from = 0; from < plates.size(); from += AT_A_TIME) {
                var some = plates.subList(from, Math.min(plates.size(), from + AT_A_TIME));
                store.add(some.stream().map(plate -> seal.lock(plate, keys)).toList());
                store.addFirst(county, some, step);
            }
        });
        return plates;
    }

    /// Binds a household's plate out of stock to the household it hangs at. `at` is when the official did it, which may
    /// be before the server heard of it. Of several at once exactly one wins.
    public Binding bind(Plate plate, HouseholdId household, String by, Instant at) {
        if (plate.kind() != PlateKind.HOUSEHOLD)
            throw new IllegalArgumentException("a plate for a " + plate.kind() + " is not bound to a household");
        return transaction.execute(_ -> {
            if (store.bind(plate.county(), plate.id(), household))
                store.add(
                        plate.county(),
                        plate.id(),
                        new PlateStep(PlateStep.Kind.BOUND, by, at, Optional.of(household), Optional.empty()));
            var now = find(plate.county(), plate.id()).orElseThrow();
            return switch (now.state()) {
                case BOUND -> now.household().equals(Optional.of(household)) ? new Bound(now) : new Taken();
                case REPLACED, VOID -> new Dead();
                case STOCK -> throw new IllegalStateException("a plate in stock did not let itself be bound");
            };
        });
    }

    /// Puts a new plate with the same number in the place of this one, which is dead from the same moment; the
    /// household moves to the new one. Empty when this one was dead already.
    public Optional<Plate> replace(Plate plate, String by) {
        return transaction.execute(_ -> alive(plate).map(old -> {
            var next = Plate.fresh(old.stock()).takingOver(old.household());
            var now = clock.instant();
            store.end(old.county(), old.id(), PlateState.REPLACED);
            store.add(
                    old.county(),
                    old.id(),
                    new PlateStep(PlateStep.Kind.REPLACED, by, now, old.household(), Optional.of(next.id())));
            store.add(List.of(seal.lock(next, seal.keysForSealing(old.county(), List.of(next)))));
            store.addFirst(
                    old.county(),
                    List.of(next),
                    new PlateStep(PlateStep.Kind.ISSUED, by, now, Optional.empty(), Optional.of(old.id())));
            if (old.household().isPresent())
                store.add(
                        old.county(),
                        next.id(),
                        new PlateStep(PlateStep.Kind.BOUND, by, now, old.household(), Optional.of(old.id())));
            return next;
        }));
    }

    /// Withdraws a plate for ever. False when it was dead already.
    public boolean makeVoid(Plate plate, String by) {
        return Boolean.TRUE.equals(transaction.execute(_ -> alive(plate)
                .map(old -> {
                    store.end(old.county(), old.id(), PlateState.VOID);
                    store.add(
                            old.county(),
                            old.id(),
                            new PlateStep(PlateStep.Kind.VOID, by, clock.instant(), old.household(), Optional.empty()));
                    return true;
                })
                .orElse(false)));
    }

    private Optional<PlateRow> alive(Plate plate) {
        return store.locked(plate.county(), plate.id()).filter(row -> switch (row.state()) {
            case STOCK, BOUND -> true;
            case REPLACED, VOID -> false;
        });
    }

    /// What a scanned token leads to. Text that is no token takes the same one lookup.
    public Reading read(String token) {
        return reading(store.byToken(seal.termOfScanned(token)));
    }

    /// What a typed code leads to. Ask [TypedCode#read] to tell somebody who mistyped; limit the tries.
    public Reading readTyped(String typed) {
        return reading(store.byTyped(seal.termOfTyped(typed)));
    }

    private Reading reading(Optional<PlateRow> row) {
        if (row.isEmpty()) return new Reading.Unreadable();
        return switch (row.get().state()) {
            case BOUND -> new Reading.Found(opened(row.get()));
            case REPLACED -> new Reading.Replaced();
            case STOCK, VOID -> new Reading.Unreadable();
        };
    }

    /// The plate an official of this county holds in the hand, by its token or typed code, in any state: also one that
    /// waits to be bound. Never for anybody else, who reads [#read].
    public Optional<Plate> inHand(PlaceCode county, String text) {
        var row = PlateToken.read(text).isPresent()
                ? store.byToken(seal.termOfScanned(text))
                : store.byTyped(seal.termOfTyped(text));
        return row.filter(r -> r.county().equals(county)).map(this::opened);
    }

    public Optional<Plate> find(PlaceCode county, Plate.Id id) {
        return store.find(county, id).map(this::opened);
    }

    /// The plates that hang at a household today.
    public List<Plate> ofHousehold(PlaceCode county, HouseholdId household) {
        return seal.open(county, store.ofHousehold(county, household));
    }

    /// The plates of a village, waiting or hanging, in the order of their numbers, to print them.
    public List<Plate> ofVillage(PlaceCode village) {
        return seal.open(village.county(), store.ofVillage(village.county(), village));
    }

    /// A plate's life, from its first step to its last.
    public List<PlateStep> stepsOf(Plate plate) {
        return store.steps(plate.county(), plate.id());
    }

    /// The village to show for a plate: the one it was issued for, or the one that took its place; empty when that
    /// village was merged away and nobody said into which.
    public Optional<PlaceCode> villageToday(Plate plate) {
        return places.current(plate.village());
    }

    private Plate opened(PlateRow row) {
        return seal.open(row.county(), List.of(row)).getFirst();
    }
}
