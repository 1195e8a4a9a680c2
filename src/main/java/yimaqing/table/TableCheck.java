package yimaqing.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import yimaqing.cel.Bounds;
import yimaqing.cel.Expr;
import yimaqing.cel.Results;
import yimaqing.cel.Wording;
import yimaqing.pack.CodeList;
import yimaqing.slot.Kind;
import yimaqing.slot.RuleText;
import yimaqing.slot.Said;
import yimaqing.slot.Wrong;

/// Tries a table with one value of every stretch between the bounds of its cells: what no row fits is a gap, and a row
/// that never is the first to fit is unreachable. What the rule's conditions exclude anyway is no gap.
public final class TableCheck {
    private static final int MOST_TRIED = 20_000;

    private final DecisionTable table;
    private final Set<Integer> reached = new HashSet<>();

    private TableCheck(DecisionTable table) {
        this.table = table;
    }

    /// One value for each input: a number, a code, or yes or no.
    public record Tried(List<Expr> inputs, List<Object> values) {}

    /// Faults go to `text`; `bounds` are the numbers at which the rule's conditions change, and `excluded` says which
    /// values no household that meets them can have.
    public static void check(DecisionTable table, Set<Double> bounds, Predicate<Tried> excluded, RuleText text) {
        var check = new TableCheck(table);
        var values = new ArrayList<List<Object>>();
        long tried = 1;
        for (int i = 0; i < table.inputs().size(); i++) {
            values.add(check.values(i, bounds));
            tried *= values.getLast().size();
        }
        if (tried > MOST_TRIED) {
            text.fault(table.at(), Wrong.TABLE_TOO_LARGE, MOST_TRIED);
            return;
        }
        var gap = check.gap(values, new ArrayList<>(), excluded);
        gap.ifPresent(found -> text.fault(table.at(), Wrong.TABLE_GAP, check.said(found)));
        for (int row = 0; row < table.rows().size(); row++)
            if (!check.reached.contains(row)) text.fault(table.rows().get(row).at(), Wrong.ROW_UNREACHABLE, row + 1);
    }

    private java.util.Optional<Tried> gap(List<List<Object>> values, List<Object> chosen, Predicate<Tried> excluded) {
        if (chosen.size() == values.size()) {
            int row = first(chosen);
            if (row >= 0) reached.add(row);
            var tried = new Tried(table.inputs(), List.copyOf(chosen));
            return row >= 0 || excluded.test(tried) ? java.util.Optional.empty() : java.util.Optional.of(tried);
        }
        java.util.Optional<Tried> gap = java.util.Optional.empty();
        for (var value : values.get(chosen.size())) {
            chosen.add(value);
            // every combination is tried also after a gap, so that every row that can be reached is
            var found = gap(values, chosen, excluded);
            if (gap.isEmpty()) gap = found;
            chosen.removeLast();
        }
        return gap;
    }

    private int first(List<Object> chosen) {
        for (int row = 0; row < table.rows().size(); row++) {
            boolean fits = true;
            for (int i = 0; i < chosen.size() && fits; i++) {
                var cell = table.rows().get(row).cells().get(i);
                fits = chosen.get(i) instanceof Double number ? cell.holds(number) : cell.holds((String) chosen.get(i));
            }
            if (fits) return row;
        }
        return -1;
    }

    private List<Object> values(int input, Set<Double> bounds) {
        var expr = table.inputs().get(input);
        return switch (Results.of(expr)) {
            case NUMBER, DAY -> numbers(input, bounds);
            case TRUTH -> List.of(0.0, 1.0);
            case TEXT, LIST -> codes(input, expr);
        };
    }

    private List<Object> codes(int input, Expr expr) {
        if (expr instanceof Expr.Attribute attribute && attribute.field().kind() instanceof Kind.Code(var codes))
            return List.copyOf(codes.codes().stream().map(CodeList.Code::code).toList());
        // of a free text one that no cell names stands for all the others
        var named = new TreeSet<String>();
        for (var row : table.rows()) if (row.cells().get(input) instanceof Cell.Codes(var among)) named.addAll(among);
        named.add("…");
        return List.copyOf(named);
    }

    private List<Object> numbers(int input, Set<Double> more) {
        var bounds = Bounds.of(table.inputs().get(input), List.of());
        var points = new TreeSet<Double>(more);
        var ends = new HashSet<Double>();
        for (var row : table.rows()) {
            switch (row.cells().get(input)) {
                case Cell.Range(double least, boolean _, double most, boolean _) -> {
                    points.addAll(List.of(least, most));
                    // 80..89 and 90..99 are rows over whole numbers
                    if (Double.isFinite(least) && Double.isFinite(most)) ends.add(most);
                }
                case Cell.Numbers(var among) -> points.addAll(among);
                case Cell.Any _, Cell.Codes _, Cell.YesNo _ -> {}
            }
        }
        points.addAll(List.of(bounds.least(), bounds.most()));
        points.removeIf(p -> Double.isInfinite(p) || p < bounds.least() || p > bounds.most());
        var values = new ArrayList<Object>();
        Double before = null;
        for (var point : points) {
            if (before != null && !(ends.contains(before) && point - before == 1)) values.add((before + point) / 2);
            values.add(point);
            before = point;
        }
        return values;
    }

    private List<Object> said(Tried tried) {
        var said = new ArrayList<Object>();
        for (int i = 0; i < tried.values().size(); i++) {
            var input = tried.inputs().get(i);
            var value = tried.values().get(i);
            if (Results.of(input) == Expr.Result.TRUTH) value = Wording.yesNo(value.equals(1.0));
            else if (value instanceof String code && input instanceof Expr.Attribute attribute)
                value = Wording.code(attribute.field().kind(), code)
                        .<Object>map(l -> l)
                        .orElse(code);
            said.add(Said.of("rule.say.EQUAL", Wording.of(input), value));
        }
        return said;
    }
}
