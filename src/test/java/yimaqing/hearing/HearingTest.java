package yimaqing.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yimaqing.pack.CodeList;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.sheet.Cell;

class HearingTest {
    private static final Dictionary DICTIONARY = Dictionary.shipped();
    private final Hearing hearing =
            new Hearing(new PlaceCode("141026"), LocalDate.of(2026, 3, 31), DICTIONARY, Places.shipped());

    private Heard hear(Object typed, String attribute) {
        return hear(typed, DICTIONARY.attribute(attribute).type(), Writing.PLAIN);
    }

    private Heard hear(Object typed, CodeList codes) {
        return hear(typed, new Type.OneOf(codes), Writing.PLAIN);
    }

    private Heard hear(Object typed, Type type, Writing writing) {
        Cell.Content content = typed instanceof String text
                ? new Cell.Text(text)
                : new Cell.Number(new BigDecimal(typed.toString()), false);
        return hearing.hear(new Cell(0, content, false, false), type, writing);
    }

    private static Heard said(Value value, Repair... repairs) {
        return Heard.said(value, Set.of(repairs));
    }

    private static Heard doubtful(Reason reason) {
        return new Heard.Doubtful(reason);
    }

    @Test
    void aDayIsHeardInEveryNotation() {
        var day = new Value.Day(LocalDate.of(1950, 7, 18));
        for (var typed :
                List.of("1950.7.18", "1950/07/18", "19500718", "1950年7月18日", "50/7/18", "1950-7-18", "１９５０.7.18"))
            assertThat(hear(typed, "person.birth")).as(typed).isEqualTo(said(day, Repair.DATE_NOTATION));
        assertThat(hear("1950-07-18", "person.birth")).isEqualTo(said(day));
        assertThat(hear(18462, "person.birth")).isEqualTo(said(day, Repair.DATE_NOTATION));
        var shownAsDay = new Cell(0, new Cell.Number(new BigDecimal("18462"), true), false, false);
        assertThat(hearing.hear(shownAsDay, new Type.Day(), Writing.PLAIN)).isEqualTo(said(day));
    }

    @Test
    void aYearOfTwoDigitsIsTheLatestThatHasCome() {
        assertThat(hear("25/4/7", "person.birth"))
                .isEqualTo(said(new Value.Day(LocalDate.of(2025, 4, 7)), Repair.DATE_NOTATION));
        assertThat(hear("26/4/7", "person.birth"))
                .isEqualTo(said(new Value.Day(LocalDate.of(1926, 4, 7)), Repair.DATE_NOTATION));
    }

    @Test
    void aMonthIsHeardFromAMonthOrADay() {
        var month = new Value.Month(YearMonth.of(2025, 4));
        for (var typed : List.of("2025.04", "2025年4月", "202504", "2025年4月9日"))
            assertThat(hear(typed, new Type.Month(), Writing.PLAIN))
                    .as(typed)
                    .isEqualTo(said(month, Repair.DATE_NOTATION));
    }

    @Test
    void aDayThatIsNoneOrCouldBeTwoIsLeftToAPerson() {
        assertThat(hear("2025.2.30", "person.birth")).isEqualTo(doubtful(Reason.DATE_IMPOSSIBLE));
        assertThat(hear("去年", "person.birth")).isEqualTo(doubtful(Reason.DATE_UNREADABLE));
        assertThat(hear(2025, "person.birth")).isEqualTo(doubtful(Reason.DATE_UNREADABLE));
        assertThat(hear("2025.1", new Type.Month(), Writing.PLAIN)).isInstanceOf(Heard.Said.class);
        assertThat(hear(2025.1, new Type.Month(), Writing.PLAIN)).isEqualTo(doubtful(Reason.DATE_AMBIGUOUS));
    }

    @Test
    void aNumberLosesItsDressingButNeverItsMeaning() {
        var yuan = new Type.Number(Optional.of("yuan"), Optional.empty(), 2, 100_000);
        var amount = Value.Amount.of(4300);
        assertThat(hear("4,300", yuan, Writing.PLAIN)).isEqualTo(said(amount, Repair.NUMBER_NOTATION));
        assertThat(hear("４３００", yuan, Writing.PLAIN)).isEqualTo(said(amount, Repair.NUMBER_NOTATION));
        assertThat(hear("￥4300", yuan, Writing.PLAIN)).isEqualTo(said(amount, Repair.UNIT_IN_NUMBER));
        assertThat(hear("4300元", yuan, Writing.PLAIN)).isEqualTo(said(amount, Repair.UNIT_IN_NUMBER));
        assertThat(hear("0.43万元", yuan, Writing.PLAIN)).isEqualTo(doubtful(Reason.NUMBER_UNREADABLE));
        assertThat(hear("4300斤", yuan, Writing.PLAIN)).isEqualTo(doubtful(Reason.NUMBER_UNREADABLE));
        assertThat(hear(-4300, yuan, Writing.PLAIN)).isEqualTo(doubtful(Reason.NEGATIVE));
        assertThat(hear(43000000, yuan, Writing.PLAIN)).isEqualTo(doubtful(Reason.UNUSUAL));
    }

    @Test
    void theMappingMayAskEarlierAndNameAnEnding() {
        var writing = new Writing(Optional.of("组"), Optional.empty(), Set.of("无"), Optional.of(BigDecimal.TEN));
        var type = new Type.Number(Optional.empty(), Optional.empty(), 0, 99);
        assertThat(hear("2组", type, writing)).isEqualTo(said(Value.Amount.of(2)));
        assertThat(hear(11, type, writing)).isEqualTo(doubtful(Reason.UNUSUAL));
        assertThat(hear("无", type, writing)).isEqualTo(Heard.nothing());
    }

