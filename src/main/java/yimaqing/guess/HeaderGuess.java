package yimaqing.guess;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yimaqing.pack.IdNumber;
import yimaqing.sheet.Cell;
import yimaqing.sheet.SheetRow;
import yimaqing.source.HeaderSearch;

/// Which of the first rows is most likely the header: cells that are names and no values, the more of them known the
/// better. Titles hold one text only; of a header of two rows the lower one holds more names.
final class HeaderGuess {
    private static final int WORTH_OF_KNOWN = 3;
    private static final int WORTH_OF_VALUE = 2;
    private static final int LONGEST_NAME = 30;
    private static final String VALUE = "[-+￥¥]?[0-9][0-9.,:：/年月日组号户元亩%Xx-]*";

    private final Names names;

    HeaderGuess(Names names) {
        this.names = names;
    }

    /// What the cells of a row are; texts that repeat over merged cells count once.
    private record Kinds(int named, int known, int values) {
        int score() {
            return named + WORTH_OF_KNOWN * known - WORTH_OF_VALUE * values;
        }

        boolean canBeHeader(boolean valuesFollow) {
            return named >= 2 && (known > 0 ? values * 2 <= named : values == 0 && valuesFollow);
        }
    }

    /// The lower row of the header among the rows of a sheet's beginning.
    Optional<SheetRow> find(List<SheetRow> rows) {
        Optional<SheetRow> best = Optional.empty();
        int most = 0;
        for (int at = 0; at < Math.min(rows.size(), HeaderSearch.DEEPEST_ROW); at++) {
            var kinds = kinds(rows.get(at));
            var next = at + 1 < rows.size() ? kinds(rows.get(at + 1)) : new Kinds(0, 0, 0);
            if (!kinds.canBeHeader(next.values() > 0) || kinds.score() <= most) continue;
            best = Optional.of(rows.get(at));
            most = kinds.score();
        }
        return best;
    }

    private Kinds kinds(SheetRow row) {
        Set<String> named = new HashSet<>();
        int values = 0;
        int known = 0;
        for (var cell : row.cells()) {
            var name = HeaderSearch.plain(cell.text());
            if (isValue(cell, name)) values++;
            else if (!name.isEmpty() && name.length() <= LONGEST_NAME && named.add(name) && names.isKnown(name))
                known++;
        }
        return new Kinds(named.size(), known, values);
    }

    private static boolean isValue(Cell cell, String name) {
        return switch (cell.content()) {
            case Cell.Number _, Cell.Error _ -> true;
            // 1月, 11月 are names of columns
            case Cell.Text _ ->
                !name.matches("[0-9]{1,2}月|[0-9]{4}年")
                        && (name.matches(VALUE) || IdNumber.read(name) instanceof IdNumber.Good);
        };
    }

    /// The first row of the header that ends in this one: an upper row shares its merged cells with the lower.
    static int firstRow(List<SheetRow> rows, SheetRow last) {
        int first = last.number();
        while (first > 1) {
            var upper = rows.get(first - 2);
            boolean shares = upper.cells().stream()
                    .anyMatch(cell -> last.cell(cell.column())
                            .filter(lower -> lower.merged() && lower.text().equals(cell.text()))
                            .isPresent());
            if (!shares) break;
            first--;
        }
        return first;
    }
}
