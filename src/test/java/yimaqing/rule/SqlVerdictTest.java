package yimaqing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import yimaqing.CountyTest;
import yimaqing.cel.Expr;
import yimaqing.notice.RuleBook;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Label;
import yimaqing.slot.Days;
import yimaqing.slot.Kind;
import yimaqing.slot.RuleDictionary;
import yimaqing.slot.Shape;
import yimaqing.slot.Slots;
import yimaqing.truth.Run;
import yimaqing.truth.Truth;

/// The same conditions as SQL over JSON come to the same truths, also where something is missing: those of the gate by
/// chance, and every condition of the policies the product ships.
class SqlVerdictTest extends CountyTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    private static final int FAMILIES = 1_000;
    private static final double BLANKED = 0.1;
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void conditionsInEveryFormComeToTheSameTruths() {
        var asked = ByChanceTest.rules(ByChanceTest.CONDITIONS).stream()
                .flatMap(rule -> rule.conditions().stream())
                .map(Condition::when)
                .toList();
        var nothing = Slots.empty(new Shape("Params", new Label("p", "p")), "p");
        var seen = compare(asked, nothing, families(Shelf.BOOK.dictionary(), 4));
        assertThat(seen.unknown()).isGreaterThan(FAMILIES);
        assertThat(seen.definite()).isGreaterThan(FAMILIES);
    }

    @Test
    void everyConditionOfTheShelfComesToTheSameTruths() throws Exception {
        var pack = Dictionary.shipped();
        var dictionary = RuleDictionary.shipped(pack);
        var book = RuleBook.of(dictionary, pack);
        var families = families(dictionary, 5);
        var seen = new Seen(0, 0);
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/county/policies"))) {
            for (var file : files.sorted().toList()) {
                var rule = ((Rule.Reading.Read) Rule.read(file.toString(), Files.readString(file), book)).rule();
                var asked = rule.conditions().stream()
                        .map(c -> somebody(rule, c.when()))
                        .toList();
                if (!asked.isEmpty())
                    seen = seen.and(compare(asked, rule.logic().params().on(DAY), families));
            }
        }
        assertThat(seen.unknown()).isGreaterThan(FAMILIES);
        assertThat(seen.definite()).isGreaterThan(10 * FAMILIES);
    }

    /// A condition of each member, asked as whether there is somebody for whom it holds.
    private static Expr somebody(Rule rule, Expr when) {
        return rule.logic()
                .each()
                .<Expr>map(each -> new Expr.Loop(Expr.Quantifier.EXISTS, each.of(), each.as(), when, 0))
                .orElse(when);
    }

    private record Seen(int definite, int unknown) {
        Seen and(Seen more) {
            return new Seen(definite + more.definite, unknown + more.unknown);
        }
    }

    private static List<Slots> families(RuleDictionary dictionary, int seed) {
        var families = new InventedFamilies(seed);
        return Stream.generate(() -> families.blanked(families.complete(dictionary.household()), BLANKED))
                .limit(FAMILIES)
                .toList();
    }

    private static Seen compare(List<Expr> asked, Slots params, List<Slots> families) {
        var ours = asked.stream().map(Truth::of).toList();
        var rows = bySql(asked, params, families);
        var run = new Run(DAY, params);
        int unknown = 0;
        for (int f = 0; f < families.size(); f++) {
            run.household(families.get(f));
            for (int c = 0; c < asked.size(); c++) {
                int came = ours.get(c).of(run);
                assertThat(rows.get(f)[c]).as("%s", asked.get(c)).isEqualTo(came);
                if (came == Truth.UNKNOWN) unknown++;
            }
        }
        return new Seen(families.size() * asked.size() - unknown, unknown);
    }

    private static List<int[]> bySql(List<Expr> asked, Slots params, List<Slots> families) {
        return part(JdbcClient.class)
                .sql(SqlText.query(asked))
                .params(
                        json(params),
                        DAY.toEpochDay(),
                        families.stream().map(SqlVerdictTest::json).toArray(String[]::new))
                .query((row, _) -> {
                    var truths = new int[asked.size()];
                    for (int c = 0; c < truths.length; c++) {
                        var truth = (Boolean) row.getObject(c + 2);
                        truths[c] = truth == null ? Truth.UNKNOWN : truth ? Truth.TRUE : Truth.FALSE;
                    }
                    return truths;
                })
                .list();
    }

    private static String json(Slots record) {
        return JSON.writeValueAsString(known(record));
    }

    private static Map<String, Object> known(Slots record) {
        var known = new LinkedHashMap<String, Object>();
        for (var field : record.shape().fields())
            if (!record.isMissing(field))
                known.put(
                        field.name(),
                        switch (field.kind()) {
                            case Kind.Number _ -> record.number(field);
                            case Kind.Day _ -> Days.day(record.number(field)).toEpochDay();
                            case Kind.YesNo _ -> record.number(field) == 1;
                            case Kind.Letters _, Kind.Code _ -> record.text(field.slot());
                            case Kind.Texts _ -> record.texts(field.slot());
                            case Kind.Records _ ->
                                Arrays.stream(record.records(field.slot()))
                                        .map(SqlVerdictTest::known)
                                        .toList();
                        });
        return known;
    }
}
