package yimaqing.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import yimaqing.code.TypedCode.Good;
import yimaqing.code.TypedCode.Mistyped;
import yimaqing.code.TypedCode.NotACode;

class TypedCodeTest {

    @Provide
    Arbitrary<TypedCode> fresh() {
        return Arbitraries.randomValue(_ -> TypedCode.fresh());
    }

    @Example
    void aCodeIsShownInThreeParts() {
        assertThat(TypedCode.fresh().printed()).matches("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{2}");
    }

    @Property(tries = 200)
    void whatIsPrintedIsReadBack(@ForAll("fresh") TypedCode code) {
        assertThat(TypedCode.read(code.printed())).isEqualTo(new Good(code));
        assertThat(TypedCode.read(" " + code.letters().toLowerCase(Locale.ROOT)))
                .isEqualTo(new Good(code));
        assertThat(TypedCode.read(code.printed().replace('0', 'o').replace('1', 'l')))
                .isEqualTo(new Good(code));
    }

    @Property(tries = 300)
    void everySingleWrongSymbolIsNoticed(@ForAll("fresh") TypedCode code) {
        for (int place = 0; place < 12; place++)
            for (int value = 0; value < 32; value++) {
                if (Symbols.value(code.letters().charAt(place)) == value) continue;
                var wrong = new StringBuilder(code.letters());
                wrong.setCharAt(place, Symbols.symbol(value));
                assertThat(TypedCode.read(wrong.toString())).isEqualTo(new Mistyped());
            }
    }

    @Property(tries = 2_000)
    void everyTwoSwappedNeighboursAreNoticed(@ForAll("fresh") TypedCode code) {
        for (int place = 0; place < 11; place++) {
            char first = code.letters().charAt(place);
            char second = code.letters().charAt(place + 1);
            if (first == second) continue;
            var swapped = new StringBuilder(code.letters());
            swapped.setCharAt(place, second);
            swapped.setCharAt(place + 1, first);
            assertThat(TypedCode.read(swapped.toString())).isEqualTo(new Mistyped());
        }
    }

    @Example
    void whatHasNotTwelveSymbolsIsNoCode() {
        assertThat(TypedCode.read("")).isEqualTo(new NotACode());
        assertThat(TypedCode.read("7K3M9-Q2XWB-7")).isEqualTo(new NotACode());
        assertThat(TypedCode.read("7K3M9-Q2XWB-7YU")).isEqualTo(new NotACode());
        assertThat(TypedCode.read("7K3M9-Q2XWB-7U")).isEqualTo(new NotACode());
        assertThat(TypedCode.read("7".repeat(1_000_000))).isEqualTo(new NotACode());
    }

    @Example
    void aCodeWhoseCheckSymbolsDoNotFitIsNeverBorn() {
        // The ten zeros have the value 0, so their check symbols are 00.
        assertThat(new TypedCode("000000000000").printed()).isEqualTo("00000-00000-00");
        assertThatThrownBy(() -> new TypedCode("000000000001")).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void aCodeDoesNotPrintItself() {
        var code = TypedCode.fresh();
        assertThat(code.toString()).doesNotContain(code.letters().substring(0, 5));
    }
}
