package yimaqing.source;

import java.util.HashSet;
import java.util.List;
import yimaqing.pack.Label;

/// The layout of one sheet: its columns, in any order.
public record Layout(String key, Label label, List<Column> columns) {
    public Layout {
        columns = List.copyOf(columns);
        var names = new HashSet<String>();
        for (var column : columns)
            for (var name : column.names())
                if (!names.add(name))
                    throw new IllegalArgumentException("two columns of the layout " + key + " are named " + name);
        if (columns.stream().noneMatch(Column::needed))
            throw new IllegalArgumentException("the layout " + key + " needs at least one column it cannot do without");
    }
}
