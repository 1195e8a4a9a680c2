package yimaqing.table;

import java.util.List;
import yimaqing.cel.Expr;
import yimaqing.pack.PackNode.Place;

/// A table over inputs: the first row whose cells all fit gives the amount.
public record DecisionTable(List<Expr> inputs, List<Row> rows, Place at) {
    public static final int MOST_INPUTS = 6;
    public static final int MOST_ROWS = 200;

    public DecisionTable {
        inputs = List.copyOf(inputs);
        rows = List.copyOf(rows);
    }

    public record Row(List<Cell> cells, Expr amount, Place at) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
