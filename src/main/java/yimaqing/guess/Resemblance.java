package yimaqing.guess;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yimaqing.source.Column;
import yimaqing.source.Layout;
import yimaqing.source.Source;
import yimaqing.source.Sources;

/// Whether a table that no source recognises is a known one after all, changed by its sender: it has most of the names
/// and half of what its sheets cannot do without, beyond whom a row is about.
final class Resemblance {
    private static final double LEAST_SHARE = 0.85;

    private Resemblance() {}

    /// The source that knows most of the columns, if it knows most of them at all.
    static Optional<Source> of(List<Table> tables, Sources known) {
        record Likeness(Source source, double share) {}
        return known.all().stream()
                .map(source -> new Likeness(source, share(source, tables)))
                .filter(likeness -> likeness.share() >= LEAST_SHARE && holdsWhatIsNeeded(likeness.source(), tables))
                .max(Comparator.comparingDouble(Likeness::share))
                .map(Likeness::source);
    }

    private static boolean holdsWhatIsNeeded(Source source, List<Table> tables) {
        return tables.stream()
                .allMatch(table -> source.layouts().stream().anyMatch(layout -> holdsWhatIsNeeded(layout, table)));
    }

    private static boolean holdsWhatIsNeeded(Layout layout, Table table) {
        var needed = layout.columns().stream()
                .filter(column -> column.needed() && !(column.use() instanceof Column.Checks))
                .toList();
        long held = needed.stream()
                .filter(column -> table.columns().stream().anyMatch(headed -> column.isNamed(headed.name())))
                .count();
        return held * 2 >= needed.size();
    }

    private static double share(Source source, List<Table> tables) {
        long all = tables.stream().mapToLong(table -> table.columns().size()).sum();
        long seen = tables.stream()
                .mapToLong(table -> source.layouts().stream()
                        .mapToLong(layout -> table.columns().stream()
                                .filter(c -> layout.columns().stream().anyMatch(known -> known.isNamed(c.name())))
                                .count())
                        .max()
                        .orElse(0))
                .sum();
        return all == 0 ? 0 : (double) seen / all;
    }
}
