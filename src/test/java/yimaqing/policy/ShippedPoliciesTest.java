package yimaqing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yimaqing.notice.RuleBook;
import yimaqing.pack.Dictionary;
import yimaqing.rule.Gate;
import yimaqing.rule.Rule;
import yimaqing.slot.RuleDictionary;
import yimaqing.slot.RuleFault;
import yimaqing.slot.Wrong;

/// What the pack ships is held to what is asked of a county's own policies.
class ShippedPoliciesTest {
    private static final Path FOLDER = Path.of("src/main/resources/county/policies");
    private static final RuleBook BOOK = book();

    private static RuleBook book() {
        var pack = Dictionary.shipped();
        return RuleBook.of(RuleDictionary.shipped(pack), pack);
    }

    static Stream<Path> files() throws IOException {
        return Files.list(FOLDER).sorted();
    }

    private static Rule rule(String file, String yaml) {
        return switch (Rule.read(file, yaml, BOOK)) {
            case Rule.Reading.Read(var rule) -> rule;
            case Rule.Reading.Refused(var faults) -> throw new AssertionError(faults);
        };
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyPolicyOfThePackMayBePublished(Path file) throws IOException {
        var name = file.getFileName().toString();
        var rule = rule(name, Files.readString(file));
        assertThat(rule.about().policy() + ".yaml").isEqualTo(name);
        assertThat(rule.examples()).isNotEmpty();
        assertThat(Gate.faults(rule)).isEmpty();
    }

    @Test
    void aPolicyThatWasNotTriedOnBothSidesOfItsBoundMayNot() throws IOException {
        var text = Files.readString(FOLDER.resolve("pension.yaml"));
        assertThat(text).contains("m.age >= p.age");
        var moved = rule("pension.yaml", text.replace("m.age >= p.age", "m.age >= p.age - 40"));
        assertThat(Gate.faults(moved).stream().map(RuleFault::wrong)).contains(Wrong.THRESHOLD_UNTRIED);
    }
}
