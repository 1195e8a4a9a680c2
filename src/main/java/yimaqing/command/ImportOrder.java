package yimaqing.command;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yimaqing.UsageFault;
import yimaqing.place.PlaceCode;

/// How `import` was called: which files, of which county, and whether it is only to be tried.
public record ImportOrder(PlaceCode county, boolean trying, List<Path> files, Optional<Path> outcomes, Path data) {
    public static final int MOST_FILES = 100;
    private static final String USAGE = "import [--try] [--outcomes OUT.csv] [--county CODE] [--data DIR] FILE…";

    public ImportOrder {
        files = List.copyOf(files);
        if (files.isEmpty()) throw new UsageFault("no file was named: " + USAGE);
        if (files.size() > MOST_FILES) throw new UsageFault("at most " + MOST_FILES + " files are taken at once");
    }

    /// Reads the words after `import`; `usual` is the county of the pack.
    ///
    /// @throws UsageFault naming the word that is not understood
    static ImportOrder read(List<String> words, PlaceCode usual) {
        var rest = new ArrayDeque<>(words);
        var county = usual;
        var trying = false;
        var files = new ArrayList<Path>();
        Optional<Path> outcomes = Optional.empty();
        var data = Path.of("var");
        while (!rest.isEmpty()) {
            var word = rest.pop();
            switch (word) {
                case "--try" -> trying = true;
                case "--outcomes" -> outcomes = Optional.of(path(word, rest));
                case "--county" -> county = county(value(word, rest));
                case "--data" -> data = path(word, rest);
                default -> {
                    if (word.startsWith("--")) throw new UsageFault("“" + word + "” is not understood: " + USAGE);
                    files.add(Path.of(word).toAbsolutePath());
                }
            }
        }
        return new ImportOrder(county, trying, files, outcomes, data);
    }

    private static PlaceCode county(String digits) {
        if (!digits.matches("[0-9]{6}")) throw new UsageFault("a county's code has 6 digits, not “" + digits + "”");
        return new PlaceCode(digits);
    }

    private static Path path(String word, ArrayDeque<String> rest) {
        return Path.of(value(word, rest)).toAbsolutePath();
    }

    private static String value(String word, ArrayDeque<String> rest) {
        if (rest.isEmpty()) throw new UsageFault(word + " needs a value after it");
        return rest.pop();
    }
}
