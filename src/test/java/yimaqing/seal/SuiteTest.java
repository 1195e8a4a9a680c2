package yimaqing.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each suite is held against published examples or another's hand; what was made with one goes on beside the other.
class SuiteTest {
    private static final Suite AES = Suite.AES_SHA_256_ED25519;
    private static final Suite SM = Suite.SM4_SM3_SM2;
    private static final byte[] PLACE = "person|id number|7".getBytes(UTF_8);
    private static final byte[] TEXT = "2026-11-26 120 facts".getBytes(UTF_8);

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    @Test
    void sm4GcmIsThatOfItsStandard() throws Exception {
        // RFC 8998, appendix A.1
        var key = new javax.crypto.spec.SecretKeySpec(hex("0123456789ABCDEFFEDCBA9876543210"), "SM4");
        var nonce = hex("00001234567800000000ABCD");
        var aad = hex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2");
        var plain = hex("AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
                + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");
        var cipher = SM.cipher(javax.crypto.Cipher.ENCRYPT_MODE, key, nonce, 0);
        cipher.updateAAD(aad);
        assertThat(cipher.doFinal(plain))
                .isEqualTo(hex("17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
                        + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
                        + "83DE3541E4C2B58177E065A9BF7B62EC"));
    }

    @Test
    void keysAreDerivedAsJavaDerivesThem() throws Exception {
        byte[] root = Keys.some("0000000a", 1).bytes();
        var java = KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(root)
                        .thenExpand("yimaqing/1/index values".getBytes(UTF_8), 32));
        assertThat(AES.derived(root, "index values")).isEqualTo(java);
        assertThat(SM.derived(root, "index values")).hasSize(32).isNotEqualTo(java);
    }

    @Test
    void whatWasSealedBeforeTheSuiteWasChangedOpensAndNewValuesTakeTheNewOne() {
        var before = KeyRing.of(Keys.some("0000000a", 1), AES);
        var after = new KeyRing(before.newest(), before.earlier(), SM, before.indexes());
        var vault = new Vault(before);
        var key = vault.newKey();
        var old = key.seal(TEXT, PLACE);
        var wrapped = vault.wrap(key, PLACE);
        vault.turnTo(after);
        var again = vault.unwrap(wrapped, PLACE);
        assertThat(again.open(old, PLACE)).isEqualTo(TEXT);
        var young = again.seal(TEXT, PLACE);
        assertThat(young).startsWith(1, 2);
        assertThat(again.open(young, PLACE)).isEqualTo(TEXT);
        assertThat(key.open(young, PLACE)).isEqualTo(TEXT);
        var rewrapped = vault.rewrap(wrapped, PLACE);
        assertThat(rewrapped.bytes()).startsWith(1, 2);
        assertThat(vault.unwrap(rewrapped, PLACE).open(old, PLACE)).isEqualTo(TEXT);
        // one is not taken for the other
        old[1] = SM.number();
        assertThatThrownBy(() -> again.open(old, PLACE)).isInstanceOf(CannotOpen.class);
    }

    @Test
    void termsStayWhateverSuiteNewValuesTakeAndWhicheverKeyLocks() {
        for (var suite : Suite.values()) {
            var first = KeyRing.of(Keys.some("0000000a", 1), suite);
            var term = BlindIndex.ofValues(first).term("id number", "1");
            var code = BlindIndex.ofTokens(first).term("plate", "1");
            for (var next : Suite.values()) {
                var later = new KeyRing(first.newest(), first.earlier(), next, first.indexes())
                        .turnedTo(Keys.some("0000000b", 2))
                        .withoutEarlier();
                assertThat(BlindIndex.ofValues(later).term("id number", "1")).isEqualTo(term);
                assertThat(BlindIndex.ofTokens(later).term("plate", "1")).isEqualTo(code);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void aSignatureIsOfItsTextAndKeyOnly(Suite suite) {
        var ring = KeyRing.of(Keys.some("0000000a", 1), suite);
        var signer = Signer.of(ring);
        var signature = signer.signed(TEXT);
        assertThat(signature).startsWith(suite.number() + ":");
        assertThat(Signer.isSigned(TEXT, signature, signer.publicKey())).isTrue();
        assertThat(Signer.of(ring).publicKey()).isEqualTo(signer.publicKey());
        var changed = TEXT.clone();
        changed[3] ^= 1;
        assertThat(Signer.isSigned(changed, signature, signer.publicKey())).isFalse();
        var other = Signer.of(KeyRing.of(Keys.some("0000000a", 2), suite));
        assertThat(Signer.isSigned(TEXT, signature, other.publicKey())).isFalse();
        for (var suite2 : Suite.values()) {
            var third = Signer.of(KeyRing.of(Keys.some("0000000a", 2), suite2));
            assertThat(Signer.isSigned(TEXT, third.signed(TEXT), signer.publicKey()))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void nonsenseIsNoSignature(Suite suite) {
        var signer = Signer.of(KeyRing.of(Keys.some("0000000a", 1), suite));
        var signature = signer.signed(TEXT);
        for (var none :
                new String[] {"", "1", "3:AAAA", "1:", "2:", "1:%%", "x" + signature, signature + "A", "2:AAAA"})
            assertThat(Signer.isSigned(TEXT, none, signer.publicKey())).as(none).isFalse();
        for (var none : new String[] {"", "1:", "2:AAAA", suite.number() + ":AAAA", "王"})
            assertThat(Signer.isSigned(TEXT, signature, none)).as(none).isFalse();
    }

    @Test
    void anUnknownSuiteIsNamed() {
        var key = new Vault(KeyRing.of(Keys.some("0000000a", 1), AES)).newKey();
        var sealed = key.seal(TEXT, PLACE);
        sealed[1] = 3;
        assertThatThrownBy(() -> key.open(sealed, PLACE)).hasMessageContaining("unknown suite 3");
        assertThat(Arrays.stream(Suite.values()).map(Suite::number)).containsExactly((byte) 1, (byte) 2);
    }
}
