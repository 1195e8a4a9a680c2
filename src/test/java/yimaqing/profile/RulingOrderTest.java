package yimaqing.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import yimaqing.ledger.Fact;

/// With rulings and statuses among the facts, too, neither their order nor hearing them twice makes a difference.
class RulingOrderTest {
    private static final List<String> GRADES = List.of("A", "B", "C");
    private static final List<String> KINDS = List.of("unstable", "sudden", "marginal");

    /// Statements of three departments, rulings about some of them and withdrawals of anything before.
    @Provide
    Arbitrary<List<Fact>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Story.GRADE, Story.MONITORING),
                        Arbitraries.of("housing", "township", "village"),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 999))
                .as((attribute, department, value, chance) -> new Step(attribute, department, value, chance))
                .list()
                .ofMaxSize(14)
                .map(RulingOrderTest::told);
    }

    private record Step(String attribute, String department, int value, int chance) {}

    private static List<Fact> told(List<Step> steps) {
        var story = new Story();
        for (var step : steps) {
            var before = story.facts().isEmpty()
                    ? null
                    : story.facts().get(step.chance() % story.facts().size());
            boolean statement = before != null
                    && !before.attribute().startsWith("ruling")
                    && before.withdraws().isEmpty();
            if (step.chance() % 4 == 0 && statement) story.ruled(before);
            else if (step.chance() % 5 == 0 && before != null) story.withdrawn(before);
            else if (step.attribute().equals(Story.GRADE))
                story.grade(step.department(), "ABC".substring(step.value()).substring(0, 1));
            else story.monitored(step.department(), KINDS.get(step.value()));
        }
        return story.facts();
    }

    @Property
    void theOrderOfFactsMakesNoDifference(@ForAll("histories") List<Fact> told, @ForAll long seed) {
        var shuffled = new ArrayList<>(told);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Story.fold(shuffled)).isEqualTo(Story.fold(told));
    }

    @Property
    void hearingAFactTwiceMakesNoDifference(@ForAll("histories") List<Fact> told) {
        var twice = new ArrayList<>(told);
        twice.addAll(told);
        assertThat(Story.fold(twice)).isEqualTo(Story.fold(told));
    }

    @Property
    void aRulingAndItsWithdrawalLeaveNothingBehind(@ForAll("histories") List<Fact> told) {
        var story = new Story();
        story.facts().addAll(told);
        told.stream()
                .filter(f -> f.attribute().equals(Story.GRADE) && f.withdraws().isEmpty())
                .findFirst()
                .ifPresent(right -> story.withdrawn(story.ruled(right)));
        assertThat(story.fold()).isEqualTo(Story.fold(told));
    }
}
