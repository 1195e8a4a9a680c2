package yimaqing.ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yimaqing.pack.Attribute;
import yimaqing.pack.Type;
import yimaqing.sheet.Cell;
import yimaqing.sheet.SheetRow;
import yimaqing.source.Column;
import yimaqing.source.Header;
import yimaqing.source.HeaderSearch;

/// A row as it was typed, before anything is understood or corrected: what of it says who is meant, and what stands in
/// each column. Rows that were typed alike are decided alike.
public record Typed(Header header, SheetRow row) {
    private static final Set<String> WHO = Set.of("person.id_number", "person.name", "home.number", "home.village");

    /// Everything typed that says who is meant.
    String who() {
        var parts = new ArrayList<String>();
        header.columns().forEach((place, column) -> {
            if (saysWho(column)) parts.add(column.name() + "=" + text(row.cell(place)));
        });
        return String.join("\n", parts);
    }

    private static boolean saysWho(Column column) {
        return WHO.stream().anyMatch(column::isAbout)
                || switch (column.use()) {
                    case Column.Says(var either) ->
                        either.stream().map(Column.Target::type).anyMatch(Typed::isAccount);
                    case Column.Checks(Attribute checked) -> isAccount(checked.type());
                    default -> false;
                };
    }

    private static boolean isAccount(Type type) {
        return type instanceof Type.Words(var form, var _) && form == Type.Form.ACCOUNT;
    }

    /// What was typed in the column of this name, nothing for a column that is not there.
    public String cell(String column) {
        return text(place(column).flatMap(row::cell));
    }

    private Optional<Integer> place(String column) {
        return header.columns().entrySet().stream()
                .filter(e -> e.getValue().name().equals(column))
                .map(java.util.Map.Entry::getKey)
                .findFirst();
    }

    /// Everything that was typed, in any column.
    String whole() {
        return String.join(
                "\n",
                row.cells().stream()
                        .map(cell -> cell.column() + "=" + text(Optional.of(cell)))
                        .toList());
    }

    private static String text(Optional<Cell> cell) {
        return cell.map(c -> HeaderSearch.plain(c.text())).orElse("");
    }

    /// The row with this text in this column.
    Typed reading(String column, String text) {
        var at = place(column);
        if (at.isEmpty()) return this;
        var cells = new ArrayList<Cell>(List.of());
        row.cells().stream().filter(c -> c.column() != at.get()).forEach(cells::add);
        cells.add(new Cell(at.get(), new Cell.Text(text), false, false));
        cells.sort(java.util.Comparator.comparingInt(Cell::column));
        return new Typed(header, new SheetRow(row.number(), cells, row.hidden()));
    }
}
