package yimaqing.pace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import yimaqing.notice.RuleBook;
import yimaqing.pack.Dictionary;
import yimaqing.rule.Decider;
import yimaqing.rule.Rule;
import yimaqing.slot.RuleDictionary;
import yimaqing.slot.Slots;
import yimaqing.truth.Truth;

/// How many times a second one core decides a rule for a household, against the same conditions written by hand in Java
/// on the same slots; and how long the check takes when a rule is saved.
public final class RuleRate {
    private static final int HOUSEHOLDS = 25_000;
    private static final double BLANKED = 0.03;
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    private static final long A_WHILE = 2_000_000_000L;
    private static final int FEW = 500;
    private static final int SAVES = 200;
    private static final double NANOS = 1e9;
    private static final double MILLI = 1e6;

    private RuleRate() {}

    /// Decisions a second by hand and by rules, whole answers a second, and milliseconds to check a rule.
    public record Figures(double byHand, double decided, double answered, double saveMilliseconds) {
        /// How long so many rules take for 25,000 households on one core, in seconds.
        public double secondsForCounty(int rules) {
            return HOUSEHOLDS * rules / decided;
        }
    }

    /// Measures; each figure is what `middle` makes of measuring it.
    public static Figures measured(ToDoubleFunction<DoubleSupplier> middle) {
        var book = book();
        var families = families(book);
        var deciders = HandWritten.RULES.stream()
                .map(yaml -> rule(yaml, book).decider(DAY))
                .toList();
        agree(deciders, families);
        // the first saves compile, the later are what an editor meets
        save(book);
        return new Figures(
                perSecond(families, HandWritten.all(), middle),
                perSecond(families, all(deciders), middle),
                perSecond(families.subList(0, FEW), answers(deciders), middle),
                middle.applyAsDouble(() -> save(book)));
    }

    private static RuleBook book() {
        var pack = Dictionary.shipped();
        return switch (RuleDictionary.read("bench.yaml", HandWritten.DICTIONARY, pack)) {
            case RuleDictionary.Reading.Read(var dictionary) -> RuleBook.of(dictionary, pack);
            case RuleDictionary.Reading.Refused(var faults) -> throw new IllegalStateException(faults.toString());
        };
    }

    private static Rule rule(String yaml, RuleBook book) {
        return switch (Rule.read("bench.yaml", yaml, book)) {
            case Rule.Reading.Read(var rule) -> rule;
            case Rule.Reading.Refused(var faults) -> throw new IllegalStateException(faults.toString());
        };
    }

    private static List<Slots> families(RuleBook book) {
        var random = new Random(1);
        var families = new ArrayList<Slots>();
        for (int i = 0; i < HOUSEHOLDS; i++) families.add(HandWritten.family(book.dictionary(), random, BLANKED));
        return families;
    }

    /// A figure of two that do not do the same would be worth nothing.
    private static void agree(List<Decider> deciders, List<Slots> families) {
        for (var family : families)
            for (int rule = 0; rule < deciders.size(); rule++)
                if (deciders.get(rule).truth(family) != HandWritten.truth(rule, family))
                    throw new IllegalStateException("rule " + rule + " and its hand-written twin differ");
    }

    private static ToIntFunction<Slots> all(List<Decider> deciders) {
        var each = deciders.toArray(Decider[]::new);
        return family -> {
            int sum = 0;
            for (var decider : each) {
                int truth = decider.truth(family);
                sum += truth == Truth.TRUE ? (int) decider.amount() : truth;
            }
            return sum;
        };
    }

    private static ToIntFunction<Slots> answers(List<Decider> deciders) {
        return family -> {
            int sum = 0;
            for (var decider : deciders) {
                var answer = decider.answer(family);
                for (var because : answer.decided().because())
                    sum += yimaqing.rule.Answer.said(because, "zh", _ -> true).length();
            }
            return sum;
        };
    }

    private static double perSecond(
            List<Slots> families, ToIntFunction<Slots> decide, ToDoubleFunction<DoubleSupplier> middle) {
        rate(families, decide);
        return middle.applyAsDouble(() -> rate(families, decide));
    }

    private static double rate(List<Slots> families, ToIntFunction<Slots> decide) {
        long done = 0;
        long sum = 0;
        long from = System.nanoTime();
        while (System.nanoTime() - from < A_WHILE) {
            for (var family : families) sum += decide.applyAsInt(family);
            done += families.size();
        }
        double rate = done * HandWritten.RULES.size() * NANOS / (System.nanoTime() - from);
        // the sum is looked at, so that nothing is left out as useless
        return sum == Long.MIN_VALUE ? 0 : rate;
    }

    private static double save(RuleBook book) {
        long from = System.nanoTime();
        for (int i = 0; i < SAVES; i++) rule(HandWritten.RULES.get(i % HandWritten.RULES.size()), book);
        return (System.nanoTime() - from) / MILLI / SAVES;
    }
}
