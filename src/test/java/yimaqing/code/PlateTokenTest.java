package yimaqing.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlateTokenTest {
    static final PlateToken DOOR = new PlateToken("7K3M9Q2XWB01YZTV5HJ0");

    @Example
    void noTwoFreshTokensAreAlike() {
        var seen = new HashSet<String>();
        for (int each = 0; each < 10_000; each++) seen.add(PlateToken.fresh().letters());
        assertThat(seen).hasSize(10_000);
    }

    @Example
    void everySymbolComesUpAboutEquallyOften() {
        var seen = new int[32];
        for (int each = 0; each < 10_000; each++)
            for (char symbol : PlateToken.fresh().letters().toCharArray()) seen[Symbols.value(symbol)]++;
        for (int times : seen) assertThat(times).isBetween(5_700, 6_800);
    }

    @Example
    void aTokenIsReadInAnyCaseAndWithTheLettersThatLookLikeDigits() {
        assertThat(PlateToken.read("7k3m9q2xwboiyztv5hjo")).contains(DOOR);
        assertThat(PlateToken.read("7K3M9Q2XWBOLYZTV5HJ0")).contains(DOOR);
        assertThat(PlateToken.read(" 7K3M9-Q2XWB-01YZT-V5HJ0 ")).contains(DOOR);
    }

    @Example
    void aChatProgramsFullStopAndWideLettersAreForgiven() {
        assertThat(PlateToken.read("7K3M9Q2XWB01YZTV5HJ0.")).contains(DOOR);
        assertThat(PlateToken.read("7K3M9Q2XWB01YZTV5HJ0\u3002")).contains(DOOR);
        assertThat(PlateToken.read("\uFF17K3M9Q2XWB01YZTV5HJ\uFF10")).contains(DOOR);
    }

    @Example
    void whatCannotBeATokenIsNone() {
        assertThat(PlateToken.read("")).isEmpty();
        assertThat(PlateToken.read("7K3M9Q2XWB01YZTV5HJ")).isEmpty();
        assertThat(PlateToken.read("7K3M9Q2XWB01YZTV5HJ00")).isEmpty();
        assertThat(PlateToken.read("7K3M9Q2XWB01YZTV5HJU")).isEmpty();
        assertThat(PlateToken.read("7".repeat(1_000_000))).isEmpty();
        assertThatThrownBy(() -> new PlateToken("7k3m9q2xwb01yztv5hj0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void noTextBreaksTheReader(@ForAll String text) {
        PlateToken.read(text).ifPresent(token -> assertThat(token.letters()).hasSize(20));
        assertThat(TypedCode.read(text)).isNotNull();
    }

    @Property(tries = 200)
    void whatIsPrintedIsReadBack(@ForAll("fresh") PlateToken token) {
        assertThat(PlateToken.read(token.letters().toLowerCase(Locale.ROOT))).contains(token);
    }

    @Provide
    Arbitrary<PlateToken> fresh() {
        return Arbitraries.randomValue(_ -> PlateToken.fresh());
    }

    @Example
    void aTokenDoesNotPrintItself() {
        assertThat(DOOR.toString() + DOOR).doesNotContain("7K3M");
    }
}
