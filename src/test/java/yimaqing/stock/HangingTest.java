package yimaqing.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.PlateTest;
import yimaqing.code.Plate;
import yimaqing.code.PlateLife;
import yimaqing.code.PlateState;
import yimaqing.code.PlateStep;
import yimaqing.code.Plates;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.stock.Hanging.Dead;
import yimaqing.stock.Hanging.Done;
import yimaqing.stock.Hanging.Elsewhere;
import yimaqing.stock.Hanging.Left;
import yimaqing.stock.Hanging.Missing;
import yimaqing.stock.Hanging.Taken;
import yimaqing.stock.Hanging.Unknown;

class HangingTest extends PlateTest {
    private static final Optional<HouseholdId> NOWHERE = Optional.empty();
    private final Hanging hanging = part(Hanging.class);
    private final PlateLife life = part(PlateLife.class);

    private static Plate inStock() {
        return platesOf(printed(HERE, 1)).getFirst();
    }

    @Test
    void theFirstToBindWinsAndTheOtherIsToldWhoItWasAndWhere() {
        var plate = inStock();
        assertThat(hanging.hang(officer("plates.cadre"), plate, NOWHERE, home)).isInstanceOf(Done.class);
        var late = (Taken) hanging.hang(officer("plates.second"), plate, NOWHERE, neighbour);
        assertThat(late.step().by()).isEqualTo("plates.cadre");
        assertThat(late.step().kind()).isEqualTo(PlateStep.Kind.BOUND);
        assertThat(late.step().holder()).contains(home);
        assertThat(late.plate().household()).contains(home);
    }

    @Test
    void aHouseholdOutsideTheOfficialsAreaIsUnknown() {
        var plate = platesOf(printed(COUNTY, 1)).getFirst();
        assertThat(hanging.hang(officer("plates.cadre"), plate, NOWHERE, farAway))
                .isEqualTo(new Unknown());
        assertThat(hanging.hang(officer("plates.cadre"), plate, NOWHERE, HouseholdId.fresh()))
                .isEqualTo(new Unknown());
        assertThat(hanging.maySee(officer("plates.cadre"), farAway)).isFalse();
        assertThat(hanging.hang(officer("plates.far"), plate, NOWHERE, farAway)).isInstanceOf(Done.class);
    }

    @Test
    void aPlateOnWhichAnotherVillageStandsIsNotHungHere() {
        var plate = inStock();
        assertThat(hanging.hang(officer("plates.leader"), plate, NOWHERE, farAway))
                .isEqualTo(new Elsewhere(HERE));
        assertThat(now(plate).state()).isEqualTo(PlateState.STOCK);
    }

    @Test
    void nothingIsHungAtAHouseholdThatLeft() {
        assertThat(hanging.hasLeft(COUNTY, gone)).isTrue();
        assertThat(hanging.hang(officer("plates.cadre"), inStock(), NOWHERE, gone))
                .isEqualTo(new Left());
    }

    @Test
    void thePlateOfAHouseholdThatLeftIsMovedToAnother() {
        var plate = hanging(gone);
        var moved = (Done) hanging.hang(officer("plates.cadre"), plate, Optional.of(gone), neighbour);
        assertThat(moved.plate().household()).contains(neighbour);
    }

    @Test
    void whoMovesAPlateThatWasMovedMeanwhileIsToldWhoDidIt() {
        var plate = hanging(gone);
        assertThat(hanging.hang(officer("plates.cadre"), plate, Optional.of(gone), home))
                .isInstanceOf(Done.class);
        var late = (Taken) hanging.hang(officer("plates.second"), now(plate), Optional.of(gone), neighbour);
        assertThat(late.step().kind()).isEqualTo(PlateStep.Kind.MOVED);
        assertThat(now(plate).household()).contains(home);
    }

    @Test
    void aPlateThatIsLostOrDeadIsNotHung() {
        var lost = inStock();
        life.lose(lost, "plates.cadre");
        assertThat(hanging.hang(officer("plates.cadre"), lost, NOWHERE, home)).isEqualTo(new Missing());
        var dead = inStock();
        life.makeVoid(dead, "plates.leader");
        assertThat(hanging.hang(officer("plates.cadre"), dead, NOWHERE, home)).isEqualTo(new Dead());
    }

    @Test
    void anOldPlateIsReplacedByOneOutOfTheBag() {
        var old = hanging(home);
        var next = platesOf(printed(COUNTY, 1)).getFirst();
        var hung = ((Done) hanging.replace(officer("plates.cadre"), old, next)).plate();
        assertThat(hung.household()).contains(home);
        assertThat(now(old).state()).isEqualTo(PlateState.REPLACED);
        assertThat(hanging.replace(officer("plates.cadre"), now(old), inStock()))
                .isEqualTo(new Dead());
        var elsewhere = platesOf(printed(FAR, 1)).getFirst();
        assertThat(hanging.replace(officer("plates.leader"), hung, elsewhere)).isEqualTo(new Elsewhere(FAR));
    }

    @Test
    void aPlateOfAnotherCountyIsInNobodysHandHere() {
        var foreign = part(Plates.class).issue(Plate.Stock.household(XIAOLI, "0001"), "li.na");
        assertThat(part(Plates.class).inHand(COUNTY, foreign.token().letters())).isEmpty();
        assertThat(hanging.hang(officer("plates.leader"), foreign, NOWHERE, home))
                .isEqualTo(new Unknown());
    }
}
