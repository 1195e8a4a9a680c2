package yimaqing.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

class SealTest {

    static final byte[] PLACE = "person|id number|7".getBytes(UTF_8);
    static final byte[] ELSEWHERE = "person|id number|8".getBytes(UTF_8);

    private static Vault vault(Suite suite) {
        return new Vault(ring(suite, 1));
    }

    private static KeyRing ring(Suite suite, long seed) {
        return KeyRing.of(Keys.some("0000000a", seed), suite);
    }

    @Property
    void whatIsSealedOpensAgain(@ForAll Suite suite, @ForAll byte[] plain, @ForAll byte[] aad) {
        DataKey key = vault(suite).newKey();
        assertThat(key.open(key.seal(plain, aad), aad)).isEqualTo(plain);
    }

    @Property
    void anyAlteredBitIsRefused(
            @ForAll Suite suite, @ForAll byte[] plain, @ForAll @IntRange(max = 1_000_000) int which) {
        DataKey key = vault(suite).newKey();
        byte[] sealed = key.seal(plain, PLACE);
        int bit = which % (sealed.length * 8);
        sealed[bit / 8] ^= (byte) (1 << bit % 8);
        assertThatThrownBy(() -> key.open(sealed, PLACE)).isInstanceOf(CannotOpen.class);
    }

    @Property(tries = 200)
    void aCutValueIsRefused(@ForAll Suite suite, @ForAll byte[] plain, @ForAll @IntRange(max = 1_000_000) int which) {
        DataKey key = vault(suite).newKey();
        byte[] sealed = key.seal(plain, PLACE);
        byte[] cut = Arrays.copyOf(sealed, which % sealed.length);
        assertThatThrownBy(() -> key.open(cut, PLACE)).isInstanceOf(CannotOpen.class);
    }

    @Property(tries = 200)
    void aValueMovedElsewhereIsRefused(@ForAll Suite suite, @ForAll @NotEmpty byte[] plain) {
        DataKey key = vault(suite).newKey();
        byte[] sealed = key.seal(plain, PLACE);
        assertThatThrownBy(() -> key.open(sealed, ELSEWHERE)).isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> vault(suite).newKey().open(sealed, PLACE)).isInstanceOf(CannotOpen.class);
    }

    @Property
    void theFormIsVersionSuiteNonceTextTag(@ForAll Suite suite) {
        byte[] sealed = vault(suite).newKey().seal("王小明".getBytes(UTF_8), PLACE);
        assertThat(sealed).hasSize(1 + 1 + 12 + 9 + 16).startsWith(1, suite.number());
    }

    @Property
    void equalValuesNeverLookEqual(@ForAll Suite suite) {
        DataKey key = vault(suite).newKey();
        var seen = new HashSet<String>();
        for (int each = 0; each < 10_000; each++) {
            seen.add(HexFormat.of().formatHex(key.seal(new byte[0], PLACE)));
        }
        assertThat(seen).hasSize(10_000);
    }

    @Property
    void aWrappedKeyOpensForItsSubjectOnly(@ForAll Suite suite) {
        DataKey key = vault(suite).newKey();
        byte[] sealed = key.seal("140926".getBytes(UTF_8), PLACE);
        WrappedKey wrapped = vault(suite).wrap(key, "person 7".getBytes(UTF_8));
        DataKey again = vault(suite).unwrap(wrapped, "person 7".getBytes(UTF_8));
        assertThat(again.open(sealed, PLACE)).asString().isEqualTo("140926");
        assertThatThrownBy(() -> vault(suite).unwrap(wrapped, "person 8".getBytes(UTF_8)))
                .isInstanceOf(CannotOpen.class);
    }

    @Property
    void anEarlierMasterKeyStillUnwrapsAndAnUnknownOneIsNamed(@ForAll Suite suite) {
        WrappedKey old = vault(suite).wrap(vault(suite).newKey(), PLACE);
        var turned = ring(suite, 1).turnedTo(Keys.some("0000000b", 2));
        var renewed = new Vault(turned);
        WrappedKey rewrapped = renewed.rewrap(old, PLACE);
        assertThat(rewrapped.masterKeyId()).isEqualTo("0000000b");
        var later = new Vault(turned.withoutEarlier());
        assertThat(later.unwrap(rewrapped, PLACE).bytes())
                .isEqualTo(renewed.unwrap(old, PLACE).bytes());
        assertThatThrownBy(() -> later.unwrap(old, PLACE))
                .isInstanceOf(CannotOpen.class)
                .hasMessageContaining("0000000a");
    }

    @Property
    void keysDoNotPrintThemselves(@ForAll Suite suite) {
        DataKey key = vault(suite).newKey();
        assertThat(key.toString() + vault(suite).wrap(key, PLACE) + Keys.some("0000000a", 1))
                .isEqualTo("a data keya key wrapped by master key 0000000amaster key 0000000a");
    }

    @Property(tries = 200)
    void equalValuesHaveEqualTermsAndPurposesDoNotMix(
            @ForAll Suite suite, @ForAll @IntRange(max = 1_000_000) int number) {
        var index = BlindIndex.ofValues(ring(suite, 1));
        byte[] term = index.term("id number", "x" + number);
        assertThat(term)
                .hasSize(16)
                .isEqualTo(index.term("id number", "x" + number))
                .isNotEqualTo(index.term("id number", "x" + (number + 1)))
                .isNotEqualTo(index.term("phone", "x" + number))
                .isNotEqualTo(BlindIndex.ofTokens(ring(suite, 1)).term("id number", "x" + number))
                .isNotEqualTo(BlindIndex.ofValues(ring(suite, 2)).term("id number", "x" + number));
    }

    @Property
    void nothingIsIndexedWithoutAValue(@ForAll Suite suite) {
        var index = BlindIndex.ofValues(ring(suite, 1));
        assertThatThrownBy(() -> index.term("phone", " ")).isInstanceOf(IllegalArgumentException.class);
    }
}
