package yimaqing.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yimaqing.pack.IdNumber.Fault;
import yimaqing.pack.IdNumber.Faulty;
import yimaqing.pack.IdNumber.Good;
import yimaqing.pack.IdNumber.Repair;

class IdNumberTest {
    private static final String GOOD = "14262819711029952X";

    @Test
    void aGoodNumberTellsBirthAndSexAndHidesItself() {
        var number = new IdNumber(GOOD);
        assertThat(number.birth()).isEqualTo(LocalDate.of(1971, 10, 29));
        assertThat(number.isMale()).isFalse();
        assertThat(number.sexCode()).isEqualTo("2");
        assertThat(number).hasToString("14**************2X");
    }

    @Test
    void whatOfficesTypeIsRepairedByName() {
        assertThat(IdNumber.read("14262819711029952x")).isEqualTo(good(Repair.LOWER_X));
        assertThat(IdNumber.read("142628 19711029 952X")).isEqualTo(good(Repair.BLANKS));
        assertThat(IdNumber.read("\u00A014262819711029952X\u3000")).isEqualTo(good(Repair.BLANKS));
        assertThat(IdNumber.read("'14262819711029952X")).isEqualTo(good(Repair.QUOTE));
        assertThat(IdNumber.read("１４２６２８１９７１１０２９９５２Ｘ")).isEqualTo(good(Repair.FULL_WIDTH));
        assertThat(IdNumber.read(GOOD)).isEqualTo(new Good(new IdNumber(GOOD), Set.of()));
    }

    @Test
    void anOldNumberOfFifteenDigitsGetsItsCenturyAndCheckSymbol() {
        assertThat(IdNumber.read("142628711029952")).isEqualTo(good(Repair.OLD_15_DIGITS));
    }

    @Test
    void aWrongNumberIsFaultyWithItsReason() {
        assertThat(IdNumber.read("142628197110299521")).isEqualTo(new Faulty(Fault.CHECK_SYMBOL));
        assertThat(IdNumber.read("142628197110299")).isEqualTo(new Faulty(Fault.NO_SUCH_DAY));
        assertThat(IdNumber.read("14262819711029952")).isEqualTo(new Faulty(Fault.WRONG_LENGTH));
        assertThat(IdNumber.read("1.42628E+17")).isEqualTo(new Faulty(Fault.LOST_DIGITS));
        assertThat(IdNumber.read("未上户")).isEqualTo(new Faulty(Fault.WRONG_SYMBOL));
        assertThat(IdNumber.read(" ")).isEqualTo(new Faulty(Fault.MISSING));
        assertThatThrownBy(() -> new IdNumber("142628197110299521")).hasMessageNotContaining("1426");
    }

    @Test
    void theCheckSymbolIsThatOfTheStandard() {
        // the example of GB 11643-1999, annex A
        assertThat(IdNumber.read("11010519491231002X")).isInstanceOf(Good.class);
        assertThat(IdNumber.read("110105491231002"))
                .isEqualTo(new Good(new IdNumber("11010519491231002X"), Set.of(Repair.OLD_15_DIGITS)));
        assertThat(IdNumber.read("440524188001010014")).isInstanceOf(Good.class);
    }

    private static Good good(Repair repair) {
        return new Good(new IdNumber(GOOD), Set.of(repair));
    }
}
