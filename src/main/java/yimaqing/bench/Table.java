package yimaqing.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The rows as they are printed: columns that line up, figures with the digits that mean something.
final class Table {
    private static final List<String> HEAD = List.of("name", "figure", "unit", "ratio", "to");
    private static final List<Boolean> NUMBERS = List.of(false, true, false, true, false);
    private static final int DIGITS = 3;
    private static final double WHOLE_FROM = 100;

    private Table() {}

    static String of(List<Row> rows) {
        var lines = new ArrayList<List<String>>();
        lines.add(HEAD);
        for (var row : rows)
            lines.add(List.of(
                    row.name(),
                    figure(row.figure()),
                    row.unit(),
                    row.ratio().map(ratio -> figure(ratio.times())).orElse(""),
                    row.ratio().map(Row.Ratio::reference).orElse("")));
        var widths = new ArrayList<Integer>();
        for (int column = 0; column < HEAD.size(); column++) widths.add(width(lines, column));
        return lines.stream().map(line -> printed(line, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    /// Whole from 100 on, below it three digits that count: 12,345 and 4.56 and 0.0123.
    static String figure(double figure) {
        if (figure >= WHOLE_FROM) return String.format(Locale.ROOT, "%,d", Math.round(figure));
        return new BigDecimal(figure)
                .round(new MathContext(DIGITS, RoundingMode.HALF_UP))
                .toPlainString();
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }

    private static String printed(List<String> line, List<Integer> widths) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < line.size(); column++) {
            var blanks = " ".repeat(widths.get(column) - line.get(column).length());
            cells.add(NUMBERS.get(column) ? blanks + line.get(column) : line.get(column) + blanks);
        }
        return String.join("  ", cells).stripTrailing();
    }
}
