package yimaqing.truth;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yimaqing.cel.Expr;
import yimaqing.cel.Parts;
import yimaqing.cel.Scope;
import yimaqing.cel.Wording;
import yimaqing.pack.Speech;
import yimaqing.slot.Days;
import yimaqing.slot.Field;
import yimaqing.slot.Kind;
import yimaqing.slot.Said;
import yimaqing.slot.Slots;
import yimaqing.web.Words;

/// A value that a condition used: of which record, which field, and what it is, or that nobody knows it.
public record Used(Slots record, Field field) {
    /// More than these are not told beside one condition.
    public static final int MOST = 40;

    private static final String ENGLISH = "en";

    public static Used of(Expr.Attribute attribute, Slots record) {
        return new Used(record, attribute.field());
    }

    public String path() {
        return record.path() + "." + field.name();
    }

    public boolean isKnown() {
        return !record.isMissing(field);
    }

    /// The value as it is said: a code by its label, a day as a day, a list by how long it is.
    public String said(String language) {
        if (!isKnown()) return Words.in(language).say("rule.say.unknown");
        return switch (field.kind()) {
            case Kind.Number _ -> Said.number(record.number(field));
            case Kind.YesNo _ -> Wording.yesNo(record.number(field) == 1).in(language);
            case Kind.Day _ -> Speech.day(Days.day(record.number(field)), language);
            case Kind.Letters _ -> record.text(field);
            case Kind.Code _ -> coded(record.text(field), language);
            case Kind.Texts _ ->
                Said.said(
                        Arrays.stream(record.texts(field))
                                .map(t -> coded(t, language))
                                .toList(),
                        language);
            case Kind.Records _ -> Words.in(language).say("rule.say.records", record.records(field).length);
        };
    }

    private String coded(String code, String language) {
        return Wording.code(field.kind(), code)
                .map(label -> label.in(language.equals(ENGLISH) ? ENGLISH : "zh"))
                .orElse(code);
    }

    /// Every value this expression reads, of at most MOST; loops are followed into their lists.
    public static List<Used> in(Expr expr, Records records) {
        Set<Used> used = new LinkedHashSet<>();
        collect(expr, records, used);
        return used.stream().limit(MOST).toList();
    }

    /// The records an expression's names stand for, by their places.
    public record Records(Slots[] at) {
        public static Records of(Slots household, Slots parameters, Optional<Slots> each) {
            var at = new Slots[Scope.LOOPS + Scope.DEEPEST_LOOP];
            at[Scope.HOUSEHOLD] = household;
            at[Scope.PARAMETERS] = parameters;
            each.ifPresent(e -> at[Scope.EACH] = e);
            return new Records(at);
        }

        Slots of(Expr.Attribute attribute) {
            return at[attribute.of().place()];
        }
    }

    private static void collect(Expr expr, Records records, Set<Used> used) {
        if (used.size() >= MOST) return;
        switch (expr) {
            case Expr.Attribute attribute -> used.add(of(attribute, records.of(attribute)));
            case Expr.Loop loop -> inside(loop.list(), loop.each().place(), List.of(loop.test()), records, used);
            case Expr.Figure figure -> {
                var tests = Parts.of(figure).subList(1, Parts.of(figure).size());
                int place = figure.filters().stream()
                        .findFirst()
                        .or(figure::value)
                        .map(f -> f.each().place())
                        .orElse(Scope.LOOPS);
                inside(figure.list(), place, tests, records, used);
            }
            default -> Parts.of(expr).forEach(part -> collect(part, records, used));
        }
    }

    private static void inside(Expr.Attribute list, int place, List<Expr> tests, Records records, Set<Used> used) {
        var record = records.of(list);
        used.add(of(list, record));
        if (record.isMissing(list.field()) || !(list.field().kind() instanceof Kind.Records)) return;
        for (var one : record.records(list.field())) {
            records.at()[place] = one;
            tests.forEach(test -> collect(test, records, used));
        }
    }
}
