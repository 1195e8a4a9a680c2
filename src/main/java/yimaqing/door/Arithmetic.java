package yimaqing.door;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yimaqing.door.IncomeCard.Line;
import yimaqing.door.IncomeCard.Sum;
import yimaqing.pack.Speech;
import yimaqing.profile.IncomeYear;
import yimaqing.profile.SeenBelief;
import yimaqing.web.FactBlock.Other;

/// How one year's income was worked out, told line by line. Only the latest year can be out of date: what was earned
/// in an earlier one does not change by waiting.
record Arithmetic(IncomeYear year, boolean latest, Teller teller) {

    IncomeCard.Year told() {
        var lines = new ArrayList<Line>();
        year.lines().stream()
                .sorted(Comparator.comparingInt(l -> IncomeCard.KINDS.indexOf(l.kind())))
                .forEach(l ->
                        lines.add(line(l, Optional.of("door.income.notcounted").filter(_ -> !l.counts()))));
        year.expenses().forEach(l -> lines.add(line(l, Optional.of("door.income.deducted"))));
        return new IncomeCard.Year(say("door.income.year", year.year()), List.copyOf(lines), sums(), notes());
    }

    private Line line(IncomeYear.Line line, Optional<String> note) {
        var belief = line.belief();
        return new Line(
                line.item().label().in(teller.language()),
                Speech.number(line.yuan()),
                note.map(n -> say(n)),
                teller.source(belief.source()),
                latest ? teller.stale(belief) : Optional.empty(),
                belief.disagreeing().stream().map(this::other).toList());
    }

    private Other other(SeenBelief other) {
        return new Other(
                other.number("yuan").map(Speech::number).orElseGet(() -> teller.value(other)),
                teller.source(other.source()));
    }

    private List<Sum> sums() {
        var sums = new ArrayList<Sum>();
        year.byKind()
                .forEach((kind, sum) -> sums.add(
                        new Sum(say("door.income.kind", IncomeCard.kind(kind, teller)), Speech.number(sum), false)));
        sums.add(result("door.income.counted", year.counted()));
        year.expense().ifPresent(yuan -> sums.add(new Sum(say("door.income.expense"), Speech.number(yuan), false)));
        sums.add(new Sum(say("door.income.net"), year.net().map(Speech::number).orElse(say("door.unknown")), true));
        sums.add(new Sum(say("door.income.members"), say("door.people", year.members()), false));
        sums.add(new Sum(
                say("door.income.perhead"), year.perHead().map(Speech::number).orElse(say("door.unknown")), true));
        return List.copyOf(sums);
    }

    private Sum result(String key, BigDecimal amount) {
        return new Sum(say(key), Speech.number(amount), true);
    }

    /// What the arithmetic could not take in, because nobody has stated it: unknown is not zero.
    private List<String> notes() {
        var notes = new ArrayList<String>();
        var silent = IncomeCard.KINDS.stream()
                .filter(k -> !year.byKind().containsKey(k))
                .map(k -> IncomeCard.kind(k, teller))
                .toList();
        if (!silent.isEmpty()) notes.add(say("door.income.silent", String.join(say("door.and"), silent)));
        if (year.expenses().isEmpty()) notes.add(say("door.income.noexpense"));
        return List.copyOf(notes);
    }

    private String say(String key, Object... with) {
        return teller.words().say(key, with);
    }
}
