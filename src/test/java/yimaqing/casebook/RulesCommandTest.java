package yimaqing.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yimaqing.UsageFault;

class RulesCommandTest {
    private static final Path RULES = Path.of("src/test/resources/rules");
    private static final String DICTIONARY = RULES.resolve("dictionary.yaml").toString();

    @TempDir
    private Path folder;

    private String said = "";
    private String faults = "";

    @Test
    void theExamplesOfAFolderAreRun() {
        assertThat(run("test", RULES.toString(), "--data", "/nowhere")).isZero();
        assertThat(said).contains("2 rules, 9 examples, 0 failing, 0 files refused");
    }

    @Test
    void aFailingExampleAndABrokenFileAreToldEachWithItsPlace() throws IOException {
        Files.copy(RULES.resolve("dictionary.yaml"), folder.resolve("dictionary.yaml"));
        var elder = Files.readString(RULES.resolve("elder_allowance.yaml"));
        Files.writeString(folder.resolve("a.yaml"), elder.replace("amount: 200", "amount: 300"));
        Files.writeString(folder.resolve("b.yaml"), "policy: [");
        assertThat(run("test", folder.toString())).isEqualTo(1);
        assertThat(said).contains("1 rules, 2 examples, 1 failing, 1 files refused");
        assertThat(faults)
                .contains("b.yaml 第1行")
                .contains("a.yaml 第23行第5列")
                .contains("expects amount to be 300, but it came to 200");
    }

    @Test
    void householdsThatExistNowhereAreAnswered() throws IOException {
        var answers = decide("clean_heating.yaml", """
                [
                \t{"name": "a", "household": {"heating": "electric", "kind": "dibao", "heating_kwh": 15000,
                \t "subsidies": [{"policy": "rain\\/plan", "year": 2025}]}},
                \t{"name": "b", "household": {"heating": "coal", "kind": null}},
                \t{"name": "c", "household": {"heating": "electric", "kind": "general", "subsidies": []}},
                \t{"name": "d", "household": {"heating": "electric", "kind": "dibao", "subsidies": []}}
                ]
                """);
        assertThat(answers.get(0).get("name").stringValue()).isEqualTo("a");
        assertThat(answers.get(0).get("outcome").stringValue()).isEqualTo("ELIGIBLE");
        assertThat(answers.get(0).get("amount").doubleValue()).isEqualTo(1200);
        assertThat(answers.get(1).get("outcome").stringValue()).isEqualTo("NOT_ELIGIBLE");
        assertThat(answers.get(1).get("failed").toString()).isEqualTo("[\"heating\"]");
        assertThat(answers.get(1).get("amount").isNull()).isTrue();
        assertThat(answers.get(2).get("missing").toString()).isEqualTo("[\"h.monitoring\"]");
        assertThat(answers.get(3).get("amount").stringValue()).isEqualTo("unknown");
        assertThat(answers.get(3).get("because").get(0).get("zh").stringValue()).isEqualTo("以电取暖");
        var first = said;
        run(
                "decide",
                RULES.resolve("clean_heating.yaml").toString(),
                "--given",
                folder.resolve("cases.json").toString(),
                "--dictionary",
                DICTIONARY,
                "--on",
                "2025-12-01");
        assertThat(said).isEqualTo(first);
    }

    @Test
    void membersAreAnsweredByName() throws IOException {
        var answers = decide("elder_allowance.yaml", """
                [{"name": 1, "household": {"kind": "dibao", "members":
                  [{"name": "王奶奶", "age": 92}, {"name": "小王", "age": 30}, {"name": "小王", "age": 31}]}}]
                """);
        var members = answers.get(0).get("members");
        assertThat(members.get("王奶奶").stringValue()).isEqualTo("ELIGIBLE");
        assertThat(members.get("小王").stringValue()).isEqualTo("NOT_ELIGIBLE");
        assertThat(members.get("h.members[2]").stringValue()).isEqualTo("NOT_ELIGIBLE");
    }

    @Test
    void faultyCasesAreToldAndNothingIsAnswered() throws IOException {
        Files.writeString(folder.resolve("cases.json"), """
                [{"name": "a", "household": {"heatin": "electric", "heating_kwh": "8000", "kind": "dibaoo"}},
                 {"name": "b", "household": {"heating_kwh": -1, "members": [%s]}}, {"name": "c"}]
                """.formatted("{},".repeat(30) + "{}"));
        assertThat(run(
                        "decide",
                        RULES.resolve("clean_heating.yaml").toString(),
                        "--given",
                        folder.resolve("cases.json").toString(),
                        "--dictionary",
                        DICTIONARY))
                .isEqualTo(1);
        assertThat(said).isEmpty();
        assertThat(faults.lines()).hasSize(6);
        assertThat(faults)
                .contains("“heatin”")
                .contains("not “8000”")
                .contains("Did you mean “dibao”?")
                .contains("0 to 100000")
                .contains("31 entries; at most 30")
                .contains("“household” is missing");
    }

    @Test
    void whatIsNotThereIsTheInputsFaultAndWhatIsNotUnderstoodTheUsages() {
        assertThat(run("test", "/nowhere/at/all", "--dictionary", DICTIONARY)).isEqualTo(1);
        assertThat(faults).contains("/nowhere/at/all: there is no such file or folder");
        for (var words : List.of(
                List.<String>of(),
                List.of("decide", "a.yaml"),
                List.of("test", "a", "b"),
                List.of("try"),
                List.of("decide", "a.yaml", "--given"),
                List.of("decide", "a.yaml", "--given", "b", "--on", "tomorrow"),
                List.of("test", "--fast")))
            assertThatThrownBy(() -> RulesOrder.read(words)).isInstanceOf(UsageFault.class);
    }

    private JsonNode decide(String rule, String cases) throws IOException {
        Files.writeString(folder.resolve("cases.json"), cases);
        int code = run(
                "decide",
                RULES.resolve(rule).toString(),
                "--given",
                folder.resolve("cases.json").toString(),
                "--dictionary",
                DICTIONARY,
                "--on",
                "2025-12-01");
        assertThat(faults).isEmpty();
        assertThat(code).isZero();
        return JsonMapper.builder().build().readTree(said);
    }

    private int run(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = new RulesCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .obey(RulesOrder.read(List.of(words)), Clock.systemUTC());
        said = out.toString(StandardCharsets.UTF_8);
        faults = err.toString(StandardCharsets.UTF_8);
        return code;
    }
}
