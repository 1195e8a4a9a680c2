package yimaqing.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class MaskTest {

    @Example
    void aNameKeepsItsSurname() {
        assertThat(List.of("王小明", "王明", "欧阳华", "欧阳小华", "欧阳", "王", "").stream().map(Mask::name))
                .containsExactly("王**", "王*", "欧阳*", "欧阳**", "欧*", "*", "*");
    }

    @Example
    void aRareLetterIsOneLetter() {
        assertThat(Mask.name("𠮷小明")).isEqualTo("𠮷**");
        assertThat(Mask.name("王𠮷")).isEqualTo("王*");
    }

    @Example
    void numbersKeepTheirEndsAndTheirLength() {
        assertThat(Mask.idNumber("140926198701010052")).isEqualTo("14**************52");
        assertThat(Mask.phone("15434567789")).isEqualTo("154*****789");
        assertThat(Mask.bankAccount("6217000012345678")).isEqualTo("************5678");
        assertThat(Mask.birthDate(LocalDate.of(1956, 3, 14))).isEqualTo("1956");
    }

    @Example
    void whatIsTooShortToHideIsAllStars() {
        assertThat(Mask.phone("3222123")).isEqualTo("*******");
        assertThat(Mask.idNumber("1409")).isEqualTo("****");
        assertThat(Mask.bankAccount("1234")).isEqualTo("****");
        assertThat(Mask.phone("")).isEqualTo("*");
    }

    @Property
    void noMaskShowsMoreThanItsRule(@ForAll @StringLength(max = 40) String value) {
        showsAtMost(value, Mask::name, 2, 0);
        showsAtMost(value, Mask::idNumber, 2, 2);
        showsAtMost(value, Mask::phone, 3, 3);
        showsAtMost(value, Mask::bankAccount, 0, 4);
    }

    private static void showsAtMost(String value, UnaryOperator<String> mask, int first, int last) {
        int[] masked = mask.apply(value).codePoints().toArray();
        assertThat(masked).hasSize(Math.max(1, value.codePointCount(0, value.length())));
        for (int each = first; each < masked.length - last; each++) {
            assertThat(masked[each]).isEqualTo('*');
        }
        assertThat(masked).contains('*');
    }
}
