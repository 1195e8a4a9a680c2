package yimaqing.desk;

import java.util.List;
import yimaqing.desk.IncomeTable.Line;
import yimaqing.desk.IncomeTable.Sum;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Speech;
import yimaqing.profile.IncomeYear;

/// Says a household's income year by year in the official's language, with the arithmetic.
record IncomeTables(Wording wording, HouseholdId household) {

    List<IncomeTable> of(List<IncomeYear> years) {
        return years.stream().map(this::table).toList();
    }

    private IncomeTable table(IncomeYear year) {
        return new IncomeTable(
                year.year(),
                year.lines().stream().map(this::line).toList(),
                year.expenses().stream().map(this::expense).toList(),
                year.byKind().entrySet().stream()
                        .map(e -> new Sum(kind(e.getKey()), Speech.number(e.getValue())))
                        .toList(),
                Speech.number(year.counted()),
                year.expense().map(Speech::number),
                year.net().map(Speech::number),
                year.members(),
                year.perHead().map(Speech::number));
    }

    private Line line(IncomeYear.Line line) {
        return new Line(
                line.item().label().in(wording.language()),
                kind(line.kind()),
                Speech.number(line.yuan()),
                line.counts(),
                wording.line(line.belief(), household));
    }

    private Line expense(IncomeYear.Line line) {
        return new Line(
                line.item().label().in(wording.language()),
                "",
                Speech.number(line.yuan()),
                line.counts(),
                wording.line(line.belief(), household));
    }

    private String kind(String code) {
        return wording.code("income_kind", code);
    }
}
