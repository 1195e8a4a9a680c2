package yimaqing.command;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import yimaqing.UsageFault;
import yimaqing.code.Paper;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;

/// How `labels` was called: whose plates are printed, on what, and into which file; and into which file the slips of
/// the village, where they are wanted. The codes of villages themselves are printed for one village or a whole county.
public record LabelsOrder(Wanted wanted, Path data) {
    private static final String USAGE =
            "labels --village CODE --sheet a4-3x8|a4-2x5|plate --out FILE.pdf [--slips FILE.pdf] [--data DIR], or"
                    + " labels --village CODE|--county CODE --sheet poster|village-2x5 --out FILE.pdf [--data DIR]";

    /// What is printed, as it is sent to a server; `slips` is empty where none are wanted.
    record Wanted(String area, String sheet, String out, String slips) {
        PlaceCode place() {
            return new PlaceCode(area);
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
        var area = "";
        var level = Level.VILLAGE;
        var sheet = "";
        var out = "";
        var slips = "";
        var data = Path.of("var");
        while (!rest.isEmpty()) {
            var word = rest.pop();
            switch (word) {
                case "--village", "--county" -> {
                    area = value(word, rest);
                    level = word.equals("--county") ? Level.COUNTY : Level.VILLAGE;
                }
                case "--sheet" -> sheet = value(word, rest);
                case "--out" -> out = absolute(value(word, rest));
                case "--slips" -> slips = absolute(value(word, rest));
                case "--data" -> data = Path.of(value(word, rest)).toAbsolutePath();
                default -> throw new UsageFault("“" + word + "” is not understood: " + USAGE);
            }
        }
        check(area, level, sheet, slips);
        if (out.isEmpty()) throw new UsageFault("--out says into which file: " + USAGE);
        return new LabelsOrder(new Wanted(area, sheet, out, slips), data);
    }

    private static void check(String area, Level level, String sheet, String slips) {
        boolean ofCounty = level == Level.COUNTY;
        if (!PlaceCode.isWellFormed(area) || new PlaceCode(area).level() != level)
            throw new UsageFault((ofCounty
                            ? "--county needs the 6 digits of a county"
                            : "--village needs the 12 digits of a village")
                    + ", not “" + area + "”: " + USAGE);
        var paper = Paper.of(sheet);
        if (paper.isEmpty())
            throw new UsageFault(
                    "--sheet is a4-3x8, a4-2x5, plate, poster or village-2x5, not “" + sheet + "”: " + USAGE);
        if (ofCounty && !paper.get().isOfVillages())
            throw new UsageFault("for a --county only poster and village-2x5 are printed, not " + sheet + ": " + USAGE);
        if (paper.get().isOfVillages() && !slips.isEmpty())
            throw new UsageFault("--slips go with plates, not with " + sheet + ": " + USAGE);
    }

    private static String absolute(String file) {
        return Path.of(file).toAbsolutePath().toString();
    }

    private static String value(String word, ArrayDeque<String> rest) {
        if (rest.isEmpty()) throw new UsageFault(word + " needs a value after it");
        return rest.pop();
    }
}
