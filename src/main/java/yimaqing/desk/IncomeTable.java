package yimaqing.desk;

import java.util.List;
import java.util.Optional;

/// One year's income with its arithmetic, every amount ready to be read: the lines as stated, what counts by kind,
/// less expense, divided by the members. `perHead` is empty when nobody is known to belong to the household.
public record IncomeTable(
        int year,
        List<Line> lines,
        List<Line> expenses,
        List<Sum> kinds,
        String counted,
        String expense,
        String net,
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
