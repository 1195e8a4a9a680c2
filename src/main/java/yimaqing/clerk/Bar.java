package yimaqing.clerk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.web.Frame;

/// How the rows of a batch came out, as a bar of five parts and as the numbers beside it.
public record Bar(List<Part> parts, int rows) {
    private static final double WHOLE = 100;

    /// One outcome: the class of its look, its word, how many rows, and where its part of the bar begins and how wide
    /// it is, in percent.
    public record Part(String look, String word, int rows, String from, String width) {
        public String number() {
            return Naming.number(rows);
        }
    }

    public Bar {
        parts = List.copyOf(parts);
    }

    static Bar of(Map<Kind, Integer> counts, Frame frame) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var parts = new ArrayList<Part>();
        int before = 0;
        for (var kind : Kind.values()) {
            int rows = counts.getOrDefault(kind, 0);
            parts.add(new Part(
                    kind.name().toLowerCase(Locale.ROOT),
                    frame.say("outcome." + kind.name()),
                    rows,
                    percent(before, all),
                    percent(rows, all)));
            before += rows;
        }
        return new Bar(parts, all);
    }

    private static String percent(int rows, int all) {
        return all == 0 ? "0%" : String.format(Locale.ROOT, "%.2f%%", WHOLE * rows / all);
    }

    /// The numbers as one sentence, for whoever does not see the bar.
    public String sentence() {
        return parts.stream().map(p -> p.word() + " " + p.number()).collect(Collectors.joining(", "));
    }

    public String all() {
        return Naming.number(rows);
    }
}
