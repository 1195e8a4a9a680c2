package yimaqing.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TotpSecretTest {
    private static final TotpSecret OF_THE_STANDARD =
            TotpSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final Instant NOON = Instant.ofEpochSecond(1_800_000_000);

    /// RFC 6238, appendix B, SHA-1: of its eight digits an app shows the last six.
    @Test
    void theVectorsOfTheStandardComeOut() {
        assertThat(OF_THE_STANDARD.letters()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        Map.of(
                        59L, "94287082",
                        1111111109L, "07081804",
                        1111111111L, "14050471",
                        1234567890L, "89005924",
                        2000000000L, "69279037",
                        20000000000L, "65353130")
                .forEach((second, code) -> assertThat(OF_THE_STANDARD.code(Instant.ofEpochSecond(second)))
                        .isEqualTo(code.substring(2)));
    }

    @Test
    void aCodeCountsOneStepBeforeAndAfterAndNoFurther() {
        var code = OF_THE_STANDARD.code(NOON);
        long step = NOON.getEpochSecond() / 30;
        assertThat(OF_THE_STANDARD.stepOf(code, NOON, -1)).hasValue(step);
        assertThat(OF_THE_STANDARD.stepOf(code, NOON.plusSeconds(30), -1)).hasValue(step);
        assertThat(OF_THE_STANDARD.stepOf(code, NOON.minusSeconds(30), -1)).hasValue(step);
        assertThat(OF_THE_STANDARD.stepOf(code, NOON.plusSeconds(60), -1)).isEmpty();
        assertThat(OF_THE_STANDARD.stepOf(code, NOON.minusSeconds(31), -1)).isEmpty();
    }

    @Test
    void neitherAUsedCodeNorAnEarlierOneCounts() {
        long step = NOON.getEpochSecond() / 30;
        var before = OF_THE_STANDARD.code(NOON.minusSeconds(30));
        assertThat(OF_THE_STANDARD.stepOf(OF_THE_STANDARD.code(NOON), NOON, step))
                .isEqualTo(OptionalLong.empty());
        assertThat(OF_THE_STANDARD.stepOf(before, NOON, step)).isEmpty();
        assertThat(OF_THE_STANDARD.stepOf(before, NOON, step - 2)).hasValue(step - 1);
    }

    @Test
    void aSecretIsThirtyTwoLettersInGroupsAndNeverPrintsItself() {
        var secret = TotpSecret.fresh();
        assertThat(TotpSecret.of(secret.bytes())).isEqualTo(secret);
        assertThat(String.join("", secret.groups())).isEqualTo(secret.letters());
        assertThat(secret.groups()).hasSize(8);
        assertThat(secret.toString()).doesNotContain(secret.letters().substring(0, 6));
        assertThat(secret.address("liangma.officer"))
                .isEqualTo("otpauth://totp/YiMaQing:liangma.officer?secret=" + secret.letters() + "&issuer=YiMaQing");
        assertThatThrownBy(() -> new TotpSecret("ABC")).hasMessageContaining("32 letters");
    }

    @Test
    void aRecoveryCodeIsReadAsPeopleTypeIt() {
        var code = new RecoveryCode("01K3M9Q2X0");
        assertThat(code.shown()).isEqualTo("01K3M-9Q2X0");
        assertThat(RecoveryCode.read("oik3m 9q2xO")).contains(code);
        assertThat(RecoveryCode.read("０１Ｋ３Ｍ－９Ｑ２Ｘ０")).contains(code);
        assertThat(RecoveryCode.read("123456")).isEmpty();
        assertThat(code.toString()).doesNotContain("01K3M");
        assertThat(RecoveryCode.freshSet()).doesNotHaveDuplicates().hasSize(RecoveryCode.SET);
    }
}
