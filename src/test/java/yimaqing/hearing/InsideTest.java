package yimaqing.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.sheet.Cell;

/// What is heard inside something longer: ID numbers in cards' numbers, villages in addresses, units behind names.
class InsideTest {
    private final Hearing hearing =
            new Hearing(new PlaceCode("141026"), LocalDate.of(2026, 3, 31), Dictionary.shipped(), Places.shipped());

    private static Cell cell(String text) {
        return new Cell(0, new Cell.Text(text), false, false);
    }

    private static Heard said(Value value, Repair... repairs) {
        return Heard.said(value, Set.of(repairs));
    }

    private static Heard doubtful(Reason reason) {
        return new Heard.Doubtful(reason);
    }

    @Test
    void anIdNumberIsFoundInsideALongerOne() {
        var id = Value.text("142628195007189024");
        assertThat(hearing.idNumberIn(cell("14262819500718902461B1"))).isEqualTo(said(id));
        assertThat(hearing.idNumberIn(cell("G142628195007189024"))).isEqualTo(said(id));
        assertThat(hearing.idNumberIn(cell("142628 19500718 902461"))).isEqualTo(said(id, Repair.ID_BLANKS));
        assertThat(hearing.idNumberIn(cell("１４２６２８１９５００７１８９０２４61"))).isEqualTo(said(id, Repair.ID_FULL_WIDTH));
        assertThat(hearing.idNumberIn(cell("14262819500718902361"))).isEqualTo(doubtful(Reason.ID_CHECK_SYMBOL));
        assertThat(hearing.idNumberIn(cell("1426281950"))).isEqualTo(doubtful(Reason.ID_WRONG_LENGTH));
    }

    @Test
    void anAddressNamesVillageAndGroup() {
        for (var address : List.of("山西省临汾市安泽县良马镇小李村4组20号", "良马镇小李村四组", "良马镇小李村第4村民小组")) {
            assertThat(hearing.groupIn(address)).as(address).contains(Value.Amount.of(4));
            assertThat(hearing.village(hearing.withoutHouse(address), Optional.empty(), Optional.empty()))
                    .as(address)
                    .isEqualTo(said(Value.text("141026104207"), Repair.VILLAGE_SHORT_NAME));
        }
        assertThat(hearing.groupIn("良马镇小李村")).isEmpty();
        assertThat(hearing.withoutHouse("良马镇小李村20号")).isEqualTo("良马镇小李村");
    }

    @Test
    void aUnitBehindAColumnsNameMustBeTheDictionarys() {
        var yuan = new Type.Number(Optional.of("yuan"), Optional.empty(), 2, 1_000);
        for (var same : List.of("元", "￥", "含税", "元/亩"))
            assertThat(hearing.isOtherUnit(same, yuan)).as(same).isFalse();
        for (var other : List.of("万元", "千元", "亩", "kWh"))
            assertThat(hearing.isOtherUnit(other, yuan)).as(other).isTrue();
        assertThat(hearing.isOtherUnit("万元", new Type.Day())).isFalse();
    }
}
