package yimaqing.pace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import yimaqing.notice.RuleBook;
import yimaqing.pack.Dictionary;
import yimaqing.rule.Answer;
import yimaqing.rule.Decider;
import yimaqing.rule.Rule;
import yimaqing.slot.RuleDictionary;
import yimaqing.slot.Slots;
import yimaqing.truth.Truth;

/// What is measured of rules, run by JMH: each method does its work once for one household, or once for one rule that
/// is saved. Households come one after the other, so that none is in a cache for long.
@State(Scope.Benchmark)
public class RuleBenchmark {
    private static final int HOUSEHOLDS = 25_000;
    private static final double BLANKED = 0.03;
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);

    private final RuleBook book = book();
    private final List<Slots> families = new ArrayList<>();
    private Decider[] deciders = {};
    private int next;

    @Setup
    public void fill() {
        var random = new Random(1);
        for (int i = 0; i < HOUSEHOLDS; i++) families.add(HandWritten.family(book.dictionary(), random, BLANKED));
        deciders =
                HandWritten.RULES.stream().map(yaml -> rule(yaml).decider(DAY)).toArray(Decider[]::new);
        agree();
    }

    private static RuleBook book() {
        var pack = Dictionary.shipped();
        return switch (RuleDictionary.read("bench.yaml", HandWritten.DICTIONARY, pack)) {
            case RuleDictionary.Reading.Read(var dictionary) -> RuleBook.of(dictionary, pack);
            case RuleDictionary.Reading.Refused(var faults) -> throw new IllegalStateException(faults.toString());
        };
    }

    private Rule rule(String yaml) {
        return switch (Rule.read("bench.yaml", yaml, book)) {
            case Rule.Reading.Read(var rule) -> rule;
            case Rule.Reading.Refused(var faults) -> throw new IllegalStateException(faults.toString());
        };
    }

    /// A figure of two that do not do the same would be worth nothing.
    private void agree() {
        for (var family : families)
            for (int rule = 0; rule < deciders.length; rule++)
                if (deciders[rule].truth(family) != HandWritten.truth(rule, family))
                    throw new IllegalStateException("rule " + rule + " and its hand-written twin differ");
    }

    private Slots family() {
        next = next + 1 < HOUSEHOLDS ? next + 1 : 0;
        return families.get(next);
    }

    /// All rules, written by hand in Java.
    @Benchmark
    public int byHand() {
        return HandWritten.all().applyAsInt(family());
    }

    /// All rules, decided with their amounts.
    @Benchmark
    public int decide() {
        var family = family();
        int sum = 0;
        for (var decider : deciders) {
            int truth = decider.truth(family);
            sum += truth == Truth.TRUE ? (int) decider.amount() : truth;
        }
        return sum;
    }

    /// All rules, answered with every word.
    @Benchmark
    public int answer() {
        var family = family();
        int sum = 0;
        for (var decider : deciders)
            for (var because : decider.answer(family).decided().because())
                sum += Answer.said(because, "zh", _ -> true).length();
        return sum;
    }

    /// One rule, read and checked as when it is saved.
    @Benchmark
    public Rule save() {
        next = next + 1 < HandWritten.RULES.size() ? next + 1 : 0;
        return rule(HandWritten.RULES.get(next));
    }
}
