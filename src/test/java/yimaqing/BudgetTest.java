package yimaqing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Files, methods, lines and rooms stay small: what decays a house is its largest part, not its average.
class BudgetTest {
    private static final int MOST_LINES = 200;
    private static final int LONGEST_METHOD = 30;
    private static final int LONGEST_LINE = 120;
    private static final int MOST_PARAMETERS = 5;
    private static final int MOST_FILES_IN_A_ROOM = 16;
    /// Past the budget by name, each with its reason, and the lines it may have instead.
    private static final Map<String, Integer> EXCEPTIONS = Map.of(
            // one walk through a file is told from its first row to its last, and reads worse in two
            "WalkTest.java", 230,
            // the whole life of a plate, and of a database, in one sitting
            "PlatesTest.java", 210,
            "EmbeddedPostgresTest.java", 210,
            // one index, asked by every key by which a household is known
            "Directory.java", 229,
            "DirectoryStore.java", 262,
            // every measurement that is a few rows of its own, beside the list of all
            "Bench.java", 225,
            // what people decide, from the first ruling to the last
            "ReviewingTest.java", 215,
            // every bad file beside the others
            "BadFilesTest.java", 215,
            // every way a form is written back beside the others
            "RuleFormTest.java", 210,
            // every outcome of every step beside the others
            "StepsTest.java", 215);
    private static final Pattern TYPE = Pattern.compile("^ {4}[a-z ]*\\b(record|class|interface|enum) [A-Z]");
    private static final Pattern METHOD = Pattern.compile(
            "^ {4}(?! )(?:@\\w+.*\\) )?(?:[a-z]+ )*(?:<[^>]+> )?[\\w.<>\\[\\], ?]+ \\w+\\(([^;]*)\\{\\s*$");

    @Test
    void everyFileMethodLineAndRoomIsWithinItsBudget() throws IOException {
        var breaches = new ArrayList<String>();
        for (var file : sources()) breaches.addAll(breaches(file.getFileName().toString(), Files.readAllLines(file)));
        try (var rooms = Files.list(Path.of("src/main/java/yimaqing"))) {
            for (var room : rooms.filter(Files::isDirectory).toList()) {
                long files = filesIn(room);
                if (files > MOST_FILES_IN_A_ROOM) breaches.add(room + " has " + files + " files");
            }
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void plantedBreachesAreFound() {
        var longMethod = new ArrayList<>(List.of("    void grows(int a, int b, int c, int d, int e, int f) {"));
        for (int i = 0; i < LONGEST_METHOD + 1; i++) longMethod.add("        line();");
        longMethod.add("    }");
        assertThat(breaches("Grown.java", longMethod)).hasSize(2);
        assertThat(breaches("Wide.java", List.of("x".repeat(LONGEST_LINE + 1)))).hasSize(1);
        assertThat(breaches("Tall.java", java.util.Collections.nCopies(MOST_LINES + 1, "")))
                .hasSize(1);
        assertThat(breaches("Fine.java", List.of("    void stays(int small) {", "    }")))
                .isEmpty();
    }

    private static List<String> breaches(String name, List<String> lines) {
        var breaches = new ArrayList<String>();
        if (lines.size() > EXCEPTIONS.getOrDefault(name, MOST_LINES))
            breaches.add(name + " has " + lines.size() + " lines");
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > LONGEST_LINE) breaches.add(name + ":" + (i + 1) + " is too wide");
            var method = METHOD.matcher(lines.get(i));
            if (!method.matches() || TYPE.matcher(lines.get(i)).find()) continue;
            int end = i + 1;
            while (end < lines.size() && !lines.get(end).equals("    }")) end++;
            if (end - i - 1 > LONGEST_METHOD)
                breaches.add(name + ":" + (i + 1) + " is a method of " + (end - i - 1) + " lines");
            if (parameters(method.group(1)) > MOST_PARAMETERS)
                breaches.add(name + ":" + (i + 1) + " has too many parameters");
        }
        return breaches;
    }

    private static int parameters(String between) {
        var flat = between.replaceAll("<[^<>]*>", "").replaceAll("<[^<>]*>", "").replaceAll("\\([^()]*\\)", "");
        return flat.isBlank() || flat.startsWith(")") ? 0 : flat.split(",").length;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }

    private static long filesIn(Path room) throws IOException {
        try (Stream<Path> files = Files.list(room)) {
            return files.filter(f -> !f.endsWith("package-info.java")).count();
        }
    }
}
