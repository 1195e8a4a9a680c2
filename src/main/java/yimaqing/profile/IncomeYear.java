package yimaqing.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import yimaqing.pack.CodeList;
import yimaqing.pack.Dictionary;

/// One year's income of a household, line by line as it was stated, with the arithmetic that leads to the net income
/// per head: what counts, by kind, less business expense, divided by the members. All amounts are yuan in that year.
/// `perHead` is empty when the net income is unknown, or nobody is known to belong to the household.
public record IncomeYear(int year, List<Line> lines, List<Line> expenses, int members) {

    /// One stated amount; `kind` is a code of the list `income_kind`, `counts` whether it counts into the net income.
    public record Line(CodeList.Code item, String kind, BigDecimal yuan, boolean counts, SeenBelief belief) {}

    public IncomeYear {
        lines = List.copyOf(lines);
        expenses = List.copyOf(expenses);
    }

    /// The years for which any income was stated, the newest first. A year nobody stated is not there: it is unknown.
    static List<IncomeYear> of(Seen home, int members, Dictionary dictionary) {
        Map<Integer, List<Line>> lines = new TreeMap<>(java.util.Comparator.reverseOrder());
        home.list("income.line")
                .forEach(b -> line(b, dictionary.codes("income_item"))
                        .ifPresent(line -> lines.computeIfAbsent(year(b), _ -> new ArrayList<>())
                                .add(line)));
        Map<Integer, List<Line>> expenses = new TreeMap<>();
        home.list("income.expense")
                .forEach(b -> line(b, dictionary.codes("expense_item"))
                        .ifPresent(line -> expenses.computeIfAbsent(year(b), _ -> new ArrayList<>())
                                .add(line)));
        return lines.entrySet().stream()
                .map(e ->
                        new IncomeYear(e.getKey(), e.getValue(), expenses.getOrDefault(e.getKey(), List.of()), members))
                .toList();
    }

    private static Optional<Line> line(SeenBelief belief, CodeList items) {
        return belief.text("item")
                .flatMap(items::find)
                .flatMap(item -> belief.number("yuan")
                        .map(yuan -> new Line(
                                item,
                                item.group().orElse("expense"),
                                yuan,
                                item.counts().orElse(true),
                                belief)));
    }

    private static int year(SeenBelief belief) {
        return belief.number("year").orElseThrow().intValueExact();
    }

    /// The counted income of each kind, in the order wage, business, property, transfer; a kind without a line is
    /// missing.
    public SequencedMap<String, BigDecimal> byKind() {
        var sums = new LinkedHashMap<String, BigDecimal>();
        for (var kind : List.of("wage", "business", "property", "transfer"))
            lines.stream()
                    .filter(l -> l.counts() && l.kind().equals(kind))
                    .map(Line::yuan)
                    .reduce(BigDecimal::add)
                    .ifPresent(sum -> sums.put(kind, sum));
        return sums;
    }

    public BigDecimal counted() {
        return byKind().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The business expense; empty when nobody stated any, which is not the same as none.
    public Optional<BigDecimal> expense() {
        return expenses.stream().map(Line::yuan).reduce(BigDecimal::add);
    }

    /// What is left after business expense; empty when there is business income and nobody stated what it cost.
    public Optional<BigDecimal> net() {
        if (expenses.isEmpty() && byKind().containsKey("business")) return Optional.empty();
        return Optional.of(counted().subtract(expense().orElse(BigDecimal.ZERO)));
    }

    /// Net income per head, rounded half up to whole yuan.
    public Optional<BigDecimal> perHead() {
        return net().filter(_ -> members > 0)
                .map(net -> net.divide(BigDecimal.valueOf(members), 0, RoundingMode.HALF_UP));
    }
}
