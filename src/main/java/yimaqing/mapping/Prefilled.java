package yimaqing.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yimaqing.guess.Guess;
import yimaqing.hearing.Agreement;
import yimaqing.pack.Type;
import yimaqing.source.Column;
import yimaqing.source.Layout;
import yimaqing.source.Source;

/// A guess as a form holds it, for a person to correct. Questions and what nobody can place are left out, for the
/// reason
/// they stand with; columns without a name of their own are not in it, since they would not be found again. Where the
/// table resembles a known source, it stays that source: what a column was called before remains one of its names, and
/// what the file does not have may be missing.
final class Prefilled {
    private final Guess guess;
    private final Set<Layout> used = new HashSet<>();

    private Prefilled(Guess guess) {
        this.guess = guess;
    }

    /// `label` is what the table shall be called where it resembles no known source.
    static Made of(Guess guess, String label) {
        var filled = new Prefilled(guess);
        return new Made(
                filled.about(label),
                guess.sheets().stream()
                        .filter(sheet -> sheet.header().isPresent())
                        .map(filled::table)
                        .toList());
    }

    private Made.About about(String label) {
        return new Made.About(
                guess.resembles().map(Source::key).orElse(""),
                guess.resembles().map(source -> source.label().zh()).orElse(label),
                guess.resembles().map(source -> source.label().en()).orElse(label),
                guess.sent().by(),
                guess.resembles().map(Made.Reading::of).orElse(Made.Reading.PLAIN));
    }

    private Made.Table table(Guess.OneSheet sheet) {
        var known = layout(sheet);
        var name = sheet.sheet().name().isBlank() ? "1" : sheet.sheet().name();
        var columns = columns(sheet, known);
        return new Made.Table(
                known.map(Layout::key).orElse("sheet-" + (sheet.sheet().position() + 1)),
                known.map(layout -> layout.label().zh()).orElse(name),
                known.map(layout -> layout.label().en()).orElse(name),
                columns,
                known.map(layout -> rules(layout, columns)).orElse(Made.Rules.NONE));
    }

    /// The layout's rules, without those about columns that are gone.
    private static Made.Rules rules(Layout layout, List<Made.OneColumn> columns) {
        var names = columns.stream().map(Made.OneColumn::name).collect(Collectors.toSet());
        var all = layout.rules();
        return Made.rules(new Layout.Rules(
                all.repairs(),
                all.agreements().stream()
                        .filter((Agreement agreement) -> names.containsAll(agreement.columns()))
                        .toList(),
                all.above(),
                all.groupIn().filter(group -> names.contains(group.column())),
                all.readsHidden()));
    }

    /// The layout of the resembled source that knows most of the sheet's columns; each serves one sheet.
    private Optional<Layout> layout(Guess.OneSheet sheet) {
        var found = guess.resembles().stream()
                .flatMap(source -> source.layouts().stream())
                .filter(layout -> !used.contains(layout))
                .filter(layout -> known(sheet, layout) > 0)
                .max(Comparator.comparingLong(layout -> known(sheet, layout)));
        found.ifPresent(used::add);
        return found;
    }

    private static long known(Guess.OneSheet sheet, Layout layout) {
        return sheet.columns().stream()
                .filter(c -> layout.columns().stream().anyMatch(k -> k.isNamed(c.name())))
                .count();
    }

    private static List<Made.OneColumn> columns(Guess.OneSheet sheet, Optional<Layout> known) {
        var seen = new HashSet<String>();
        var twice = sheet.columns().stream()
                .map(Guess.OneColumn::name)
                .filter(name -> !seen.add(name))
                .collect(Collectors.toSet());
        var before = new LinkedHashSet<>(known.map(Layout::columns).orElse(List.of()));
        before.removeIf(column -> twice.stream().anyMatch(column::isNamed));
        var columns = new ArrayList<Made.OneColumn>();
        for (var column : sheet.columns())
            if (!column.name().isEmpty() && !twice.contains(column.name())) columns.add(column(column, before, seen));
        before.forEach(gone -> columns.add(renamed(gone, List.copyOf(gone.alsoNamed()), false)));
        return withOneOfItsOwn(columns);
    }

    private static Made.OneColumn column(Guess.OneColumn column, Set<Column> before, Set<String> seen) {
        var byName = before.stream().filter(k -> k.isNamed(column.name())).findFirst();
        return switch (column.thought()) {
            case Guess.Meant(var use, var writing, var _, var _) -> {
                var old = byName.or(() -> before.stream()
                        .filter(k -> k.use().equals(use) && isAbout(use))
                        .filter(k -> k.names().stream().noneMatch(seen::contains))
                        .findFirst());
                if (old.isEmpty())
                    yield new Made.OneColumn(
                            column.name(), List.of(), isKey(use), Made.use(use), Made.Written.of(writing));
                before.remove(old.get());
                yield renamed(
                        old.get(), withName(old.get(), column.name()), old.get().needed());
            }
            case Guess.Asked(var because, var _) -> {
                byName.ifPresent(before::remove);
                yield leftOut(column.name(), because.name());
            }
            case Guess.Unplaced(var because) -> {
                byName.ifPresent(before::remove);
                yield leftOut(column.name(), because.name());
            }
        };
    }

    private static boolean isAbout(Column.Use use) {
        return !(use instanceof Column.LeftOut) && !(use instanceof Column.Remark);
    }

    private static List<String> withName(Column column, String name) {
        return Stream.concat(column.alsoNamed().stream(), Stream.of(name))
                .filter(other -> !other.equals(column.name()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Made.OneColumn renamed(Column column, List<String> also, boolean needed) {
        return new Made.OneColumn(
                column.name(), also, needed, Made.use(column.use()), Made.Written.of(column.writing()));
    }

    private static Made.OneColumn leftOut(String name, String why) {
        return new Made.OneColumn(name, List.of(), false, new Made.LeftOut(why), Made.Written.PLAIN);
    }

    /// Whom a row is about, and what tells one entry from another: without these a row says nothing.
    private static boolean isKey(Column.Use use) {
        if (use instanceof Column.Checks(var attribute)) return isIdentity(attribute.key());
        return use instanceof Column.Says(var either)
                && either.stream()
                        .anyMatch(target -> isIdentity(target.attribute().key())
                                || target.attribute().type() instanceof Type.Entry entry
                                        && entry.keyedBy()
                                                .contains(target.field().orElseThrow()));
    }

    private static boolean isIdentity(String attribute) {
        return attribute.equals("person.id_number") || attribute.equals("home.number");
    }

    /// A sheet must also need something that few other tables hold: else the first thing it says of its own.
    private static List<Made.OneColumn> withOneOfItsOwn(List<Made.OneColumn> columns) {
        if (columns.stream().anyMatch(c -> c.needed() && MadeChecks.isOfItsOwn(c))) return columns;
        var own = columns.stream()
                .filter(MadeChecks::isOfItsOwn)
                .min(Comparator.comparing(c -> c.use() instanceof Made.LeftOut));
        return columns.stream()
                .map(c -> own.filter(c::equals).isEmpty()
                        ? c
                        : new Made.OneColumn(c.name(), c.also(), true, c.use(), c.written()))
                .toList();
    }
}
