package yimaqing.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import yimaqing.guess.Guess;
import yimaqing.pack.Type;
import yimaqing.source.Column;
import yimaqing.source.Layout;
import yimaqing.source.Source;

/// A guess as a form holds it, for a person to correct. Questions and what nobody can place are left out, for the
/// reason
/// they stand with; columns without a name of their own are not in it, since they would not be found again. Where the
/// table resembles a known source, what a column was called before stays one of its names.
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
                guess.resembles().flatMap(Source::dayAfter).orElse(""));
    }

    private Made.Table table(Guess.OneSheet sheet) {
        var known = layout(sheet);
        var name = sheet.sheet().name().isBlank() ? "1" : sheet.sheet().name();
        return new Made.Table(
                known.map(Layout::key).orElse("sheet-" + (sheet.sheet().position() + 1)),
                known.map(layout -> layout.label().zh()).orElse(name),
                known.map(layout -> layout.label().en()).orElse(name),
                columns(sheet, known));
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
        Map<String, Integer> times = new HashMap<>();
        sheet.columns().forEach(column -> times.merge(column.name(), 1, Integer::sum));
        var taken = new HashSet<>(times.keySet());
        var columns = new ArrayList<Made.OneColumn>();
        for (var column : sheet.columns())
            if (!column.name().isEmpty() && times.get(column.name()) == 1) columns.add(column(column, known, taken));
        return withOneOfItsOwn(columns);
    }

    private static Made.OneColumn column(Guess.OneColumn column, Optional<Layout> known, Set<String> taken) {
        return switch (column.thought()) {
            case Guess.Meant(var use, var writing, var _, var _) -> {
                var before = known.stream()
                        .flatMap(layout -> layout.columns().stream())
                        .filter(k -> k.isNamed(column.name()) || k.use().equals(use) && !isLeftOut(use))
                        .findFirst();
                var also = new TreeSet<>(before.map(Column::names).orElse(Set.of()));
                also.removeIf(name -> !taken.add(name));
                yield new Made.OneColumn(
                        column.name(),
                        List.copyOf(also),
                        before.map(Column::needed).orElse(isKey(use)),
                        Made.use(use),
                        Made.Written.of(writing));
            }
            case Guess.Asked(var because, var _) -> leftOut(column.name(), because.name());
            case Guess.Unplaced(var because) -> leftOut(column.name(), because.name());
        };
    }

    private static boolean isLeftOut(Column.Use use) {
        return use instanceof Column.LeftOut;
    }

    private static Made.OneColumn leftOut(String name, String why) {
        return new Made.OneColumn(name, List.of(), false, new Made.LeftOut(why), Made.Written.PLAIN);
    }

    /// Whom a row is about, and what tells one entry from another: without these a row says nothing.
    private static boolean isKey(Column.Use use) {
        return switch (use) {
            case Column.Says(var either) ->
                either.stream()
                        .anyMatch(target -> isIdentity(target.attribute().key())
                                || target.attribute().type() instanceof Type.Entry entry
                                        && entry.keyedBy()
                                                .contains(target.field().orElseThrow()));
            case Column.Checks(var attribute) -> isIdentity(attribute.key());
            case Column.Remark _, Column.Town _, Column.LeftOut _ -> false;
        };
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
