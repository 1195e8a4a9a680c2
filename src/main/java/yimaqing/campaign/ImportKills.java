package yimaqing.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import yimaqing.invented.InventedPeople;
import yimaqing.invented.LedgerFile;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// The program is killed after one step of taking a file in, is started again, gets the same file again, and is asked
/// what became of it: every row is there once. A step is a commit, so what lies between two of them is not written.
public final class ImportKills {
    private static final Pattern STEPS = Pattern.compile("steps (\\d+)");
    private static final Pattern TOLD = Pattern.compile("left (\\d+) once (\\d+) twice (\\d+) rows (.*) (\\w+) (\\w+)");
    private static final Pattern NUMBER = Pattern.compile("=(\\d+)");
    private static final PlaceCode PROVINCE = new PlaceCode("140000");
    /// Three families of four.
    private static final int PEOPLE = 12;
    /// Two lines stand above them.
    private static final int ROWS = PEOPLE + 2;

    private final Path folder;
    private final List<String> java;
    private final List<PlaceCode> counties = counties();
    private final List<Told> told = new ArrayList<>();
    private Optional<Path> unfinished = Optional.empty();
    private int county;

    /// Works in this folder, with these words in front of a class's name to run it.
    public ImportKills(Path folder, List<String> java) {
        this.folder = folder;
        this.java = List.copyOf(java);
    }

    /// After how many steps it was killed, how many steps a whole import has, and what each later start told.
    public record Figures(int killed, int steps, List<Told> told) {}

    /// How many facts the killed import had left, how many there were once the file was sent again, and once more; how
    /// many rows have an outcome; whether the batch is done and the chain of hashes holds.
    public record Told(long left, long once, long twice, int rows, boolean done) {

        static Told of(MatchResult said) {
            int rows = NUMBER.matcher(said.group(4))
                    .results()
                    .mapToInt(each -> Integer.parseInt(each.group(1)))
                    .sum();
            boolean done = said.group(5).equals("APPLIED") && said.group(6).equals("whole");
            return new Told(
                    Long.parseLong(said.group(1)),
                    Long.parseLong(said.group(2)),
                    Long.parseLong(said.group(3)),
                    rows,
                    done);
        }

        /// All of the file or nothing of it, then all of it, and never twice.
        public boolean isWhole() {
            return once > 0 && (left == 0 || left == once) && twice == once && rows == ROWS && done;
        }
    }

    /// Kills after each of these steps that an import has.
    public Figures after(List<Integer> wanted) {
        int steps = 0;
        int killed = 0;
        for (int step : wanted) {
            var file = file();
            var ended = run(step, file);
            if (ended.isPresent()) {
                steps = ended.get();
                break;
            }
            killed++;
            unfinished = Optional.of(file);
        }
        if (steps == 0) steps = run(0, file()).orElseThrow();
        return new Figures(killed, steps, List.copyOf(told));
    }

    /// Three families of another county.
    private Path file() {
        var place = counties.get(county++);
        var people = new InventedPeople(Places.shipped().villagesIn(place));
        try {
            return Files.write(folder.resolve(place.digits() + ".xlsx"), LedgerFile.of(people, 0, PEOPLE));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<PlaceCode> counties() {
        var places = Places.shipped();
        return places.children(PROVINCE).stream()
                .flatMap(city -> places.children(city.code()).stream())
                .map(Place::code)
                .toList();
    }

    /// The steps of a whole import; empty when the program was killed before its end.
    private Optional<Integer> run(int halt, Path file) {
        var words = new ArrayList<>(java);
        words.addAll(
                List.of(HaltedImport.class.getName(), folder.resolve("data").toString(), "" + halt));
        unfinished.ifPresent(before -> words.add("finish=" + before));
        words.add("begin=" + file);
        unfinished = Optional.empty();
        try {
            var child = new ProcessBuilder(words).redirectErrorStream(true).start();
            var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = child.waitFor();
            if (end != 0 && end != HaltingDriver.HALTED) throw new IllegalStateException(said);
            TOLD.matcher(said).results().map(Told::of).forEach(told::add);
            var steps = STEPS.matcher(said);
            return steps.find() ? Optional.of(Integer.parseInt(steps.group(1))) : Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the campaign was interrupted", stopped);
        }
    }
}
