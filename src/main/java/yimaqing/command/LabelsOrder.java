package yimaqing.command;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import yimaqing.UsageFault;
import yimaqing.code.Paper;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;

/// How `labels` was called: whose plates are printed, on what, and into which file; and into which file the slips of
/// the village, where they are wanted.
public record LabelsOrder(Wanted wanted, Path data) {
    private static final String USAGE =
            "labels --village CODE --sheet a4-3x8|a4-2x5|plate --out FILE.pdf [--slips FILE.pdf] [--data DIR]";

    /// What is printed, as it is sent to a server; `slips` is empty where none are wanted.
    record Wanted(String village, String sheet, String out, String slips) {
        PlaceCode place() {
            return new PlaceCode(village);
        }

        Paper paper() {
            return Paper.of(sheet).orElseThrow();
        }
    }

    /// Reads the words after `labels`.
    ///
    /// @throws UsageFault naming the word that is not understood or missing
    static LabelsOrder read(List<String> words) {
        var rest = new ArrayDeque<>(words);
        var village = "";
        var sheet = "";
        var out = "";
        var slips = "";
        var data = Path.of("var");
        while (!rest.isEmpty()) {
            var word = rest.pop();
            switch (word) {
                case "--village" -> village = value(word, rest);
                case "--sheet" -> sheet = value(word, rest);
                case "--out" -> out = absolute(value(word, rest));
                case "--slips" -> slips = absolute(value(word, rest));
                case "--data" -> data = Path.of(value(word, rest)).toAbsolutePath();
                default -> throw new UsageFault("“" + word + "” is not understood: " + USAGE);
            }
        }
        if (!PlaceCode.isWellFormed(village) || new PlaceCode(village).level() != Level.VILLAGE)
            throw new UsageFault("--village needs the 12 digits of a village, not “" + village + "”: " + USAGE);
        if (Paper.of(sheet).isEmpty())
            throw new UsageFault("--sheet is a4-3x8, a4-2x5 or plate, not “" + sheet + "”: " + USAGE);
        if (out.isEmpty()) throw new UsageFault("--out says into which file: " + USAGE);
        return new LabelsOrder(new Wanted(village, sheet, out, slips), data);
    }

    private static String absolute(String file) {
        return Path.of(file).toAbsolutePath().toString();
    }

    private static String value(String word, ArrayDeque<String> rest) {
        if (rest.isEmpty()) throw new UsageFault(word + " needs a value after it");
        return rest.pop();
    }
}
