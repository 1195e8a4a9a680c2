package yimaqing.casebook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yimaqing.UsageFault;

/// How `rules` was called.
sealed interface RulesOrder {
    String USAGE = "rules test [DIR] [--dictionary DICTIONARY.yaml], or"
            + " rules decide RULE.yaml --given CASES.json [--dictionary DICTIONARY.yaml] [--on DATE]";

    /// Run the examples of every rule in a folder, or of those the product ships with.
    record Test(Optional<Path> folder, Optional<Path> dictionary) implements RulesOrder {}

    /// Answer for described households.
    record Decide(Path rule, Path given, Optional<Path> dictionary, Optional<LocalDate> on) implements RulesOrder {}

    /// Reads the words after `rules`.
    ///
    /// @throws UsageFault naming the word that is not understood
    static RulesOrder read(List<String> words) {
        var rest = new ArrayDeque<>(words);
        var verb = rest.isEmpty() ? "" : rest.pop();
        var files = new ArrayList<Path>();
        Optional<Path> given = Optional.empty();
        Optional<Path> dictionary = Optional.empty();
        Optional<LocalDate> on = Optional.empty();
        while (!rest.isEmpty()) {
            var word = rest.pop();
            switch (word) {
                case "--given" -> given = Optional.of(Path.of(value(word, rest)));
                case "--dictionary" -> dictionary = Optional.of(Path.of(value(word, rest)));
                case "--on" -> on = Optional.of(day(value(word, rest)));
                // every command takes it; rules read no data
                case "--data" -> value(word, rest);
                default -> {
                    if (word.startsWith("--")) throw new UsageFault("“" + word + "” is not understood: " + USAGE);
                    files.add(Path.of(word));
                }
            }
        }
        if (verb.equals("test") && files.size() <= 1 && given.isEmpty() && on.isEmpty())
            return new Test(files.stream().findFirst(), dictionary);
        if (verb.equals("decide") && files.size() == 1 && given.isPresent())
            return new Decide(files.getFirst(), given.get(), dictionary, on);
        throw new UsageFault("this is not how rules is called: " + USAGE);
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException noDay) {
            throw new UsageFault("--on needs a day such as 2025-11-01, not “" + written + "”");
        }
    }

    private static String value(String word, ArrayDeque<String> rest) {
        if (rest.isEmpty()) throw new UsageFault(word + " needs a value after it");
        return rest.pop();
    }
}