    @Test
    void aNameLosesBlanksAndALostCharacterIsAsked() {
        assertThat(hear("马 小满", "person.name")).isEqualTo(said(Value.text("马小满"), Repair.NAME_BLANKS));
        assertThat(hear("马小满\u3000", "person.name")).isEqualTo(said(Value.text("马小满"), Repair.EDGE_BLANKS));
        assertThat(hear("⻢⼩龙", "person.name")).isEqualTo(said(Value.text("马小龙"), Repair.NAME_LOOKALIKE));
        assertThat(hear("阿依古丽•买买提", "person.name")).isEqualTo(said(Value.text("阿依古丽·买买提"), Repair.NAME_LOOKALIKE));
        for (var typed : List.of("马?", "马□", "马kun", "马\uFFFD"))
            assertThat(hear(typed, "person.name")).as(typed).isEqualTo(doubtful(Reason.NAME_CHARACTER_LOST));
        assertThat(hear("马", "person.name")).isEqualTo(doubtful(Reason.NAME_ODD));
    }

    @Test
    void aPhoneThatCannotBeOneIsLeftUnknown() {
        assertThat(hear("154-1611-0710", "person.phone"))
                .isEqualTo(said(Value.text("15416110710"), Repair.PHONE_NOTATION));
        assertThat(hear(15416110710L, "person.phone")).isEqualTo(said(Value.text("15416110710")));
        for (var typed : List.of("无", "1402072064", "154113552920"))
            assertThat(hear(typed, "person.phone")).isEqualTo(new Heard.Silent(Set.of(Repair.PHONE_UNREADABLE)));
    }

    @Test
    void numbersThatASpreadsheetCannotHoldHaveLostDigits() {
        assertThat(hear(142628198301299000L, "person.id_number")).isEqualTo(doubtful(Reason.ID_LOST_DIGITS));
        assertThat(hear("未上户", "person.id_number")).isEqualTo(Heard.nothing());
        assertThat(hear("1.42628E+17", "person.id_number")).isEqualTo(doubtful(Reason.ID_LOST_DIGITS));
        assertThat(hear(6299996055806582583L, "home.bank_account")).isEqualTo(doubtful(Reason.NUMBER_LOST_DIGITS));
    }

    @Test
    void anAccountIsHeardWithoutItsBlanksAndNeverFromANumberThatLostDigits() {
        assertThat(hear("6299 9944 4555 3172 625", "home.bank_account"))
                .isEqualTo(said(Value.text("6299994445553172625"), Repair.ACCOUNT_BLANKS));
        assertThat(hear("6.29999E+18", "home.bank_account")).isEqualTo(doubtful(Reason.NUMBER_LOST_DIGITS));
        assertThat(hear("现金", "home.bank_account")).isEqualTo(doubtful(Reason.VALUE_UNFIT));
    }

    @Test
    void aCodeIsHeardInAllItsSpellingsAndNoOther() {
        assertThat(hear("乡（镇）内", "work.place")).isEqualTo(said(Value.text("town")));
        assertThat(hear("乡(镇)内", "work.place")).isEqualTo(said(Value.text("town"), Repair.CODE_SPELLING));
        for (var grade : new Object[] {"2级", 2, "2", "二 级"})
            assertThat(hear(grade, DICTIONARY.codes("disability_grade")))
                    .isEqualTo(said(Value.text("2"), Repair.CODE_SPELLING));
        assertThat(hear("乡（镇） 内", "work.place")).isEqualTo(said(Value.text("town"), Repair.CODE_SPELLING));
        assertThat(hear("月球", "work.place")).isEqualTo(doubtful(Reason.CODE_UNKNOWN));
    }

    @Test
    void aVillageIsHeardByItsShortNameAndAFormerOneIsAsked() {
        var xiaoli = Value.text("141026104207");
        assertThat(hearing.village("小李村", Optional.empty(), Optional.empty())).isEqualTo(said(xiaoli));
        for (var typed : List.of("小李", "良马镇小李村", "安泽县良马镇小李村民委员会"))
            assertThat(hearing.village(typed, Optional.of("良马镇"), Optional.empty()))
                    .as(typed)
                    .isEqualTo(said(xiaoli, Repair.VILLAGE_SHORT_NAME));
        for (var typed : List.of("杜村乡小李村", "山西省临汾市安泽县良马乡小李村"))
            assertThat(hearing.village(typed, Optional.empty(), Optional.empty()))
                    .as(typed)
                    .isEqualTo(said(xiaoli, Repair.VILLAGE_SHORT_NAME, Repair.VILLAGE_FORMER_TOWN));
        assertThat(hearing.village("法井", Optional.of("和川镇"), Optional.empty()))
                .isEqualTo(doubtful(Reason.VILLAGE_FORMER));
        assertThat(hearing.village("月球村", Optional.empty(), Optional.empty()))
                .isEqualTo(doubtful(Reason.VILLAGE_UNKNOWN));
    }

    @Test
    void whatIsStruckThroughIsAsked() {
        assertThat(hearing.hear(
                        new Cell(0, new Cell.Text("马小满"), true, false),
                        DICTIONARY.attribute("person.name").type(),
                        Writing.PLAIN))
                .isEqualTo(doubtful(Reason.STRUCK_THROUGH));
    }
}
