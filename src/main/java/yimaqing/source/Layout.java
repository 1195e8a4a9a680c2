package yimaqing.source;

import java.util.List;
import yimaqing.pack.Label;

/// The layout of one sheet: its columns, in any order.
public record Layout(String key, Label label, List<Column> columns) {
    public Layout {
        columns = List.copyOf(columns);
        if (columns.stream().noneMatch(Column::needed))
            throw new IllegalArgumentException("the layout " + key + " needs at least one column it cannot do without");
    }
}
