package yimaqing.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yimaqing.cel.Wording;
import yimaqing.notice.RuleBook;
import yimaqing.rule.Rule;
import yimaqing.rule.Rule.Reading;
import yimaqing.script.Formula.Sign;
import yimaqing.script.Formula.Term;

/// A rule's text as a form, and back: what was not changed stays to the letter.
class RuleFormTest {
    private static final Path FOLDER = Path.of("src/main/resources/county/policies");
    private static final RuleBook BOOK = RuleBook.shipped();

    static List<Path> policies() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private static String text(String policy) {
        try {
            return Files.readString(FOLDER.resolve(policy + ".yaml"), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static Rule rule(String text) {
        var reading = Rule.read("a.yaml", text, BOOK);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).rule();
    }

    private static RuleForm form(String text) {
        return RuleForm.of(text, rule(text)).orElseThrow();
    }

    /// What a browser sends of a form that nobody touched, and with these fields.
    private static RuleForm sent(RuleForm form, Map<String, String> changed) {
        var fields = new HashMap<String, String[]>();
        put(fields, "text", form.base());
        form.amount().ifPresent(amount -> put(fields, "amount", amount));
        for (int i = 0; i < form.clauses().size(); i++)
            clause(fields, "c." + i + ".", form.clauses().get(i));
        for (int i = 0; i < form.numbers().size(); i++)
            number(fields, "n." + i + ".", form.numbers().get(i));
        for (int i = 0; i < form.grid().inputs().size(); i++)
            put(fields, "i." + i + ".of", form.grid().inputs().get(i));
        for (int i = 0; i < form.grid().rows().size(); i++)
            for (int j = 0; j < form.grid().rows().get(i).size(); j++)
                put(fields, "r." + i + "." + j, form.grid().rows().get(i).get(j));
        for (int i = 0; i < form.grid().examples().size(); i++)
            example(fields, "e." + i + ".", form.grid().examples().get(i));
        changed.forEach((name, value) -> put(fields, name, value));
        return RuleForm.typed(fields);
    }

    private static void put(Map<String, String[]> fields, String name, String value) {
        fields.put(name, new String[] {value});
    }

    private static void clause(Map<String, String[]> fields, String c, Clause clause) {
        put(fields, c + "origin", String.valueOf(clause.origin()));
        put(fields, c + "place", clause.place());
        put(fields, c + "id", clause.id());
        if (clause.isText()) put(fields, c + "when", clause.when());
        put(fields, c + "zh", clause.says().zh());
        put(fields, c + "en", clause.says().en());
        put(fields, c + "notzh", clause.says().notZh());
        put(fields, c + "noten", clause.says().notEn());
        for (int j = 0; j < clause.terms().size(); j++) {
            var term = clause.terms().get(j);
            put(fields, c + "t." + j + ".group", String.valueOf(term.group()));
            put(fields, c + "t." + j + ".of", term.of());
            put(fields, c + "t." + j + ".sign", term.sign().name());
            put(fields, c + "t." + j + ".value", term.value());
        }
    }

    private static void number(Map<String, String[]> fields, String n, Dated number) {
        put(fields, n + "name", number.name());
        put(fields, n + "unit", number.unit());
        for (int j = 0; j < number.values().size(); j++) {
            put(fields, n + "v." + j + ".day", number.values().get(j).day());
            put(fields, n + "v." + j + ".number", number.values().get(j).number());
        }
    }

    private static void example(Map<String, String[]> fields, String e, Tried example) {
        put(fields, e + "origin", String.valueOf(example.origin()));
        put(fields, e + "zh", example.zh());
        put(fields, e + "en", example.en());
        put(fields, e + "on", example.on());
        put(fields, e + "given", example.given());
        put(fields, e + "outcome", example.expected().outcome());
        put(fields, e + "amount", example.expected().amount());
        put(fields, e + "failed", example.expected().failed());
        put(fields, e + "missing", example.expected().missing());
        put(fields, e + "members", example.expected().members());
    }

    private static String written(RuleForm form) {
        return form.writtenInto(rule(form.base()));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aFormNobodyTouchedChangesNothing(Path file) throws IOException {
        var text = Files.readString(file);
        assertThat(written(sent(form(text), Map.of()))).isEqualTo(text);
    }

    private static List<String> said(Rule rule) {
        return rule.conditions().stream()
                .map(c -> Wording.of(c.when()).in("en"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void whatIsWrittenAnewSaysTheSame(Path file) throws IOException {
        var text = Files.readString(file);
        var form = form(text);
        var changed = new HashMap<String, String>();
        for (int i = 0; i < form.clauses().size(); i++) changed.put("c." + i + ".origin", "-1");
        for (int i = 0; i < form.grid().examples().size(); i++) changed.put("e." + i + ".origin", "-1");
        var anew = rule(written(sent(form, changed)));
        assertThat(anew.failures()).isEmpty();
        assertThat(said(anew)).isEqualTo(said(rule(text)));
    }

    @Test
    void aConditionIsShownAsAlternativesAndChanged() {
        var form = form(text("rain_plan"));
        assertThat(form.clauses().getFirst().terms())
                .containsExactly(new Term(0, "h.alleviated", Sign.YES, ""), new Term(1, "h.monitored", Sign.YES, ""));
        assertThat(form.clauses().get(1).terms())
                .containsExactly(new Term(0, "m.school", Sign.ONE_OF, "vocational, college"));
        var listed = form(text("rain_plan").replace("m.school in ['vocational', 'college']", "'serious' in m.health"));
        assertThat(listed.clauses().get(1).terms()).containsExactly(new Term(0, "m.health", Sign.HAS, "serious"));
        var changed = written(sent(form, Map.of("c.1.t.0.value", "中职，高职大专，大学本科及以上")));
        assertThat(changed).contains("when: \"m.school in ['vocational', 'college', 'university']\"");
        assertThat(LineDiff.of(form.base(), changed).lines().stream()
                        .filter(l -> l.kind() == LineDiff.Kind.NEW)
                        .count())
                .isLessThanOrEqualTo(3);
        assertThat(rule(changed).logic().each().orElseThrow().conditions()).hasSize(1);
    }

    @Test
    void groupsAndLinesAreAddedAndLeftOut() {
        var form = form(text("rain_plan")).with("group.0").with("term.0.0");
        assertThat(form.clauses().getFirst().groups()).containsExactly(0, 1, 2);
        var filled = sent(form, Map.of("c.0.t.1.of", "h.heating", "c.0.t.1.value", "electric", "c.0.t.3.of", ""));
        assertThat(written(filled)).contains("(h.alleviated && h.heating == 'electric') || h.monitored");
        var without = sent(form(text("rain_plan")), Map.of("c.1.gone", "yes"));
        assertThat(without.clauses()).hasSize(1);
        var more = form(text("rain_plan")).with("clause.each");
        assertThat(more.clauses().getLast().place()).isEqualTo("each");
    }

    @Test
    void numbersAmountsRowsAndExamplesAreChangedWhereTheyStand() {
        var form = form(text("rain_plan")).with("value.0").with("example");
        var changed = written(sent(
                form,
                Map.of(
                        "n.0.v.1.day", "2027-01-01",
                        "n.0.v.1.number", "3200",
                        "e.6.zh", "新例子",
                        "e.6.en", "A new one",
                        "e.6.given", "alleviated: no, monitored: no, members: []",
                        "e.6.outcome", "NOT_ELIGIBLE")));
        assertThat(changed)
                .contains("values: {2024-09-01: 3000, 2027-01-01: 3200}")
                .contains("zh: 新例子");
        assertThat(rule(changed).examples()).hasSize(7);
        assertThat(changed).startsWith(form.base().substring(0, form.base().indexOf("params:")));
        var table = form(text("pension_subsidy")).with("row");
        var rows = table.grid().rows().size();
        var longer = written(sent(
                table, Map.of("r.0.1", "320", "r." + (rows - 1) + ".0", "150..199", "r." + (rows - 1) + ".1", "20")));
        assertThat(longer).contains("- [\">= 5000\", 320]\n").contains("- [\"150..199\", 20]\n  say:");
    }

    @Test
    void whatIsMoreThanTermsIsShownAsText() {
        assertThat(form(text("small_loan")).clauses())
                .extracting(Clause::isText)
                .contains(true, false);
    }
}
