package yimaqing.script;

import java.util.ArrayList;
import java.util.List;

/// What one text has otherwise than another, line by line, with a few of the lines that stayed around each change.
public record LineDiff(List<Line> lines) {
    /// Texts with more lines are not compared line by line.
    static final int MOST_LINES = 3_000;

    private static final int AROUND = 2;

    public LineDiff {
        lines = List.copyOf(lines);
    }

    public enum Kind {
        SAME,
        GONE,
        NEW,
        /// Lines that stayed are left out here.
        LEFT_OUT
    }

    public record Line(Kind kind, String text) {}

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public static LineDiff of(String before, String after) {
        var old = before.lines().toList();
        var young = after.lines().toList();
        if (old.size() > MOST_LINES || young.size() > MOST_LINES) {
            var all = new ArrayList<Line>();
            old.forEach(line -> all.add(new Line(Kind.GONE, line)));
            young.forEach(line -> all.add(new Line(Kind.NEW, line)));
            return new LineDiff(all);
        }
        return new LineDiff(shortened(walk(old, young, longest(old, young))));
    }

    /// How many lines two texts have in common from one place in each to the end.
    private static int[][] longest(List<String> old, List<String> young) {
        var longest = new int[old.size() + 1][young.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--)
            for (int j = young.size() - 1; j >= 0; j--)
                longest[i][j] = old.get(i).equals(young.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
        return longest;
    }

    private static List<Line> walk(List<String> old, List<String> young, int[][] longest) {
        var lines = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < young.size()) {
            if (i < old.size() && j < young.size() && old.get(i).equals(young.get(j))) {
                lines.add(new Line(Kind.SAME, old.get(i++)));
                j++;
            } else if (j == young.size() || i < old.size() && longest[i + 1][j] >= longest[i][j + 1])
                lines.add(new Line(Kind.GONE, old.get(i++)));
            else lines.add(new Line(Kind.NEW, young.get(j++)));
        }
        return lines;
    }

    private static List<Line> shortened(List<Line> lines) {
        var shortened = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            if (isNearChange(lines, i)) shortened.add(lines.get(i));
            else if (!shortened.isEmpty() && shortened.getLast().kind() != Kind.LEFT_OUT)
                shortened.add(new Line(Kind.LEFT_OUT, "…"));
        }
        if (!shortened.isEmpty() && shortened.getLast().kind() == Kind.LEFT_OUT) shortened.removeLast();
        return shortened;
    }

    private static boolean isNearChange(List<Line> lines, int at) {
        for (int i = Math.max(0, at - AROUND); i <= Math.min(lines.size() - 1, at + AROUND); i++)
            if (lines.get(i).kind() != Kind.SAME) return true;
        return false;
    }
}
