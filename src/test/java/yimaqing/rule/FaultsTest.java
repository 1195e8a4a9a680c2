package yimaqing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yimaqing.slot.RuleFault;
import yimaqing.slot.Wrong;
import yimaqing.web.Words;

/// Everything that can be wrong with a rule is said when it is saved: what, where, and how to mend it.
class FaultsTest {
    private static final String HEATING = Shelf.text("clean_heating.yaml").replace("published ", "draft ");

    @Test
    void aMisspeltAttributeIsFoundAtItsLetter() {
        var fault = only(HEATING.replace("when: h.heating ==", "when: h.heatng =="));
        assertThat(fault.wrong()).isEqualTo(Wrong.NO_SUCH_FIELD);
        assertThat(lineAt(HEATING.replace("when: h.heating ==", "when: h.heatng =="), fault))
                .startsWith("heatng");
        assertThat(fault.sentence("en")).contains("“heatng”").contains("Did you mean “heating”?");
        assertThat(fault.sentence("zh")).contains("您是不是想写“heating”？");
    }

    @Test
    void aMisspeltAttributeInALoopIsFoundToo() {
        var faulty = HEATING.replace("s.year == year", "s.yer == year");
        assertThat(lineAt(faulty, only(faulty))).startsWith("yer ==");
    }

    @Test
    void aWrongTypeIsFound() {
        var fault = only(when("h.income_pc < '9000'"));
        assertThat(fault.wrong()).isEqualTo(Wrong.WRONG_TYPES);
        assertThat(fault.sentence("en")).contains("“<”").contains("a number, a text");
        assertThat(wrongs(when("h.kind == 3"))).containsExactly(Wrong.WRONG_TYPES);
        assertThat(wrongs(when("h.kind in ['dibao', 3]"))).containsExactly(Wrong.WRONG_TYPES);
        assertThat(wrongs(when("h.income_pc"))).containsExactly(Wrong.WRONG_RESULT);
        assertThat(wrongs(when("h.joined < 3"))).containsExactly(Wrong.WRONG_TYPES);
        assertThat(wrongs(when("h.members == h.members"))).containsExactly(Wrong.NOT_IN_THE_LANGUAGE);
    }

    @Test
    void aMisspeltCodeIsFoundAndTheRightOneOffered() {
        var faulty = HEATING.replace("h.heating == 'electric'", "h.heating == 'electrc'");
        var fault = only(faulty);
        assertThat(fault.wrong()).isEqualTo(Wrong.CODE_MISSPELT);
        assertThat(fault.sentence("en")).contains("Did you mean “electric”?");
        assertThat(lineAt(faulty, fault)).startsWith("'electrc'");
        assertThat(wrongs(when("h.kind in ['dibao', 'tekunn']"))).containsExactly(Wrong.CODE_MISSPELT);
        assertThat(wrongs(when("h.members.exists(m, m.health == 'serius')"))).containsExactly(Wrong.CODE_MISSPELT);
    }

    @Test
    void whatTheLanguageHasNotIsRefused() {
        for (var expression : List.of(
                "h.members[0].age > 3",
                "h.kind.startsWith('d')",
                "h.kind.matches('d.*')",
                "{'a': 1} == {'a': 1}",
                "h.members.filter(m, m.age > 3) == []",
                "size(h.members.map(m, m.age)) > 3",
                "h.courses.exists(c, c == 'x')",
                "type(h.kind) == string",
                "h.income_pc % 2 == 0",
                "h",
                "h.kind + 'x' == 'dibao'",
                "null == null",
                "[1, 2] == [1]"))
            assertThat(wrongs(when(expression))).as(expression).isNotEmpty();
    }

    @Test
    void anExpressionThatCannotBeReadIsFoundWhereItBreaks() {
        var fault = only(when("h.income_pc < < 3"));
        assertThat(fault.wrong()).isEqualTo(Wrong.NOT_READ);
        assertThat(fault.sentence("en")).contains("“< 3”");
        assertThat(wrongs(when("(h.income_pc < 3"))).containsExactly(Wrong.NOT_READ);
        assertThat(wrongs(when("x.income_pc < 3"))).containsExactly(Wrong.NO_SUCH_NAME);
        assertThat(wrongs(when("total(h.members) < 3"))).containsExactly(Wrong.NO_SUCH_FUNCTION);
        assertThat(wrongs(when("h.joined < day('2025-02-30')"))).containsExactly(Wrong.BAD_DAY_LITERAL);
        assertThat(wrongs(when("(".repeat(300) + "true" + ")".repeat(300)))).isNotEmpty();
    }

    @Test
    void aLoopOverLoopsIsRefusedByName() {
        var deep = "h.members.exists(a, h.members.exists(b, a.jobs.exists(j, j.months > b.age)))";
        var fault = only(when(deep));
        assertThat(fault.wrong()).isEqualTo(Wrong.LOOP_TOO_DEEP);
        assertThat(fault.sentence("en")).contains("a.jobs");
    }

    @Test
    void aRuleAboveTheCostBoundIsRefusedAndItsDearestLoopNamed() {
        var fault = only(when("h.subsidies.exists(s, h.subsidies.exists(t, s.year == t.year && s.amount > t.amount))"));
        assertThat(fault.wrong()).isEqualTo(Wrong.TOO_COSTLY);
        assertThat(fault.sentence("en")).contains("h.subsidies").contains("20000");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var faulty = HEATING.replace("purpose:", "purpos:").replace("h.heating ==", "h.heatng ==");
        assertThat(wrongs(faulty)).containsExactlyInAnyOrder(Wrong.UNKNOWN_KEY, Wrong.NO_SUCH_FIELD);
    }

    @ParameterizedTest
    @EnumSource(Wrong.class)
    void everyFaultHasItsSentenceInBothLanguages(Wrong wrong) {
        assertThat(Words.CHINESE.has("rule.fault." + wrong)).isTrue();
        assertThat(Words.ENGLISH.has("rule.fault." + wrong)).isTrue();
    }

    private static String when(String expression) {
        return HEATING.replace("when: h.heating == 'electric'", "when: \"" + expression + "\"");
    }

    private static RuleFault only(String yaml) {
        var faults = Shelf.faults(yaml);
        assertThat(faults).hasSize(1);
        return faults.getFirst();
    }

    private static List<Wrong> wrongs(String yaml) {
        return new ArrayList<>(
                Shelf.faults(yaml).stream().map(RuleFault::wrong).distinct().toList());
    }

    /// What stands at the place of a fault.
    private static String lineAt(String yaml, RuleFault fault) {
        return yaml.split("\n")[fault.at().line() - 1].substring(fault.at().column() - 1);
    }
}
