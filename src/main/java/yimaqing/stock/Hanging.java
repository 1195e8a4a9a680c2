package yimaqing.stock;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Placement;
import yimaqing.access.Scope;
import yimaqing.access.Viewer.Officer;
import yimaqing.code.Plate;
import yimaqing.code.PlateKind;
import yimaqing.code.PlateLife;
import yimaqing.code.PlateState;
import yimaqing.code.PlateStep;
import yimaqing.code.Plates;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Directory;
import yimaqing.profile.Households;

/// Hangs plates at households in the field, for officials in whose area both are, and says plainly why not.
@Component
public class Hanging {
    private final Plates plates;
    private final PlateLife life;
    private final Directory directory;
    private final Households households;
    private final Places places;
    private final Clock clock;

    Hanging(Plates plates, PlateLife life, Directory directory, Households households, Places places, Clock clock) {
        this.plates = plates;
        this.life = life;
        this.directory = directory;
        this.households = households;
        this.places = places;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {}

    public record Done(Plate plate) implements Outcome {}

    /// Somebody was first: the plate as it hangs now, and the step by which it came there.
    public record Taken(Plate plate, PlateStep step) implements Outcome {}

    /// The plate was reported lost and has to be reported found first.
    public record Missing() implements Outcome {}

    /// The plate was replaced or withdrawn.
    public record Dead() implements Outcome {}

    /// The plate was printed for another area than the one where the household lives.
    public record Elsewhere(PlaceCode printedFor) implements Outcome {}

    /// Nobody belongs to the household any more.
    public record Left() implements Outcome {}

    /// There is no such household for this official.
    public record Unknown() implements Outcome {}

    /// Binds a plate that was seen in stock, or moves one that was seen to hang wrongly at a household: what somebody
    /// else did meanwhile stands, and is told.
    public Outcome hang(Officer officer, Plate plate, Optional<HouseholdId> seenAt, HouseholdId household) {
        var where = placement(officer, household);
        if (where.isEmpty() || !plate.county().equals(officer.county())) return new Unknown();
        var village = where.get().village();
        if (!plate.isFor(village, places)) return new Elsewhere(plate.stock().area());
        if (hasLeft(officer.county(), household)) return new Left();
        var by = officer.account();
        if (seenAt.isEmpty()) return told(plate, life.bind(plate, household, village, by, clock.instant()));
        boolean still = plate.household().equals(seenAt);
        return told(plate, still ? life.move(plate, household, village, by) : new PlateLife.Taken());
    }

    /// Hangs a plate out of stock in the place of an old one.
    public Outcome replace(Officer officer, Plate old, Plate next) {
        if (old.state() == PlateState.REPLACED || old.state() == PlateState.VOID) return new Dead();
        if (old.holder().isEmpty() || !next.isFor(old.where(), places))
            return new Elsewhere(next.stock().area());
        return told(next, life.replaceBy(old, next, officer.account()));
    }

    private Outcome told(Plate plate, PlateLife.Binding binding) {
        return switch (binding) {
            case PlateLife.Bound(var bound) -> new Done(bound);
            case PlateLife.Taken _ -> {
                var now = plates.find(plate.county(), plate.id()).orElseThrow();
                yield PlateStep.lastHung(plates.stepsOf(now))
                        .<Outcome>map(step -> new Taken(now, step))
                        .orElseGet(Dead::new);
            }
            case PlateLife.Missing _ -> new Missing();
            case PlateLife.Dead _ -> new Dead();
        };
    }

    /// What this official may do with a plate: whoever does not see it, or the household it hangs at, nothing.
    public May may(Officer officer, Plate plate) {
        var custodian = Custodian.of(officer);
        boolean theirs = custodian.filter(c -> c.sees(plate)).isPresent()
                && plate.household().map(home -> maySee(officer, home)).orElse(true);
        if (!theirs) return May.NOTHING;
        boolean stock = plate.state() == PlateState.STOCK;
        boolean bound = plate.state() == PlateState.BOUND;
        boolean lost = plate.state() == PlateState.LOST;
        boolean ofHome = plate.kind() == PlateKind.HOUSEHOLD;
        return new May(
                stock && ofHome,
                bound && ofHome,
                (bound || lost) && plate.holder().isPresent(),
                stock || bound,
                lost,
                plate.state().isAlive() && custodian.get().mayVoid(plate),
                stock || bound);
    }

    /// Whether a household is one that this official may open; only then is it named.
    public boolean maySee(Officer officer, HouseholdId household) {
        return placement(officer, household).isPresent();
    }

    private Optional<Placement> placement(Officer officer, HouseholdId household) {
        return directory
                .placementOf(officer, officer.county(), household)
                .filter(where -> Scope.of(officer).orElseThrow().includes(where));
    }

    /// Whether a household is known, but nobody belongs to it today.
    public boolean hasLeft(PlaceCode county, HouseholdId household) {
        return households.today(county, household).members().isEmpty();
    }
}
