package yimaqing.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import yimaqing.pack.Value;
import yimaqing.sheet.Cell;
import yimaqing.sheet.SheetRow;

/// The header of a sheet, found: which column of the layout stands where, and how many rows the header takes. `units`
/// is what stands in brackets behind a column's name, such as 亩; `titled` what the lines above say for all rows.
public record Header(
        Layout layout,
        SequencedMap<Integer, Column> columns,
        int firstRow,
        int lastRow,
        Map<Integer, String> units,
        List<Titled> titled) {
    public Header {
        units = Map.copyOf(units);
        titled = List.copyOf(titled);
    }

    /// The same header, with what stands in these columns believed however unusual it is.
    public Header believing(Set<String> names) {
        var believed = new LinkedHashMap<Integer, Column>();
        columns.forEach((place, column) -> believed.put(
                place,
                names.contains(column.name())
                        ? new Column(
                                column.name(),
                                column.alsoNamed(),
                                column.needed(),
                                column.use(),
                                column.writing().believed())
                        : column));
        return new Header(layout, believed, firstRow, lastRow, units, titled);
    }

    /// What a line above the header says for every row, such as the year in the title.
    public record Titled(Column.Target target, Value value) {}

    /// The cell of the column that says or checks this attribute.
    public Optional<Cell> cell(SheetRow row, String attribute) {
        return place(attribute).flatMap(row::cell);
    }

    /// The column at a place that has one.
    public Column column(int place) {
        return Objects.requireNonNull(columns.get(place));
    }

    public Optional<Integer> place(String attribute) {
        return places(attribute).findFirst();
    }

    /// Every column about this attribute, those first that are about nothing else.
    Stream<Integer> places(String attribute) {
        return Stream.concat(
                about(attribute).filter(place -> !column(place).isRoundabout()),
                about(attribute).filter(place -> column(place).isRoundabout()));
    }

    private Stream<Integer> about(String attribute) {
        return columns.entrySet().stream()
                .filter(e -> e.getValue().isAbout(attribute))
                .map(Map.Entry::getKey);
    }

    /// The name of the column that is about this attribute; where there is none, of none.
    String named(String attribute) {
        return place(attribute).map(columns::get).map(Column::name).orElse("");
    }

    /// Whether a row repeats the header, as printed tables do on each page.
    public boolean isRepeatedBy(SheetRow row) {
        long named = row.cells().stream()
                .filter(cell -> cell.content() instanceof Cell.Text)
                .filter(cell -> Optional.ofNullable(columns.get(cell.column()))
                        .filter(column -> column.isNamed(HeaderSearch.plain(cell.text())))
                        .isPresent())
                .count();
        return named >= 2 && named * 2 >= row.cells().size();
    }
}
