package yimaqing.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

class SealTest {

    static final byte[] PLACE = "person|id number|7".getBytes(UTF_8);
    static final byte[] ELSEWHERE = "person|id number|8".getBytes(UTF_8);
    final Vault vault = new Vault(Keys.some("0000000a", 1));

    @Property
    void whatIsSealedOpensAgain(@ForAll byte[] plain, @ForAll byte[] aad) {
        DataKey key = vault.newKey();
        assertThat(key.open(key.seal(plain, aad), aad)).isEqualTo(plain);
    }

    @Property
    void anyAlteredBitIsRefused(@ForAll byte[] plain, @ForAll @IntRange(max = 1_000_000) int which) {
        DataKey key = vault.newKey();
        byte[] sealed = key.seal(plain, PLACE);
        int bit = which % (sealed.length * 8);
        sealed[bit / 8] ^= (byte) (1 << bit % 8);
        assertThatThrownBy(() -> key.open(sealed, PLACE)).isInstanceOf(CannotOpen.class);
    }

    @Property(tries = 200)
    void aCutValueIsRefused(@ForAll byte[] plain, @ForAll @IntRange(max = 1_000_000) int which) {
        DataKey key = vault.newKey();
        byte[] sealed = key.seal(plain, PLACE);
        byte[] cut = Arrays.copyOf(sealed, which % sealed.length);
        assertThatThrownBy(() -> key.open(cut, PLACE)).isInstanceOf(CannotOpen.class);
    }

    @Property(tries = 200)
    void aValueMovedElsewhereIsRefused(@ForAll @NotEmpty byte[] plain) {
        DataKey key = vault.newKey();
        byte[] sealed = key.seal(plain, PLACE);
        assertThatThrownBy(() -> key.open(sealed, ELSEWHERE)).isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> vault.newKey().open(sealed, PLACE)).isInstanceOf(CannotOpen.class);
    }

    @Example
    void theFormIsVersionSuiteNonceTextTag() {
        byte[] sealed = vault.newKey().seal("王小明".getBytes(UTF_8), PLACE);
        assertThat(sealed).hasSize(1 + 1 + 12 + 9 + 16).startsWith(1, 1);
    }

    @Example
    void equalValuesNeverLookEqual() {
        DataKey key = vault.newKey();
        var seen = new HashSet<String>();
        for (int each = 0; each < 10_000; each++) {
            seen.add(HexFormat.of().formatHex(key.seal(new byte[0], PLACE)));
        }
        assertThat(seen).hasSize(10_000);
    }

    @Example
    void aWrappedKeyOpensForItsSubjectOnly() {
        DataKey key = vault.newKey();
        byte[] sealed = key.seal("140926".getBytes(UTF_8), PLACE);
        WrappedKey wrapped = vault.wrap(key, "person 7".getBytes(UTF_8));
        DataKey again = vault.unwrap(wrapped, "person 7".getBytes(UTF_8));
        assertThat(again.open(sealed, PLACE)).asString().isEqualTo("140926");
        assertThatThrownBy(() -> vault.unwrap(wrapped, "person 8".getBytes(UTF_8)))
                .isInstanceOf(CannotOpen.class);
    }

    @Example
    void anEarlierMasterKeyStillUnwrapsAndAnUnknownOneIsNamed() {
        WrappedKey old = vault.wrap(vault.newKey(), PLACE);
        var next = Keys.some("0000000b", 2);
        var renewed = new Vault(next, Keys.some("0000000a", 1));
        WrappedKey rewrapped = renewed.wrap(renewed.unwrap(old, PLACE), PLACE);
        assertThat(rewrapped.masterKeyId()).isEqualTo("0000000b");
        assertThat(new Vault(next).unwrap(rewrapped, PLACE)).isNotNull();
        assertThatThrownBy(() -> new Vault(next).unwrap(old, PLACE))
                .isInstanceOf(CannotOpen.class)
                .hasMessageContaining("0000000a");
    }

    @Example
    void keysDoNotPrintThemselves() {
        DataKey key = vault.newKey();
        assertThat(key.toString() + vault.wrap(key, PLACE) + Keys.some("0000000a", 1))
                .isEqualTo("a data keya key wrapped by master key 0000000amaster key 0000000a");
    }

    @Property(tries = 200)
    void equalValuesHaveEqualTermsAndPurposesDoNotMix(@ForAll @IntRange(max = 1_000_000) int number) {
        var index = BlindIndex.ofValues(Keys.some("0000000a", 1));
        byte[] term = index.term("id number", "x" + number);
        assertThat(term)
                .hasSize(16)
                .isEqualTo(index.term("id number", "x" + number))
                .isNotEqualTo(index.term("id number", "x" + (number + 1)))
                .isNotEqualTo(index.term("phone", "x" + number))
                .isNotEqualTo(BlindIndex.ofTokens(Keys.some("0000000a", 1)).term("id number", "x" + number))
                .isNotEqualTo(BlindIndex.ofValues(Keys.some("0000000a", 2)).term("id number", "x" + number));
    }

    @Example
    void nothingIsIndexedWithoutAValue() {
        var index = BlindIndex.ofValues(Keys.some("0000000a", 1));
        assertThatThrownBy(() -> index.term("phone", " ")).isInstanceOf(IllegalArgumentException.class);
    }
}
