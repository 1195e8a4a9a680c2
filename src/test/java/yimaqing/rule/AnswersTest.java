package yimaqing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import yimaqing.rule.Answer.Amount;
import yimaqing.rule.Answer.Outcome;
import yimaqing.truth.Truth;

/// What a rule answers: the outcome, why, how much, what is missing and what to ask first.
class AnswersTest {
    private static final LocalDate WINTER = LocalDate.of(2025, 12, 1);
    private static final Rule HEATING = Shelf.rule(Shelf.text("clean_heating.yaml"));
    private static final Rule ELDER = Shelf.rule(Shelf.text("elder_allowance.yaml"));

    @Test
    void nothingKnownDecidesNothing() {
        var answer = HEATING.decide(Shelf.household("{}"), WINTER);
        assertThat(answer.outcome()).isEqualTo(Outcome.NEEDS_DATA);
        assertThat(answer.failed()).isEmpty();
        assertThat(answer.amount()).isInstanceOf(Amount.None.class);
        assertThat(ELDER.decide(Shelf.household("{}"), WINTER).missing()).containsExactly("h.members");
    }

    @Test
    void whatIsMissingIsToldCheapestToAskFirst() {
        var answer = HEATING.decide(Shelf.household("{kind: general}"), WINTER);
        // heating is cheap to ask; what the family cannot be asked for comes last, in the order of the rule
        assertThat(answer.missing()).containsExactly("h.heating", "h.monitoring", "h.subsidies");
        var overridden = Shelf.rule(Shelf.text("clean_heating.yaml")
                .replace(
                        "    when: h.heating == 'electric'",
                        "    ask: {h.heating: 9}\n    when: h.heating == 'electric'")
                .replace("    when: h.kind in", "    ask: {h.monitoring: 1}\n    when: h.kind in"));
        assertThat(overridden.decide(Shelf.household("{kind: general}"), WINTER).missing())
                .containsExactly("h.monitoring", "h.heating", "h.subsidies");
    }

    @Test
    void everyConditionIsToldInBothLanguagesWithItsValues() {
        var answer = HEATING.decide(Shelf.household("{heating: coal, kind: dibao}"), WINTER);
        var heating = answer.decided().because().getFirst();
        assertThat(heating.holds()).isEqualTo(Because.Holds.FAILED);
        assertThat(Answer.said(heating, "zh", _ -> true)).isEqualTo("取暖方式为烧煤，不是电取暖");
        assertThat(Answer.said(heating, "en", _ -> true)).isEqualTo("The home is heated with coal, not electricity");
        assertThat(heating.used()).singleElement().satisfies(used -> {
            assertThat(used.path()).isEqualTo("h.heating");
            assertThat(used.said("zh")).isEqualTo("烧煤");
        });
        var received = answer.decided().because().getLast();
        assertThat(received.holds()).isEqualTo(Because.Holds.UNKNOWN);
        assertThat(Answer.said(received, "en", _ -> true))
                .isEqualTo("Not yet known: Not yet paid this year (missing: subsidies)");
    }

    @Test
    void aValueThatMustNotBeShownIsLeftOut() {
        var answer = ELDER.decide(Shelf.household("{members: [{name: 王奶奶, age: 92}]}"), WINTER);
        var age = answer.members().getFirst().decided().because().getFirst();
        assertThat(Answer.said(age, "zh", _ -> true)).isEqualTo("王奶奶年满80周岁");
        assertThat(Answer.said(age, "zh", used -> !used.field().sealed())).doesNotContain("王奶奶");
    }

    @Test
    void aConditionWithoutASentenceIsSaidFromTheDictionary() {
        var rule = rule("h.income_pc < 9000 || h.members.exists(m, m.health == 'serious')", "5");
        var answer = rule.decide(Shelf.household("{income_pc: 3000}"), WINTER);
        assertThat(Answer.said(answer.decided().because().getFirst(), "zh", _ -> true))
                .isEqualTo("（人均纯收入低于9000，或者家庭成员中至少有一个：健康状况为大病）");
    }

    @Test
    void unknownIsCutBackWhereItTurnsOutNotToMatter() {
        var rule = rule("(h.land_mu > 3 || h.income_pc < 9000) && h.loan_overdue == false", "5");
        assertThat(rule.decide(Shelf.household("{income_pc: 3000, loan_overdue: no}"), WINTER)
                        .missing())
                .isEmpty();
        assertThat(rule.decide(Shelf.household("{income_pc: 9000, loan_overdue: no}"), WINTER)
                        .missing())
                .containsExactly("h.land_mu");
        assertThat(rule.decide(Shelf.household("{loan_overdue: yes}"), WINTER).outcome())
                .isEqualTo(Outcome.NOT_ELIGIBLE);
    }

    @Test
    void aDivisionByZeroIsAnUnknownOfItsOwn() {
        var rule = rule("h.income_pc / h.land_mu < 1000", "5");
        var answer = rule.decide(Shelf.household("{income_pc: 3000, land_mu: 0}"), WINTER);
        assertThat(answer.outcome()).isEqualTo(Outcome.NEEDS_DATA);
        assertThat(answer.missing()).isEmpty();
        assertThat(Answer.incomputable(answer.decided().gaps()))
                .extracting(s -> s.in("en"))
                .containsExactly("cannot be computed: farmland is 0");
    }

