package yimaqing.pace;

import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// How many times a second one core decides a rule for a household, against the same conditions written by hand in Java
/// on the same slots; and how long the check takes when a rule is saved.
public final class RuleRate {
    private static final int HOUSEHOLDS = 25_000;
    private static final int WARMING = 3;
    private static final int TIMES = 5;
    private static final double MILLI = 1e3;

    private RuleRate() {}

    /// Decisions a second by hand and by rules, whole answers a second, and milliseconds to check a rule.
    public record Figures(double byHand, double decided, double answered, double saveMilliseconds) {
        /// How long so many rules take for 25,000 households on one core, in seconds.
        public double secondsForCounty(int rules) {
            return HOUSEHOLDS * rules / decided;
        }
    }

    /// Measures, in this very process: the product's own file cannot be given to another one as JMH would.
    ///
    /// @throws IllegalStateException when JMH cannot run, such as beside another measurement on this machine
    public static Figures measured() {
        var options = new OptionsBuilder()
                .include("^" + RuleBenchmark.class.getName().replace(".", "\\.") + "\\.")
                .forks(0)
                .warmupIterations(WARMING)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(TIMES)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        try {
            return figures(new Runner(options)
                    .run().stream()
                            .collect(Collectors.toMap(
                                    result -> result.getPrimaryResult().getLabel(),
                                    result -> result.getPrimaryResult().getScore())));
        } catch (RunnerException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// From households (or rules saved) a second to decisions a second.
    private static Figures figures(Map<String, Double> perSecond) {
        int rules = HandWritten.RULES.size();
        return new Figures(
                perSecond.get("byHand") * rules,
                perSecond.get("decide") * rules,
                perSecond.get("answer") * rules,
                MILLI / perSecond.get("save"));
    }
}
