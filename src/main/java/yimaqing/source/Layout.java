package yimaqing.source;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import yimaqing.hearing.Agreement;
import yimaqing.hearing.Repair;
import yimaqing.pack.Label;

/// The layout of one sheet: its columns, in any order, and the rules for reading its rows.
public record Layout(String key, Label label, List<Column> columns, Rules rules) {
    public Layout {
        columns = List.copyOf(columns);
        if (columns.stream().noneMatch(Column::needed))
            throw new IllegalArgumentException("the layout " + key + " needs at least one column it cannot do without");
        var names = new HashSet<String>();
        for (var column : columns)
            for (var name : column.names())
                if (!names.add(name))
                    throw new IllegalArgumentException("the layout " + key + " has two columns named “" + name + "”");
    }

    /// What may be mended without asking, which numbers of a row must agree, what the lines above the header say, in
    /// which other column the villagers' group is found, and whether hidden rows are read like others.
    public record Rules(
            Set<Repair> repairs,
            List<Agreement> agreements,
            List<Above> above,
            Optional<GroupIn> groupIn,
            boolean readsHidden) {
        public Rules {
            repairs = Set.copyOf(repairs);
            agreements = List.copyOf(agreements);
            above = List.copyOf(above);
        }
    }

    /// The villagers' group is the first group of the pattern in this column, where the address names none: in some
    /// counties each group has a transformer of its own, numbered like it.
    public record GroupIn(String column, String find) {}

    /// A text that stands above the header and holds for every row: the first group of the pattern.
    public record Above(Pattern pattern, Column.Target target) {}
}
