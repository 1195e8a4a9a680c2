package yimaqing.code;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.code.Plate.Holder;
import yimaqing.code.PlateStep.Kind;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// What becomes of a plate in the field: bound by the first who says where it hangs, moved, lost and found, replaced,
/// made void. Every step leaves a row with who took it and when, in the same transaction. `by` is an account or a name
/// such as `sample`; `at` is when it was done, which may be before the server heard of it.
@Component
public class PlateLife {
    private final PlateStore store;
    private final PlateStepStore steps;
    private final PlateSeal seal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PlateLife(PlateStore store, PlateStepStore steps, PlateSeal seal, Clock clock, TransactionTemplate transaction) {
        this.store = store;
        this.steps = steps;
        this.seal = seal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// What came of binding, moving, or putting one plate in the place of another.
    public sealed interface Binding {}

    /// It hangs there now, or did so already.
    public record Bound(Plate plate) implements Binding {}

    /// Somebody was first: the plate hangs somewhere else.
    public record Taken() implements Binding {}

    /// The plate was reported lost, and has to be reported found first.
    public record Missing() implements Binding {}

    /// The plate was replaced or withdrawn and will never hang again.
    public record Dead() implements Binding {}

    /// Binds a household's plate out of stock, where the village is printed on it.
    public Binding bind(Plate plate, HouseholdId household, String by, Instant at) {
        return bind(plate, household, plate.village(), by, at);
    }

    /// Binds a plate out of stock to what it hangs at. Of several at once exactly one wins.
    public Binding bind(Plate plate, Subject subject, PlaceCode village, String by, Instant at) {
        var holder = plate.holderOf(subject, village);
        return transaction.execute(_ -> {
            if (store.bind(plate.county(), plate.id(), holder))
                add(plate, PlateStep.of(Kind.BOUND, by, at).at(Optional.of(holder)));
            var now = now(plate);
            return switch (now.state()) {
                case BOUND -> now.holder().equals(Optional.of(holder)) ? new Bound(now) : new Taken();
                case LOST -> new Missing();
                case REPLACED, VOID -> new Dead();
                case STOCK -> throw new IllegalStateException("a plate in stock did not let itself be bound");
            };
        });
    }

    /// Hangs a bound plate at another household or device: how a wrong binding is put right. `plate` is the plate as
    /// whoever moves it saw it; if somebody moved it since, that stands.
    public Binding move(Plate plate, Subject subject, PlaceCode village, String by) {
        var holder = plate.holderOf(subject, village);
        return transaction.execute(_ -> {
            var row = store.locked(plate.county(), plate.id()).orElseThrow();
            return switch (row.state()) {
                case BOUND -> {
                    if (row.holder().equals(Optional.of(holder))) yield new Bound(opened(row));
                    if (!row.holder().equals(plate.holder())) yield new Taken();
                    store.move(plate.county(), plate.id(), holder);
                    add(plate, PlateStep.of(Kind.MOVED, by, clock.instant()).at(Optional.of(holder)));
                    yield new Bound(now(plate));
                }
                case LOST -> new Missing();
                case REPLACED, VOID -> new Dead();
                case STOCK -> throw new IllegalArgumentException("a plate in stock is bound, not moved");
            };
        });
    }

    /// Hangs a plate out of stock in the place of an old one, which is dead from the same moment.
    public Binding replaceBy(Plate old, Plate next, String by) {
        if (old.id().equals(next.id())
                || old.kind() != next.kind()
                || !old.county().equals(next.county()))
            throw new IllegalArgumentException("a plate is replaced by another one of its kind and county");
        return transaction.execute(_ -> {
            // always in the same order, so that two who replace crosswise do not wait for one another
            boolean oldFirst = old.id().key().compareTo(next.id().key()) < 0;
            locked(oldFirst ? old : next, _ -> true);
            locked(oldFirst ? next : old, _ -> true);
            var before = now(old);
            var stock = now(next);
            if (!before.state().isAlive()
                    || before.holder().isEmpty()
                    || !stock.state().isAlive()) return new Dead();
            if (stock.state() == PlateState.LOST) return new Missing();
            var was = before.holder().get();
            var holder = next.holderOf(was.subject(), was.village());
            if (!store.bind(next.county(), next.id(), holder)) return new Taken();
            end(old, before.holder(), next.id(), by);
            add(
                    next,
                    PlateStep.of(Kind.BOUND, by, clock.instant())
                            .at(Optional.of(holder))
                            .beside(old.id()));
            return new Bound(now(next));
        });
    }

    /// Makes a new plate with the same number to hang in the place of this one, which is dead from the same moment; the
    /// household moves to the new one. Empty when this one was dead already.
    public Optional<Plate> replace(Plate plate, String by) {
        return transaction.execute(_ -> locked(plate, PlateState::isAlive).map(old -> {
            var next = Plate.fresh(old.stock()).takingOver(old.holder());
            end(plate, old.holder(), next.id(), by);
            store.add(List.of(seal.lock(next, seal.keysForSealing(old.county(), List.of(next)))), Optional.empty());
            var step = PlateStep.of(Kind.ISSUED, by, clock.instant()).beside(old.id());
            steps.addFirst(old.county(), List.of(next), step);
            if (old.holder().isPresent())
                add(
                        next,
                        PlateStep.of(Kind.BOUND, by, clock.instant())
                                .at(old.holder())
                                .beside(old.id()));
            return next;
        }));
    }

    private void end(Plate old, Optional<Holder> holder, Plate.Id next, String by) {
        store.end(old.county(), old.id(), PlateState.REPLACED);
        add(old, PlateStep.of(Kind.REPLACED, by, clock.instant()).at(holder).beside(next));
    }

    /// Withdraws a plate for ever. False when it was dead already.
    public boolean makeVoid(Plate plate, String by) {
        return changed(plate, PlateState::isAlive, _ -> PlateState.VOID, PlateStep.of(Kind.VOID, by, clock.instant()));
    }

    /// Reports a plate lost: from now on it opens nothing, until it is found. False when it was lost or dead already.
    public boolean lose(Plate plate, String by) {
        var step = PlateStep.of(Kind.LOST, by, clock.instant());
        return changed(plate, s -> s == PlateState.STOCK || s == PlateState.BOUND, _ -> PlateState.LOST, step);
    }

    /// A lost plate is found: it hangs where it hung, or lies in stock again. False when it was not lost.
    public boolean regain(Plate plate, String by) {
        var step = PlateStep.of(Kind.FOUND, by, clock.instant());
        Function<PlateStore.Row, PlateState> back = r -> r.holder().isPresent() ? PlateState.BOUND : PlateState.STOCK;
        return changed(plate, s -> s == PlateState.LOST, back, step);
    }

    /// Keeps that a label of this plate was printed once more. False when it is dead.
    public boolean print(Plate plate, String by) {
        var step = PlateStep.of(Kind.PRINTED, by, clock.instant());
        return changed(plate, PlateState::isAlive, PlateStore.Row::state, step);
    }

    private boolean changed(
            Plate plate, Predicate<PlateState> from, Function<PlateStore.Row, PlateState> to, PlateStep step) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var row = locked(plate, from);
            row.map(to).ifPresent(state -> {
                if (state.isAlive()) store.set(plate.county(), plate.id(), state);
                else store.end(plate.county(), plate.id(), state);
                add(plate, step.at(row.get().holder()));
            });
            return row.isPresent();
        }));
    }

    private Optional<PlateStore.Row> locked(Plate plate, Predicate<PlateState> from) {
        return store.locked(plate.county(), plate.id()).filter(row -> from.test(row.state()));
    }

    private void add(Plate plate, PlateStep step) {
        steps.add(plate.county(), plate.id(), step);
    }

    private Plate now(Plate plate) {
        return opened(store.find(plate.county(), plate.id()).orElseThrow());
    }

    private Plate opened(PlateStore.Row row) {
        return seal.open(row.county(), List.of(row)).getFirst();
    }
}
