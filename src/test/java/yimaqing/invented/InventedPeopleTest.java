package yimaqing.invented;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yimaqing.envelope.Limits;
import yimaqing.pack.IdNumber;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Workbook;

class InventedPeopleTest {
    private static final InventedPeople PEOPLE =
            new InventedPeople(Places.shipped().villagesIn(new PlaceCode("140121")));

    @Test
    void everybodyHasANumberThatIsRightAndNobodyElseHas() {
        int[] places = IntStream.concat(IntStream.range(0, 60_000), IntStream.range(1_200_000, 1_260_000))
                .toArray();
        var numbers = IntStream.of(places)
                .mapToObj(place -> PEOPLE.one(place).self())
                .peek(self -> {
                    var number = new IdNumber(self.idNumber());
                    assertThat(number.isMale()).isEqualTo(self.isMale());
                    assertThat(number.birth()).isEqualTo(self.birth());
                    assertThat(self.phone()).matches("154[0-9]{8}");
                })
                .map(InventedPeople.Self::idNumber);
        assertThat(numbers.distinct().count()).isEqualTo(places.length);
    }

    @Test
    void fourLiveInAHouseholdAndEachHouseholdHasItsNumber() {
        assertThat(PEOPLE.one(0).isHead()).isTrue();
        assertThat(PEOPLE.one(3).number()).isEqualTo(PEOPLE.one(0).number());
        assertThat(PEOPLE.one(4).number()).isNotEqualTo(PEOPLE.one(3).number());
        assertThat(IntStream.range(0, 50_000)
                        .mapToObj(h -> PEOPLE.one(4 * h).number())
                        .distinct()
                        .count())
                .isEqualTo(50_000);
        assertThatThrownBy(() -> PEOPLE.one(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PEOPLE.one(InventedPeople.MOST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLedgerOfTheMostRowsIsNoLargerThanAFileMayBe() {
        var bytes = LedgerFile.of(PEOPLE, 0, Limits.MOST_ROWS - 2);
        assertThat(bytes.length).isLessThan(Limits.MOST_BYTES);
        assertThat(Workbook.open(bytes)).isInstanceOfSatisfying(Opening.Opened.class, opened -> {
            var sheet = opened.workbook().sheets().getFirst();
            assertThat(sheet.rows()).isEqualTo(Limits.MOST_ROWS);
            try (var rows = opened.workbook().rows(sheet)) {
                rows.next();
                rows.next();
                assertThat(rows.next().cell(6).orElseThrow().text())
                        .isEqualTo(PEOPLE.one(0).self().idNumber());
            }
        });
    }
}
