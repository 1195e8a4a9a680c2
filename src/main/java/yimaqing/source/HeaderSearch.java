package yimaqing.source;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yimaqing.hearing.Heard;
import yimaqing.hearing.Hearing;
import yimaqing.hearing.Writing;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.sheet.Cell;
import yimaqing.sheet.SheetRow;

/// Looks for the header among the first rows of a sheet: the row whose cells are the names of a layout's columns. A
/// header of two rows is found by its lower one: merged cells repeat the upper names there, and where they are not
/// merged the upper names count in the columns that the lower row leaves blank.
public final class HeaderSearch {
    /// A header further down than this is none.
    public static final int DEEPEST_ROW = 30;

    private static final Pattern MONEY = Pattern.compile("单位.{0,12}?([百千万亿]元)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}*:]");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)$");

    private final Source source;
    private final List<SheetRow> above = new ArrayList<>();
    private Optional<Header> found = Optional.empty();

    public HeaderSearch(Source source) {
        this.source = source;
    }

    /// Whether it should be shown more rows.
    public boolean wants() {
        return found.isEmpty() && above.size() < DEEPEST_ROW;
    }

    public Optional<Header> found() {
        return found;
    }

    /// The rows shown so far that stand above the header: titles, units, the day.
    public List<SheetRow> above() {
        return List.copyOf(above);
    }

    /// The day that stands above the header after the source's words for it, such as 填报时间：2026年3月31日.
    public Optional<LocalDate> day(Hearing hearing) {
        if (source.dayAfter().isEmpty()) return Optional.empty();
        var after = Pattern.compile(Pattern.quote(source.dayAfter().get()) + "[:：\\s]*([0-9０-９.年月/日-]{6,11})");
        return above.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> after.matcher(cell.text()))
                .filter(Matcher::find)
                .map(found -> new Cell(0, new Cell.Text(found.group(1)), false, false))
                .flatMap(
                        cell -> hearing.hear(cell, new Type.Day(), Writing.PLAIN) instanceof Heard.Said(var days, var _)
                                ? days.stream()
                                : Stream.empty())
                .map(day -> ((Value.Day) day).day())
                .findFirst();
    }

    public void look(SheetRow row) {
        found = source.layouts().stream()
                .flatMap(layout -> fit(layout, row).stream())
                .reduce((one, other) -> one.columns().size() >= other.columns().size() ? one : other);
        if (found.isEmpty()) above.add(row);
    }

    private Optional<Header> fit(Layout layout, SheetRow row) {
        if (isUpper(layout, row)) return Optional.empty();
        var upper = above.stream()
                .filter(before -> before.number() == row.number() - 1 && isUpper(layout, before))
                .findFirst();
        return fit(layout, row, upper);
    }

    /// Whether one name stands over several columns and is none of the layout's: the names proper follow below.
    private static boolean isUpper(Layout layout, SheetRow row) {
        boolean known = row.cells().stream().anyMatch(cell -> isNamed(layout, cell));
        return known
                && row.cells().stream()
                        .filter(cell -> cell.merged() && !isNamed(layout, cell))
                        .anyMatch(cell -> row.cell(cell.column() - 1)
                                .filter(left -> left.text().equals(cell.text()))
                                .isPresent());
    }

    private static boolean isNamed(Layout layout, Cell cell) {
        var name = plain(cell.text());
        return layout.columns().stream().anyMatch(column -> column.isNamed(name));
    }

    private Optional<Header> fit(Layout layout, SheetRow row, Optional<SheetRow> upper) {
        SequencedMap<Integer, Column> columns = new LinkedHashMap<>();
        var units = new HashMap<Integer, String>();
        for (var cell : joined(row, upper)) {
            var name = plain(cell.text());
            var unit = BRACKETS.matcher(closed(cell.text()));
            if (unit.find()) units.put(cell.column(), unit.group(1));
            layout.columns().stream()
                    .filter(column -> column.isNamed(name))
                    .findFirst()
                    .ifPresent(column -> columns.put(cell.column(), column));
        }
        moneyUnit()
                .ifPresent(unit -> columns.forEach((place, column) -> {
                    if (column.isOfMoney()) units.putIfAbsent(place, unit);
                }));
        boolean complete = columns.values()
                .containsAll(layout.columns().stream().filter(Column::needed).toList());
        boolean once = new HashSet<>(columns.values()).size() == columns.size();
        return complete && once
                ? Optional.of(new Header(
                        layout,
                        columns,
                        Math.min(firstRow(row), upper.map(SheetRow::number).orElse(row.number())),
                        row.number(),
                        units,
                        titled(layout)))
                : Optional.empty();
    }

    /// The names of a lower row, and those of the upper one where the lower is blank.
    private static List<Cell> joined(SheetRow row, Optional<SheetRow> upper) {
        var cells = new ArrayList<>(row.cells());
        upper.stream()
                .flatMap(above -> above.cells().stream())
                .filter(cell -> row.cell(cell.column()).isEmpty())
                .forEach(cells::add);
        return cells;
    }

    /// The unit of all money that a line above states: 单位：万元.
    private Optional<String> moneyUnit() {
        return above.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> MONEY.matcher(closed(cell.text())))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private List<Header.Titled> titled(Layout layout) {
        return layout.rules().above().stream()
                .flatMap(wanted -> above.stream()
                        .flatMap(row -> row.cells().stream())
                        .map(cell -> wanted.pattern().matcher(closed(cell.text())))
                        .filter(Matcher::find)
                        .map(found -> new Header.Titled(
                                wanted.target(), Value.text(found.group(1).replaceAll("[—–~至-]+", "-"))))
                        .limit(1))
                .toList();
    }

    /// The upper row of a header of two shares its merged cells with the lower one.
    private int firstRow(SheetRow row) {
        int first = row.number();
        for (var upper : above.reversed()) {
            boolean shares = upper.cells().stream()
                    .anyMatch(cell -> row.cell(cell.column())
                            .filter(lower -> lower.merged() && lower.text().equals(cell.text()))
                            .isPresent());
            if (upper.number() != first - 1 || !shares) break;
            first = upper.number();
        }
        return first;
    }

    /// A name without blanks, line breaks and what stands in brackets: 面积（㎡） is 面积.
    public static String plain(String name) {
        return BRACKETS.matcher(closed(name)).replaceFirst("");
    }

    private static String closed(String text) {
        if (Cell.isPlain(text)) return text;
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }
}
