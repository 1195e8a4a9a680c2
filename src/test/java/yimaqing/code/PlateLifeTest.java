package yimaqing.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.code.Plate.Stock;
import yimaqing.code.PlateLife.Bound;
import yimaqing.code.PlateLife.Dead;
import yimaqing.code.PlateLife.Missing;
import yimaqing.code.PlateLife.Taken;
import yimaqing.code.Reading.Found;
import yimaqing.code.Reading.Replaced;
import yimaqing.code.Reading.Unreadable;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// A plate after it left the printer, in a county of its own.
class PlateLifeTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("141121");
    private static final List<Place> VILLAGES = Places.shipped().villagesIn(COUNTY);
    private static final PlaceCode HERE = VILLAGES.getFirst().code();
    private static final PlaceCode THERE = VILLAGES.getLast().code();
    private static final String LI = "li.na";
    private static final String WANG = "wang.wei";
    private final Plates plates = part(Plates.class);
    private final PlateLife life = part(PlateLife.class);
    private final HouseholdId home = HouseholdId.fresh();

    private Plate inStock(PlaceCode area) {
        return plates.issue(Stock.household(area, "0007"), LI);
    }

    private Plate hanging(HouseholdId household) {
        return ((Bound) life.bind(inStock(HERE), household, LI, CLOCK.instant())).plate();
    }

    private List<PlateStep.Kind> steps(Plate plate) {
        return plates.stepsOf(plate).stream().map(PlateStep::kind).toList();
    }

    private Plate now(Plate plate) {
        return plates.find(COUNTY, plate.id()).orElseThrow();
    }

    @Test
    void aPlateForTheWholeCountyTakesTheVillageWhereItHangs() {
        var plate = inStock(COUNTY);
        assertThat(plate.where()).isEqualTo(COUNTY);
        assertThatThrownBy(plate::village).isInstanceOf(IllegalStateException.class);
        var bound = ((Bound) life.bind(plate, home, THERE, LI, CLOCK.instant())).plate();
        assertThat(bound.village()).isEqualTo(THERE);
        assertThat(plates.read(plate.token().letters())).isEqualTo(new Found(bound));
        assertThat(plates.ofVillage(THERE)).contains(bound);
    }

    @Test
    void theVillagePrintedOnAPlateStaysItsVillage() {
        var bound = ((Bound) life.bind(inStock(HERE), home, THERE, LI, CLOCK.instant())).plate();
        assertThat(bound.village()).isEqualTo(HERE);
    }

    @Test
    void aWrongBindingIsPutRightByMovingThePlate() {
        var wrong = hanging(HouseholdId.fresh());
        var moved = ((Bound) life.move(wrong, home, HERE, WANG)).plate();
        assertThat(moved.household()).contains(home);
        assertThat(plates.ofHousehold(COUNTY, home)).containsExactly(moved);
        assertThat(steps(wrong)).containsExactly(PlateStep.Kind.ISSUED, PlateStep.Kind.BOUND, PlateStep.Kind.MOVED);
        assertThat(plates.stepsOf(wrong).getLast().by()).isEqualTo(WANG);
        assertThat(plates.stepsOf(wrong).getLast().holder()).contains(home);
    }

    @Test
    void whoMovesAPlateThatWasMovedMeanwhileIsToldSo() {
        var seen = hanging(HouseholdId.fresh());
        life.move(seen, home, HERE, WANG);
        assertThat(life.move(seen, HouseholdId.fresh(), HERE, LI)).isEqualTo(new Taken());
        assertThat(life.move(seen, home, HERE, LI)).isInstanceOf(Bound.class);
        assertThat(steps(seen)).hasSize(3);
    }

    @Test
    void aLostPlateOpensNothingUntilItIsFound() {
        var plate = hanging(home);
        assertThat(life.lose(plate, LI)).isTrue();
        assertThat(life.lose(plate, LI)).isFalse();
        assertThat(plates.read(plate.token().letters())).isEqualTo(new Unreadable());
        assertThat(plates.ofHousehold(COUNTY, home)).isEmpty();
        assertThat(life.move(plate, home, HERE, LI)).isEqualTo(new Missing());
        assertThat(life.regain(plate, WANG)).isTrue();
        assertThat(life.regain(plate, WANG)).isFalse();
        assertThat(plates.read(plate.token().letters())).isEqualTo(new Found(plate));
        assertThat(steps(plate))
                .containsExactly(
                        PlateStep.Kind.ISSUED, PlateStep.Kind.BOUND, PlateStep.Kind.LOST, PlateStep.Kind.FOUND);
    }

    @Test
    void aPlateLostOutOfStockIsFoundInStock() {
        var plate = inStock(HERE);
        life.lose(plate, LI);
        assertThat(life.bind(plate, home, LI, CLOCK.instant())).isEqualTo(new Missing());
        life.regain(plate, LI);
        assertThat(life.bind(plate, home, LI, CLOCK.instant())).isInstanceOf(Bound.class);
    }

    @Test
    void aPlateOutOfStockTakesThePlaceOfAnOldOneThatIsDeadAtOnce() {
        var old = hanging(home);
        var next = inStock(COUNTY);
        var hung = ((Bound) life.replaceBy(old, next, WANG)).plate();
        assertThat(hung.household()).contains(home);
        assertThat(hung.village()).isEqualTo(HERE);
        assertThat(plates.read(old.token().letters())).isEqualTo(new Replaced());
        assertThat(plates.read(next.token().letters())).isEqualTo(new Found(hung));
        assertThat(plates.stepsOf(old).getLast().other()).contains(next.id());
        assertThat(plates.stepsOf(next).getLast().other()).contains(old.id());
        assertThat(life.replaceBy(old, inStock(HERE), LI)).isEqualTo(new Dead());
        assertThat(life.replaceBy(next, hanging(HouseholdId.fresh()), LI)).isEqualTo(new Taken());
        assertThat(now(next).state()).isEqualTo(PlateState.BOUND);
    }

    @Test
    void aLostPlateCanBeReplacedAndStaysDeadWhenItIsFound() {
        var old = hanging(home);
        life.lose(old, LI);
        var next = inStock(HERE);
        assertThat(life.replaceBy(old, next, LI)).isInstanceOf(Bound.class);
        assertThat(life.regain(old, LI)).isFalse();
        assertThat(plates.read(old.token().letters())).isEqualTo(new Replaced());
    }

    @Test
    void aHouseholdMayHaveSeveralPlates() {
        var one = hanging(home);
        var two = hanging(home);
        assertThat(plates.ofHousehold(COUNTY, home)).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void aDevicesPlateHangsAtADeviceAndAtNothingElse() {
        var device = new DeviceId("d0123456789abcdef");
        var plate = plates.issue(new Stock(PlateKind.DEVICE, HERE, "E-1"), LI);
        var bound = ((Bound) life.bind(plate, device, HERE, LI, CLOCK.instant())).plate();
        assertThat(bound.holder().map(Plate.Holder::subject)).contains(device);
        assertThat(bound.household()).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> life.bind(inStock(HERE), device, HERE, LI, CLOCK.instant()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
