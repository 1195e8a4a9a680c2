package yimaqing.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yimaqing.notice.About.Status;
import yimaqing.notice.RuleBook;
import yimaqing.pack.PackNode.Place;
import yimaqing.slot.RuleFault;
import yimaqing.slot.Wrong;

/// Many rule files together. One that is broken is left out, visibly; the others are as if it were not there.
public record RuleFolder(List<Rule> rules, Map<String, List<RuleFault>> broken) {
    public static final int MOST_FILES = 1_000;
    /// A folder may bring its own rule dictionary under this name.
    public static final String DICTIONARY = "dictionary.yaml";

    private static final Place TOP = new Place(1, 1);

    public RuleFolder {
        rules = List.copyOf(rules);
    }

    /// Reads rules from their texts, by the names of their files.
    public static RuleFolder of(Map<String, String> texts, RuleBook book) {
        var rules = new ArrayList<Rule>();
        var broken = new LinkedHashMap<String, List<RuleFault>>();
        texts.forEach((file, yaml) -> {
            switch (Rule.read(file, yaml, book)) {
                case Rule.Reading.Read(var rule) -> {
                    var faults = clashes(rule, rules);
                    // what says it is published while one of its examples fails is not to be believed
                    if (isShown(rule)) faults.addAll(rule.failures());
                    if (faults.isEmpty()) rules.add(rule);
                    else broken.put(file, faults);
                }
                case Rule.Reading.Refused(var faults) -> broken.put(file, faults);
            }
        });
        return new RuleFolder(rules, broken);
    }

    /// Reads every `.yaml` file of a folder, in the order of their names.
    public static RuleFolder read(Path folder, RuleBook book) throws IOException {
        try (var files = Files.list(folder)) {
            var texts = new LinkedHashMap<String, String>();
            var named = files.filter(f -> f.toString().matches(".*\\.ya?ml") && !f.endsWith(DICTIONARY))
                    .sorted(Comparator.comparing(Path::toString))
                    .limit(MOST_FILES)
                    .toList();
            // what is not UTF-8 shows as signs nobody can read, and is refused where they stand
            for (var file : named)
                texts.put(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            return of(texts, book);
        }
    }

    /// Where a rule stands in the way of another version of itself.
    private static List<RuleFault> clashes(Rule rule, List<Rule> others) {
        var clashes = new ArrayList<RuleFault>();
        for (var other : others) {
            if (!other.about().policy().equals(rule.about().policy())) continue;
            var about = rule.about();
            if (other.about().version() == about.version())
                clashes.add(fault(rule, Wrong.VERSION_TWICE, about.version(), about.policy(), other.file()));
            else if (isShown(rule)
                    && isShown(other)
                    && about.valid().overlaps(other.about().valid()))
                clashes.add(fault(
                        rule,
                        Wrong.VERSIONS_OVERLAP,
                        about.version(),
                        about.policy(),
                        other.about().version(),
                        other.file()));
        }
        return clashes;
    }

    private static boolean isShown(Rule rule) {
        return rule.about().status() == Status.PUBLISHED;
    }

    private static RuleFault fault(Rule rule, Wrong wrong, Object... with) {
        return new RuleFault(rule.file(), TOP, wrong, List.of(with));
    }
}
