package yimaqing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yimaqing.slot.Slots;

/// Nothing is allocated to decide, whatever is asked, while nothing is missing.
class AllocationTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    private static final int FAMILIES = 500;
    private static final int ROUNDS = 40;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aDecisionAllocatesNothingWhileNothingIsMissing() {
        var deciders = ByChanceTest.rules(ByChanceTest.CONDITIONS).stream()
                .map(rule -> rule.decider(DAY))
                .toList();
        assertThat(bytesEach(deciders, Decider::truth, 0)).isLessThan(0.1);
        var table = List.of(
                Shelf.rule(Shelf.text("elder_allowance.yaml")).decider(DAY),
                Shelf.rule(Shelf.text("clean_heating.yaml")).decider(DAY));
        ToDoubleFunctionOfTwo amount = (decider, family) -> decider.truth(family) + decider.amount();
        assertThat(bytesEach(table, amount, 0)).isLessThan(0.1);
    }

    @Test
    void itIsSeenWhenSomethingIsAllocated() {
        var deciders = ByChanceTest.rules(ByChanceTest.CONDITIONS).stream()
                .map(rule -> rule.decider(DAY))
                .toList();
        ToDoubleFunctionOfTwo answer =
                (decider, family) -> decider.answer(family).hashCode();
        assertThat(bytesEach(deciders, answer, 0.1)).isGreaterThan(100);
    }

    private interface ToDoubleFunctionOfTwo {
        double of(Decider decider, Slots family);
    }

    /// Bytes allocated for each decision, after so many that everything is loaded.
    private static double bytesEach(List<Decider> deciders, ToDoubleFunctionOfTwo decide, double blanked) {
        var families = new InventedFamilies(6);
        var all = Stream.generate(() -> families.blanked(
                        families.complete(Shelf.BOOK.dictionary().household()), blanked))
                .limit(FAMILIES)
                .toArray(Slots[]::new);
        var each = deciders.toArray(Decider[]::new);
        ToDoubleFunction<Slots[]> round = some -> {
            double sum = 0;
            for (var family : some) for (var decider : each) sum += decide.of(decider, family);
            return sum;
        };
        double sum = 0;
        for (int i = 0; i < ROUNDS; i++) sum += round.applyAsDouble(all);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < ROUNDS; i++) sum += round.applyAsDouble(all);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(sum).isNotInfinite();
        return (double) allocated / ROUNDS / all.length / each.length;
    }
}
