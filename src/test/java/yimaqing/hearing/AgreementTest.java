package yimaqing.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static Map<String, BigDecimal> row(Object... namesAndNumbers) {
        var row = new HashMap<String, BigDecimal>();
        for (int i = 0; i < namesAndNumbers.length; i += 2)
            row.put((String) namesAndNumbers[i], new BigDecimal(namesAndNumbers[i + 1].toString()));
        return row;
    }

    @Test
    void anAmountIsAreaTimesStandardUpToHalfAYuan() {
        var amount = Agreement.read("金额 = 面积 * 标准");
        assertThat(amount.isBrokenBy(row("金额", "381.90", "面积", "5.7", "标准", 67)))
                .isFalse();
        assertThat(amount.isBrokenBy(row("金额", 382, "面积", "5.7", "标准", 67))).isFalse();
        assertThat(amount.isBrokenBy(row("金额", 3819, "面积", "5.7", "标准", 67))).isTrue();
        assertThat(amount.firstColumn()).isEqualTo("金额");
        assertThat(amount.columns()).containsExactlyInAnyOrder("金额", "面积", "标准");
    }

    @Test
    void aBlankPartDecidesNothingUnlessItMayBeBlank() {
        assertThat(Agreement.read("总 = 甲 + 乙").isBrokenBy(row("总", 5, "甲", 1))).isFalse();
        var parts = Agreement.read("总 = 甲? + 乙? + 丙");
        assertThat(parts.isBrokenBy(row("总", 5, "丙", 5))).isFalse();
        assertThat(parts.isBrokenBy(row("总", 5, "甲", 2, "丙", 5))).isTrue();
        assertThat(parts.isBrokenBy(row("总", 5, "甲", 2))).isFalse();
    }

    @Test
    void aCapAndBoundsAreKept() {
        var capped = Agreement.read("金额 = 电量 * 0.2 at most 2400");
        assertThat(capped.isBrokenBy(row("金额", 2400, "电量", 20_000))).isFalse();
        assertThat(capped.isBrokenBy(row("金额", 4000, "电量", 20_000))).isTrue();
        assertThat(Agreement.read("入院 <= 出院").isBrokenBy(row("入院", 3, "出院", 2))).isTrue();
        assertThat(Agreement.read("入院 <= 出院").isBrokenBy(row("入院", 2, "出院", 2))).isFalse();
        assertThat(Agreement.read("电费 >= 电量 * 0.3").isBrokenBy(row("电费", "41.02", "电量", 86_000)))
                .isTrue();
        assertThat(Agreement.read("电费 >= 电量 * 0.3").isBrokenBy(row("电费", 0, "电量", 0)))
                .isFalse();
    }

    @Test
    void whatIsNoAgreementIsRefused() {
        for (var written : new String[] {"金额", "金额=面积", "a = b = c", "a = b at most many"})
            assertThatThrownBy(() -> Agreement.read(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
