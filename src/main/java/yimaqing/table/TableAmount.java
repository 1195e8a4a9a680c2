package yimaqing.table;

import java.util.List;
import yimaqing.cel.Expr;
import yimaqing.cel.Results;
import yimaqing.slot.Said;
import yimaqing.truth.Gap;
import yimaqing.truth.Letters;
import yimaqing.truth.Quantity;
import yimaqing.truth.Run;
import yimaqing.truth.Truth;

/// A table ready to be run. A row that may or may not fit leaves the amount unknown, unless every row that can still
/// decide gives the same.
public final class TableAmount extends Quantity {
    private static final Gap.Incomputable NO_ROW = new Gap.Incomputable(Said.of("rule.cannot.row"));

    private final Input[] inputs;
    private final Cell[][] cells;
    private final Quantity[] amounts;

    public TableAmount(DecisionTable table) {
        inputs = table.inputs().stream().map(Input::of).toArray(Input[]::new);
        cells = table.rows().stream()
                .map(row -> row.cells().toArray(Cell[]::new))
                .toArray(Cell[][]::new);
        amounts = table.rows().stream().map(row -> Quantity.of(row.amount())).toArray(Quantity[]::new);
    }

    @Override
    public double of(Run run) {
        int beginning = run.mark();
        boolean open = false;
        double amount = Double.NaN;
        for (int row = 0; row < cells.length; row++) {
            int fits = fits(row, run);
            if (fits == Truth.FALSE) continue;
            double ofRow = amounts[row].of(run);
            boolean same = !open || ofRow == amount;
            if (!same) return Double.NaN;
            amount = ofRow;
            if (fits == Truth.TRUE) {
                // an amount that is itself unknown names what it misses
                if (open && !Double.isNaN(amount)) run.cutBackTo(beginning);
                return amount;
            }
            open = true;
        }
        if (!open) run.cannot(NO_ROW);
        return Double.NaN;
    }

    private int fits(int row, Run run) {
        int mark = run.mark();
        int fits = Truth.TRUE;
        for (int i = 0; i < inputs.length; i++) {
            if (cells[row][i] instanceof Cell.Any) continue;
            int one = inputs[i].fits(cells[row][i], run);
            if (one == Truth.FALSE) {
                run.cutBackTo(mark);
                return Truth.FALSE;
            }
            fits = Math.max(fits, one);
        }
        return fits;
    }

    private sealed interface Input {
        int fits(Cell cell, Run run);

        static Input of(Expr expr) {
            return switch (Results.of(expr)) {
                case NUMBER, DAY -> new OfNumber(Quantity.of(expr));
                case TRUTH -> new OfTruth(Truth.of(expr));
                case TEXT -> new OfText(Letters.of(expr));
                case LIST -> throw new IllegalArgumentException("a list is no input");
            };
        }

        record OfNumber(Quantity number) implements Input {
            @Override
            public int fits(Cell cell, Run run) {
                double value = number.of(run);
                if (Double.isNaN(value)) return Truth.UNKNOWN;
                return cell.holds(value) ? Truth.TRUE : Truth.FALSE;
            }
        }

        record OfTruth(Truth truth) implements Input {
            @Override
            public int fits(Cell cell, Run run) {
                int value = truth.of(run);
                if (value == Truth.UNKNOWN) return Truth.UNKNOWN;
                return cell.holds(value) ? Truth.TRUE : Truth.FALSE;
            }
        }

        record OfText(Letters letters) implements Input {
            @Override
            public int fits(Cell cell, Run run) {
                var value = letters.of(run);
                if (value == null) return Truth.UNKNOWN;
                return cell.holds(value) ? Truth.TRUE : Truth.FALSE;
            }
        }
    }

    /// The trees of the amounts, for what is checked about every amount.
    public static List<Expr> amounts(DecisionTable table) {
        return table.rows().stream().map(DecisionTable.Row::amount).toList();
    }
}
