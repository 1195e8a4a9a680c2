package yimaqing.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yimaqing.access.Sight;
import yimaqing.pack.Attribute;
import yimaqing.pack.Speech;
import yimaqing.pack.Type;
import yimaqing.review.RowPage.TypedCell;
import yimaqing.ruling.Typed;
import yimaqing.sheet.Cell;
import yimaqing.source.Column;
import yimaqing.web.Frame;

/// The cells of a row as they were typed, each beside what its column means. The department wrote them itself, so its
/// officer sees them as they stand; what the sight does not show stays hidden.
record Cells(Sight sight, Speech speech, Frame frame) {
    /// Spreadsheets count days from here.
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    List<TypedCell> of(Typed typed, String faulty) {
        var cells = new ArrayList<TypedCell>();
        var columns = typed.header().columns();
        columns.forEach((place, column) -> {
            var cell = typed.row().cell(place);
            boolean hidden = attributes(column).anyMatch(a -> sight.at(a) == Sight.Look.NOTHING);
            cells.add(new TypedCell(
                    column.name(),
                    means(column).equals(column.name()) ? "" : means(column),
                    hidden ? Optional.empty() : cell.map(this::typed),
                    hidden && cell.isPresent(),
                    column.name().equals(faulty) && !faulty.isEmpty()));
        });
        typed.row().cells().stream()
                .filter(cell -> !columns.containsKey(cell.column()))
                .forEach(cell -> cells.add(new TypedCell(
                        frame.say("review.column", cell.column() + 1),
                        frame.say("review.means.nothing"),
                        Optional.of(typed(cell)),
                        false,
                        false)));
        return cells;
    }

    private String typed(Cell cell) {
        var text = cell.content() instanceof Cell.Number(var days, boolean day) && day
                ? DAY_ZERO.plusDays(days.longValue()).toString()
                : cell.text();
        return cell.struck() ? frame.say("review.struck", text) : text;
    }

    private static Stream<Attribute> attributes(Column column) {
        return switch (column.use()) {
            case Column.Says(var either) -> either.stream().map(Column.Target::attribute);
            case Column.SaysAll(var all) -> all.stream().map(Column.Target::attribute);
            case Column.Checks(var attribute) -> Stream.of(attribute);
            case Column.Holds(var number, var _) -> Stream.of(number);
            case Column.Address(var says) -> says.stream().map(Column.Target::attribute);
            case Column.Remark _, Column.Town _, Column.LeftOut _ -> Stream.empty();
        };
    }

    private String joined(Column column, List<Column.Target> targets, String between) {
        return targets.stream()
                .map(target -> says(column, target))
                .distinct()
                .collect(Collectors.joining(frame.say(between)));
    }

    /// An attribute; of an entry also the field that the column says, unless it is called so itself, and the fields
    /// that
    /// are given for every row.
    private String says(Column column, Column.Target target) {
        var label = target.attribute().label().in(frame.language());
        if (!(target.attribute().type() instanceof Type.Entry entry)) return label;
        var given = target.given().entrySet().stream()
                .filter(g -> entry.field(g.getKey()).shown())
                .filter(g -> !entry.units().contains(g.getKey()))
                .map(g -> speech.say(entry.field(g.getKey()).type(), g.getValue(), frame.language()));
        var field = target.field()
                .map(f -> entry.field(f).label())
                .filter(named -> !named.zh().equals(column.name()))
                .map(named -> named.in(frame.language()));
        return Stream.concat(Stream.of(label), Stream.concat(given, field.stream()))
                .collect(Collectors.joining(" · "));
    }

    private String means(Column column) {
        return switch (column.use()) {
            case Column.Says(var either) -> joined(column, either, "review.or");
            case Column.SaysAll(var all) -> joined(column, all, "review.and");
            case Column.Checks(var attribute) ->
                frame.say("review.means.checks", attribute.label().in(frame.language()));
            case Column.Holds(var number, var _) ->
                frame.say("review.means.holds", number.label().in(frame.language()));
            case Column.Address _ -> frame.say("review.means.address");
            case Column.Remark _ -> frame.say("review.means.remark");
            case Column.Town _ -> frame.say("review.means.town");
            case Column.LeftOut _ -> frame.say("review.means.nothing");
        };
    }
}
