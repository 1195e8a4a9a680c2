package yimaqing.batch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How the rows of a file came out: how many of each kind and each reason, how many facts they add, and the first rows
/// of each kind to look at.
public final class Counts {
    private static final int FIRST_ROWS = 20;

    private final Map<RowOutcome.Kind, Integer> kinds = new EnumMap<>(RowOutcome.Kind.class);
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final Map<RowOutcome.Kind, List<Shown>> first = new EnumMap<>(RowOutcome.Kind.class);
    private long facts;

    /// A row to look at: its sheet, its physical row, and what became of it. It shows nothing the row says.
    public record Shown(String sheet, int row, RowOutcome outcome) {}

    public void add(Shown row, int statements) {
        var kind = row.outcome().kind();
        kinds.merge(kind, 1, Integer::sum);
        facts += statements;
        if (!row.outcome().reasonKey().isEmpty()) reasons.merge(row.outcome().reasonKey(), 1, Integer::sum);
        var shown = first.computeIfAbsent(kind, _ -> new ArrayList<>());
        if (shown.size() < FIRST_ROWS) shown.add(row);
    }

    public int of(RowOutcome.Kind kind) {
        return kinds.getOrDefault(kind, 0);
    }

    /// By the key of the reason, such as `ID_CHECK_SYMBOL`.
    public Map<String, Integer> reasons() {
        return Map.copyOf(reasons);
    }

    public List<Shown> first(RowOutcome.Kind kind) {
        return List.copyOf(first.getOrDefault(kind, List.of()));
    }

    public long facts() {
        return facts;
    }

    /// All outcomes together: as many as the file has physical rows.
    public int rows() {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }
}
