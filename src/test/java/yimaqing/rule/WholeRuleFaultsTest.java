package yimaqing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import yimaqing.slot.RuleFault;
import yimaqing.slot.Wrong;

/// What can be wrong with a rule as a whole: its table, its dated numbers, its amount, its versions, its keys.
class WholeRuleFaultsTest {
    private static final String HEATING = Shelf.text("clean_heating.yaml").replace("published ", "draft ");
    private static final String ELDER = Shelf.text("elder_allowance.yaml");

    @Test
    void aGapAndARowThatNeverDecidesAreFoundInATable() {
        var gap = ELDER.replace("      - [ \"80..89\",  any,               50 ]\n", "");
        var fault = only(gap);
        assertThat(fault.wrong()).isEqualTo(Wrong.TABLE_GAP);
        assertThat(fault.sentence("en")).contains("age is 80").contains("kind of household is Ordinary household");
        var unreachable = ELDER.replace(
                "      - [ \"80..89\",  any,               50 ]\n",
                "      - [ \"80..89\",  any,               50 ]\n      - [ \"85..89\",  dibao,               70 ]\n");
        assertThat(wrongs(unreachable)).containsExactly(Wrong.ROW_UNREACHABLE);
        assertThat(wrongs(ELDER.replace("\"dibao, tekun\",   200", "\"dibao, tekum\",   200")))
                .containsExactly(Wrong.CODE_MISSPELT);
        assertThat(wrongs(ELDER.replace("\">= 100\"", "\"about 100\""))).contains(Wrong.BAD_CELL);
        assertThat(wrongs(ELDER.replace("any,              500 ]", "500 ]"))).containsExactly(Wrong.ROW_WIDTH);
    }

    @Test
    void aTableWithoutTheConditionThatBoundsItHasAGap() {
        assertThat(wrongs(ELDER.replace("m.age >= 80", "m.age >= 60"))).containsExactly(Wrong.TABLE_GAP);
    }

    @Test
    void aNumberWithoutAValueOnTheFirstDayIsFound() {
        var fault = only(HEATING.replace("2024-11-01: 0.1", "2025-12-01: 0.1"));
        assertThat(fault.wrong()).isEqualTo(Wrong.NO_VALUE_ON_DAY);
        assertThat(fault.sentence("en")).contains("“rate”").contains("2025-11-01");
    }

    @Test
    void aDivisionByZeroIsFound() {
        var amount = "amount: min(h.heating_kwh, p.cap_kwh) * p.rate";
        assertThat(wrongs(HEATING.replace(amount, "amount: h.heating_kwh / 0"))).containsExactly(Wrong.ALWAYS_BY_ZERO);
        assertThat(wrongs(HEATING.replace(amount, "amount: h.heating_kwh / (p.rate - p.rate)")))
                .contains(Wrong.ALWAYS_BY_ZERO);
        assertThat(wrongs(when("h.income_pc / 0 > 3"))).containsExactly(Wrong.ALWAYS_BY_ZERO);
    }

    @Test
    void anAmountThatMayFallBelowZeroIsFound() {
        var amount = "amount: min(h.heating_kwh, p.cap_kwh) * p.rate";
        assertThat(wrongs(HEATING.replace(amount, "amount: -5"))).contains(Wrong.BELOW_ZERO);
        assertThat(wrongs(HEATING.replace(amount, "amount: 5000 - h.heating_kwh")))
                .contains(Wrong.BELOW_ZERO);
        for (var fine : List.of(
                "max(0, 5000 - h.heating_kwh)",
                "h.heating_kwh < 5000 ? 5000 - h.heating_kwh : 0",
                "sum(h.members.filter(m, m.age > 3).map(m, m.age)) + size(h.members)"))
            assertThat(wrongs(HEATING.replace(amount, "amount: \"" + fine + "\"")))
                    .as(fine)
                    .doesNotContain(Wrong.BELOW_ZERO);
    }

    @Test
    void versionsThatOverlapAreFoundAndTheOthersStayRunnable() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("a.yaml", Shelf.text("clean_heating.yaml"));
        texts.put("b.yaml", Shelf.text("clean_heating.yaml").replace("version: 3", "version: 4"));
        texts.put("c.yaml", "policy: [");
        texts.put("d.yaml", ELDER);
        texts.put("e.yaml", Shelf.text("clean_heating.yaml"));
        var folder = RuleFolder.of(texts, Shelf.BOOK);
        assertThat(folder.rules()).extracting(Rule::file).containsExactly("a.yaml", "d.yaml");
        assertThat(folder.broken()).containsOnlyKeys("b.yaml", "c.yaml", "e.yaml");
        assertThat(folder.broken().get("b.yaml")).extracting(RuleFault::wrong).containsExactly(Wrong.VERSIONS_OVERLAP);
        assertThat(folder.broken().get("c.yaml")).extracting(RuleFault::wrong).containsExactly(Wrong.NOT_YAML);
        assertThat(folder.broken().get("e.yaml")).extracting(RuleFault::wrong).containsExactly(Wrong.VERSION_TWICE);
    }

    @Test
    void aDepartmentThatIsNotThereAnUnknownKeyAndADoubledIdAreFound() {
        assertThat(wrongs(HEATING + "\ndepartment: civil_afairs\n")).containsExactly(Wrong.NO_SUCH_DEPARTMENT);
        var fault = only(HEATING.replace("purpose:", "purpos:"));
        assertThat(fault.wrong()).isEqualTo(Wrong.UNKNOWN_KEY);
        assertThat(fault.at().line()).isEqualTo(5);
        assertThat(wrongs(HEATING.replace("id: group", "id: heating"))).contains(Wrong.DOUBLED_ID);
        assertThat(wrongs(HEATING + "\nversion: 4\n")).containsExactly(Wrong.DOUBLED_KEY);
        assertThat(wrongs(HEATING.replace("{h.kind}，且", "{h.knd}，且"))).containsExactly(Wrong.NO_SUCH_PLACEHOLDER);
        assertThat(wrongs(HEATING.replace("from: 2025-11-01", "from: 2027-11-01")))
                .contains(Wrong.DAYS_BACKWARDS);
        assertThat(wrongs(HEATING.replace("failed: [ heating ]", "failed: [ heatin ]")))
                .containsExactly(Wrong.NO_SUCH_CONDITION);
        assertThat(wrongs(HEATING.replace("given: { heating: coal }", "given: { heating: cole }")))
                .containsExactly(Wrong.NO_SUCH_CODE);
        assertThat(wrongs("policy: x\ntitle: {zh: 甲, en: a}\n")).containsExactly(Wrong.NO_CONDITION);
        assertThat(wrongs("")).containsExactly(Wrong.NOT_YAML);
        assertThat(wrongs("- 1\n")).containsExactly(Wrong.NOT_PARTS);
        assertThat(wrongs("a: &x [*x]\n")).isNotEmpty();
        assertThat(wrongs("x".repeat(300_000))).containsExactly(Wrong.TOO_LONG);
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
        return Shelf.faults(yaml).stream().map(RuleFault::wrong).distinct().toList();
    }
}
