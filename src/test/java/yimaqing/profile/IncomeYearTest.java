package yimaqing.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.DICTIONARY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.ledger.Fact;
import yimaqing.pack.CodeList;
import yimaqing.pack.Value;

class IncomeYearTest {
    private static IncomeYear.Line line(String list, String item, long yuan) {
        CodeList.Code code = DICTIONARY.codes(list).find(item).orElseThrow();
        var source = new Fact.Source(1, "township", "survey/test", LocalDate.of(2025, 12, 31), java.time.Instant.EPOCH);
        var belief = new SeenBelief(
                DICTIONARY.attribute("house.grade"),
                new SeenBelief.Clear(Value.text("A")),
                source,
                new Belief.Fresh(1),
                List.of());
        return new IncomeYear.Line(
                code,
                code.group().orElse("expense"),
                BigDecimal.valueOf(yuan),
                code.counts().orElse(true),
                belief);
    }

    private static final IncomeYear.Line WAGE = line("income_item", "wage_away", 30_000);
    private static final IncomeYear.Line GRAIN = line("income_item", "grain", 9_000);
    private static final IncomeYear.Line COST = line("expense_item", "grain", 3_000);

    @Test
    void theNetIsWhatCountsLessWhatItCostForEachMember() {
        var year = new IncomeYear(2025, List.of(WAGE, GRAIN), List.of(COST), 3);
        assertThat(year.net()).contains(BigDecimal.valueOf(36_000));
        assertThat(year.perHead()).contains(BigDecimal.valueOf(12_000));
    }

    @Test
    void anUnstatedExpenseIsNotZero() {
        var year = new IncomeYear(2025, List.of(WAGE, GRAIN), List.of(), 3);
        assertThat(year.expense()).isEmpty();
        assertThat(year.net()).isEmpty();
        assertThat(year.perHead()).isEmpty();
    }

    @Test
    void wagesAloneNeedNoExpense() {
        assertThat(new IncomeYear(2025, List.of(WAGE), List.of(), 3).perHead()).contains(BigDecimal.valueOf(10_000));
    }

    @Test
    void oneOffReliefDoesNotCount() {
        var relief = line("income_item", "relief", 5_000);
        assertThat(new IncomeYear(2025, List.of(WAGE, relief), List.of(), 3).counted())
                .isEqualTo(BigDecimal.valueOf(30_000));
    }

    @Test
    void withoutAKnownMemberTheIncomePerHeadIsUnknown() {
        assertThat(new IncomeYear(2025, List.of(WAGE), List.of(), 0).perHead()).isEqualTo(Optional.empty());
    }
}
