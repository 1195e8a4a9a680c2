package yimaqing.source;

import java.util.Optional;
import java.util.Set;
import yimaqing.hearing.Heard;
import yimaqing.hearing.Hearing;
import yimaqing.hearing.Reason;
import yimaqing.sheet.Cell;
import yimaqing.sheet.SheetRow;

/// Notices that the cells of a row slipped by one column: from some column on they make no sense where they stand, and
/// all make sense one column further.
record Slip(Header header, Hearing hearing, SheetRow row) {
    /// Fewer telling cells than these may fit the next column by chance.
    private static final int FEWEST_TELLING = 3;
    private static final int FEWEST_NONSENSE = 2;
    private static final Set<Reason> NONSENSE = Set.of(
            Reason.CODE_UNKNOWN,
            Reason.DATE_UNREADABLE,
            Reason.DATE_IMPOSSIBLE,
            Reason.NUMBER_UNREADABLE,
            Reason.UNUSUAL,
            Reason.NAME_ODD,
            Reason.NAME_CHARACTER_LOST,
            Reason.ID_WRONG_LENGTH,
            Reason.ID_WRONG_SYMBOL);

    /// The column from which on the cells stand beside their place.
    Optional<String> firstColumn() {
        var nonsense = row.cells().stream()
                .map(Cell::column)
                .filter(place -> sense(place, place) == Sense.NONE)
                .sorted()
                .toList();
        if (nonsense.size() < FEWEST_NONSENSE) return Optional.empty();
        int first = nonsense.getFirst();
        return fits(first, 1) || fits(first, -1)
                ? Optional.of(header.column(first).name())
                : Optional.empty();
    }

    private boolean fits(int first, int step) {
        var senses = row.cells().stream()
                .map(Cell::column)
                .filter(place -> place >= first)
                .map(place -> sense(place, place + step))
                .toList();
        return !senses.contains(Sense.NONE)
                && senses.stream().filter(Sense.GOOD::equals).count() >= FEWEST_TELLING;
    }

    /// Whether a cell makes sense in a column; free words and columns that are not read tell nothing.
    private enum Sense {
        GOOD,
        NONE,
        UNTOLD
    }

    private Sense sense(int cell, int place) {
        var column = header.columns().get(place);
        if (column == null || column.types().isEmpty()) return Sense.UNTOLD;
        var heard = column.types().stream()
                .map(type -> hearing.hear(row.cell(cell).orElseThrow(), type, column.writing()))
                .toList();
        if (heard.stream().allMatch(h -> h instanceof Heard.Doubtful(var reason) && NONSENSE.contains(reason)))
            return Sense.NONE;
        return heard.stream().anyMatch(Heard.Said.class::isInstance) ? Sense.GOOD : Sense.UNTOLD;
    }
}
