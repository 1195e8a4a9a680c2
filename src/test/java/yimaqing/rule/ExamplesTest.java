package yimaqing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    void aRuleThatSaysItIsPublishedWithAFailingExampleIsRefused() {
        assertThat(Shelf.faults(Shelf.text("clean_heating.yaml").replace("amount: 1200", "amount: 1300")))
                .extracting(f -> f.wrong())
                .containsExactly(Wrong.EXAMPLE_FAILS);
    }
}
