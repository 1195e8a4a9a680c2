package yimaqing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yimaqing.slot.RuleFault;
import yimaqing.slot.Wrong;

class ExamplesTest {

    @ParameterizedTest
    @ValueSource(strings = {"clean_heating.yaml", "elder_allowance.yaml"})
    void everyExampleOfARulePasses(String file) {
        var rule = Shelf.rule(Shelf.text(file));
        assertThat(rule.examples()).isNotEmpty();
        assertThat(rule.failures()).isEmpty();
    }

    @Test
    void anExampleThatFailsSaysWhatItExpectedAndWhatCame() {
        var rule = Shelf.rule(Shelf.text("elder_allowance.yaml").replace("amount: 200", "amount: 300"));
        assertThat(rule.failures()).singleElement().satisfies(fault -> {
            assertThat(fault.wrong()).isEqualTo(Wrong.EXAMPLE_FAILS);
            assertThat(fault.sentence("en")).contains("amount to be 300, but it came to 200");
            assertThat(fault.at().line()).isPositive();
        });
    }

    @Test
    void aRuleThatSaysItIsPublishedWithAFailingExampleIsLeftOutOfTheShelf() {
        var failing = Shelf.text("clean_heating.yaml").replace("amount: 1200", "amount: 1300");
        var folder = RuleFolder.of(Map.of("a.yaml", failing), Shelf.BOOK);
        assertThat(folder.rules()).isEmpty();
        assertThat(folder.broken().get("a.yaml")).extracting(RuleFault::wrong).containsExactly(Wrong.EXAMPLE_FAILS);
        assertThat(RuleFolder.of(Map.of("a.yaml", failing.replace("published ", "draft ")), Shelf.BOOK)
                        .rules())
                .hasSize(1);
    }
}
