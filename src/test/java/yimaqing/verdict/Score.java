package yimaqing.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yimaqing.batch.RowOutcome.Kind;

/// How the rows of one file came out against what is right.
final class Score {
    private final String file;
    private final List<Row> wronglyAccepted = new ArrayList<>();
    private final List<Row> wronglyAsked = new ArrayList<>();
    private final List<Row> otherwise = new ArrayList<>();
    private int rows;
    private int right;

    /// A row that came out wrong.
    record Row(Judged judged, Truth.Right right) {}

    Score(String file) {
        this.file = file;
    }

    void add(Judged judged, Truth.Right truth) {
        rows++;
        var kind = judged.outcome().kind() == Kind.UNCHANGED
                ? Kind.ACCEPTED
                : judged.outcome().kind();
        var row = new Row(judged, truth);
        if (kind == truth.kind()) right++;
        else if (kind == Kind.ACCEPTED) wronglyAccepted.add(row);
        else if (kind == Kind.REVIEW && truth.kind() == Kind.ACCEPTED) wronglyAsked.add(row);
        else otherwise.add(row);
    }

    int rows() {
        return rows;
    }

    List<Row> wronglyAccepted() {
        return wronglyAccepted;
    }

    List<Row> wronglyAsked() {
        return wronglyAsked;
    }

    List<Row> otherwise() {
        return otherwise;
    }

    private static String by(List<Row> rows) {
        Map<String, Long> counts = new TreeMap<>(rows.stream()
                .collect(Collectors.groupingBy(
                        r -> r.right().codes() + ">" + r.judged().outcome().reasonKey(), Collectors.counting())));
        return counts.toString();
    }

    @Override
    public String toString() {
        return rows + " rows, " + right + " right\n   wrongly accepted " + wronglyAccepted.size() + " "
                + by(wronglyAccepted) + "\n   wrongly asked " + wronglyAsked.size() + " " + by(wronglyAsked)
                + "\n   otherwise " + otherwise.size() + " " + by(otherwise);
    }
}
