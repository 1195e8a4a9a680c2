package yimaqing.desk;

import java.util.List;
import java.util.Optional;

/// One year's income with its arithmetic, every amount ready to be read: the lines as stated, what counts by kind,
/// less expense, divided by the members. `expense` is empty when
/// nobody stated any, `net` when it cannot be known without it, `perHead` when there is no net or no member is known.
public record IncomeTable(
        int year,
        List<Line> lines,
        List<Line> expenses,
        List<Sum> kinds,
        String counted,
        Optional<String> expense,
        Optional<String> net,
        int members,
        Optional<String> perHead) {

    /// A stated amount; `kind` says what sort of income it is and is empty for an expense.
    public record Line(String item, String kind, String yuan, boolean counts, FactLine fact) {}

    public record Sum(String kind, String yuan) {}

    public IncomeTable {
        lines = List.copyOf(lines);
        expenses = List.copyOf(expenses);
        kinds = List.copyOf(kinds);
    }
}
