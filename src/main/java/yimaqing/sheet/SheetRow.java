package yimaqing.sheet;

import java.util.List;
import java.util.Optional;

/// One physical row (the first is 1), with the cells that hold something, from left to right. Cells covered by a
/// merged range repeat its first cell, as the eye does.
public record SheetRow(int number, List<Cell> cells, boolean hidden) {
    public SheetRow {
        if (number < 1) throw new IllegalArgumentException("rows count from 1");
        cells = List.copyOf(cells);
    }

    static SheetRow blank(int number) {
        return new SheetRow(number, List.of(), false);
    }

    public boolean isBlank() {
        return cells.isEmpty();
    }

    public Optional<Cell> cell(int column) {
        for (var cell : cells) if (cell.column() == column) return Optional.of(cell);
        return Optional.empty();
    }
}