    @Test
    void amountsAreRoundedHalfUpAndNeverBelowZero() {
        assertThat(amount("h.land_mu * 0.335", "{land_mu: 3}")).isEqualByComparingTo("1.01");
        assertThat(amount("h.land_mu * 1.005", "{land_mu: 1}")).isEqualByComparingTo("1.01");
        assertThat(amount("h.land_mu / 3", "{land_mu: 2}")).isEqualByComparingTo("0.67");
    }

    @Test
    void aRuleAnswersForADayOnWhichItDoesNotHold() {
        var answer = HEATING.decide(
                Shelf.household("{heating: electric, kind: dibao, subsidies: []}"), LocalDate.of(2026, 4, 1));
        assertThat(answer.outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(answer.failed()).containsExactly(Rule.IN_FORCE);
    }

    @Test
    void oneUndecidedMemberLeavesTheSumUnknownButNotTheEntitlement() {
        var family = Shelf.household("{kind: dibao, members: [{name: 甲, age: 92}, {name: 乙}, {name: 丙, age: 30}]}");
        var answer = ELDER.decide(family, WINTER);
        assertThat(answer.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(answer.amount()).isInstanceOf(Amount.Unknown.class);
        assertThat(answer.missing()).containsExactly("h.members[1].age");
        assertThat(answer.members())
                .extracting(m -> m.decided().outcome())
                .containsExactly(Outcome.ELIGIBLE, Outcome.NEEDS_DATA, Outcome.NOT_ELIGIBLE);
        var limited = Shelf.rule(Shelf.text("elder_allowance.yaml").replace("limit: none", "limit: 1"));
        assertThat(limited.decide(family, WINTER).amount()).isEqualTo(new Amount.Known(new BigDecimal("200.00")));
    }

    @Test
    void anAmountNobodyKnowsIsUnsetAndDaysCanBeCompared() {
        var rule = Shelf.rule("""
                policy: unset
                title: {zh: 甲, en: a}
                conditions:
                  - {id: joined, when: "h.joined <= on && on - h.joined >= 30 && years_between(h.joined, on) < 10"}
                benefit: {unset: {zh: 没有来源, en: no source}}
                received:
                  when: h.subsidies.exists(s, s.policy == 'unset')
                  amount: sum(h.subsidies.map(s, s.amount))
                documents: [{id: a, zh: 甲, en: a}, {id: b, zh: 乙, en: b, when: h.loan_overdue}]
                """);
        var answer =
                rule.decide(Shelf.household("{joined: 2025-01-31, subsidies: [{policy: unset, amount: 7}]}"), WINTER);
        assertThat(answer.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(answer.amount()).isInstanceOf(Amount.Unset.class);
        assertThat(answer.got()).hasValueSatisfying(got -> {
            assertThat(got.received()).isEqualTo(Outcome.ELIGIBLE);
            assertThat(got.amount()).isInstanceOf(Amount.Known.class);
        });
        assertThat(answer.papers()).extracting(Answer.Paper::surely).containsExactly(true, false);
        assertThat(rule.decide(Shelf.household("{joined: 2025-11-25}"), WINTER).outcome())
                .isEqualTo(Outcome.NOT_ELIGIBLE);
    }

    @Test
    void theShortAnswerIsTheLongOne() {
        for (var given : new String[] {
            "{}", "{heating: electric, kind: dibao, heating_kwh: 8000, subsidies: []}", "{heating: coal}"
        }) {
            var household = Shelf.household(given);
            var decider = HEATING.decider(WINTER);
            int truth = decider.truth(household);
            assertThat(Outcome.of(truth))
                    .isEqualTo(HEATING.decide(household, WINTER).outcome());
            if (truth == Truth.TRUE) assertThat(decider.amount()).isEqualTo(800);
        }
    }

    @Test
    void theGateNamesWhatIsNotYetShown() {
        assertThat(Gate.faults(HEATING))
                .extracting(f -> f.wrong().name())
                .containsExactlyInAnyOrder("NO_REFUSED_EXAMPLE", "NO_REFUSED_EXAMPLE");
        assertThat(Gate.faults(ELDER)).extracting(f -> f.wrong().name()).containsExactlyInAnyOrder("NO_BASIS");
        var bound = rule("h.income_pc < 9000", "5");
        assertThat(Gate.faults(bound))
                .extracting(f -> f.wrong().name())
                .contains("NO_ELIGIBLE_EXAMPLE", "NO_UNDECIDED_EXAMPLE", "THRESHOLD_UNTRIED");
    }

    private static BigDecimal amount(String amount, String given) {
        var answer = rule("true", amount).decide(Shelf.household(given), WINTER);
        return ((Amount.Known) answer.amount()).number();
    }

    private static Rule rule(String when, String amount) {
        return Shelf.rule("""
                policy: tried
                title: {zh: 甲, en: a}
                conditions:
                  - {id: only, when: "%s"}
                benefit: {amount: "%s"}
                """.formatted(when, amount));
    }
}
