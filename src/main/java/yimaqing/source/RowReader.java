package yimaqing.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yimaqing.hearing.Heard;
import yimaqing.hearing.Hearing;
import yimaqing.hearing.Reason;
import yimaqing.hearing.Repair;
import yimaqing.pack.IdNumber;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.sheet.Cell;
import yimaqing.sheet.SheetRow;

/// Reads one row of data: every cell by its column, then what the cells say together.
public final class RowReader {
    private static final String ID = "person.id_number";
    private static final String VILLAGE = "home.village";
    private static final String GROUP = "home.group";

    private final Header header;
    private final Hearing hearing;
    private final RowChecks checks;
    private final Optional<Pattern> groupPattern;
    private final Set<Column> inOtherUnits;

    public RowReader(Header header, Hearing hearing, RowChecks checks) {
        this.header = header;
        this.hearing = hearing;
        this.checks = checks;
        this.groupPattern =
                header.layout().rules().groupIn().map(Layout.GroupIn::find).map(Pattern::compile);
        this.inOtherUnits = header.columns().entrySet().stream()
                .filter(e -> Optional.ofNullable(header.units().get(e.getKey()))
                        .filter(unit -> e.getValue().targets().stream()
                                .anyMatch(target -> hearing.isOtherUnit(unit, target.type())))
                        .isPresent())
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    public Draft read(SheetRow row) {
        var one = new OneRow(row);
        header.columns().forEach((place, column) -> row.cell(place).ifPresent(cell -> one.hear(column, cell)));
        one.village();
        return one.draft();
    }

    /// The first target that the cell fits; the first at all when it fits none.
    private Column.Target fitting(Column.Says says, Cell cell, Column column) {
        if (says.either().size() == 1) return says.either().getFirst();
        return says.either().stream()
                .filter(target -> !(hearing.hear(cell, target.type(), column.writing()) instanceof Heard.Doubtful))
                .findFirst()
                .orElse(says.either().getFirst());
    }

    private final class OneRow {
        private final SheetRow row;
        private final Notes notes = new Notes(header);

        OneRow(SheetRow row) {
            this.row = row;
        }

        void hear(Column column, Cell cell) {
            if (isVillage(column)) return;
            if (inOtherUnits.contains(column)) notes.doubt(Reason.UNIT_DIFFERS, column.name());
            switch (column.use()) {
                case Column.Says says -> say(List.of(fitting(says, cell, column)), column, cell);
                case Column.SaysAll(var all) -> say(all, column, cell);
                case Column.Checks(var attribute) ->
                    notes.take(hearing.hear(cell, attribute.type(), column.writing()), column)
                            .forEach(value -> notes.hear(attribute.key(), value));
                case Column.Holds holds -> hold(holds, column, cell);
                case Column.Address(var says) -> {
                    hearing.groupIn(cell.text()).ifPresent(group -> notes.hear(GROUP, group));
                    say(says.stream().toList(), column, cell);
                }
                case Column.Remark() ->
                    checks.remark(cell.text()).ifPresent(reason -> notes.doubt(reason, column.name()));
                case Column.Town _, Column.LeftOut _ -> {}
            }
        }

        private void say(List<Column.Target> targets, Column column, Cell cell) {
            for (var target : targets)
                notes.take(hearing.hear(cell, target.type(), column.writing()), column)
                        .forEach(value -> notes.say(target, value));
        }

        private static boolean isVillage(Column column) {
            return column.isAbout(VILLAGE) && !column.isRoundabout();
        }

        /// The ID number inside; where the sheet has a column of ID numbers, only to compare both.
        private void hold(Column.Holds holds, Column column, Cell cell) {
            var inside = hearing.idNumberIn(cell);
            var own = header.place(ID).filter(place -> !header.column(place).equals(column));
            if (own.isEmpty()) notes.take(inside, column).forEach(value -> notes.hear(ID, value));
            else if (inside instanceof Heard.Said(var values, var _)
                    && row.cell(own.get())
                            .filter(c -> isOther(c, values.getFirst()))
                            .isPresent()) notes.doubt(Reason.ID_DIFFERS_IN_ROW, column.name());
            var number = IdNumber.bare(cell.text()).toUpperCase(Locale.ROOT);
            holds.says().ifPresent(target -> notes.say(target, Value.text(number)));
        }

        private static boolean isOther(Cell cell, Value inside) {
            return IdNumber.read(cell.text()) instanceof IdNumber.Good(var number, var _)
                    && !Value.text(number.symbols()).equals(inside);
        }

        /// The village by its name, else by the address; where none stands, by the household number, which begins with
        /// the village's code.
        void village() {
            var first = header.place(VILLAGE).map(header.columns()::get);
            if (first.isEmpty()) return;
            var near = notes.heard("home.number").flatMap(number -> hearing.villageOf(((Value.Text) number).text()));
            var place =
                    header.places(VILLAGE).filter(p -> row.cell(p).isPresent()).findFirst();
            if (place.isPresent()) {
                var column = header.column(place.get());
                notes.take(village(column, row.cell(place.get()).orElseThrow(), near), column)
                        .forEach(village -> village(village, column, near));
            } else if (near.isPresent() || !(first.get().use() instanceof Column.Says)) {
                notes.repair(Repair.VILLAGE_FROM_HOUSEHOLD, first.get());
                near.ifPresent(code -> village(Value.text(code.digits()), first.get(), near));
            } else notes.doubt(Reason.VILLAGE_MISSING, first.get().name());
        }

        private Heard village(Column column, Cell cell, Optional<PlaceCode> near) {
            return column.isRoundabout()
                    ? hearing.village(hearing.withoutHouse(cell.text()), Optional.empty(), near)
                    : hearing.village(cell.text(), town(), near);
        }

        private void village(Value village, Column column, Optional<PlaceCode> near) {
            if (near.filter(code -> !Value.text(code.digits()).equals(village)).isPresent())
                notes.doubt(Reason.VILLAGE_DIFFERS, column.name());
            notes.hear(VILLAGE, village);
            if (column.use() instanceof Column.Says(var either)) notes.say(either.getFirst(), village);
        }

        private Optional<String> town() {
            return header.columns().entrySet().stream()
                    .filter(e -> e.getValue().use() instanceof Column.Town)
                    .flatMap(e -> row.cell(e.getKey()).stream())
                    .map(Cell::text)
                    .findFirst();
        }

        /// The group by another column that tells it, where nothing has named one.
        private void group() {
            var elsewhere = header.layout().rules().groupIn();
            if (elsewhere.isEmpty() || notes.heard(GROUP).isPresent()) return;
            header.columns().entrySet().stream()
                    .filter(e -> e.getValue().name().equals(elsewhere.get().column()))
                    .flatMap(e -> row.cell(e.getKey()).stream())
                    .map(cell -> groupPattern.orElseThrow().matcher(cell.text()))
                    .filter(Matcher::find)
                    .findFirst()
                    .ifPresent(found -> notes.hear(GROUP, new Value.Amount(new BigDecimal(found.group(1)))));
        }

        Draft draft() {
            group();
            if (row.hidden() && !header.layout().rules().readsHidden()) notes.doubt(Reason.HIDDEN_ROW, "");
            var id = notes.heard(ID).map(value -> new IdNumber(((Value.Text) value).text()));
            var content = checks.mended(id, notes.closed());
            checks.doubts(header, id, content, notes.doubts()).forEach(d -> notes.doubt(d.reason(), d.column()));
            var shifted = checks.shifted(header, row, id).or(() -> slipped());
            return new Draft(row.number(), id, typedId(), content, notes.doubts(), shifted);
        }

        private Optional<String> slipped() {
            return notes.doubts().isEmpty() ? Optional.empty() : new Slip(header, hearing, row).firstColumn();
        }

        private Optional<String> typedId() {
            return header.place(ID)
                    .flatMap(place -> row.cell(place)
                            .map(Cell::text)
                            .map(text -> header.column(place).isRoundabout()
                                    ? hearing.idNumberTypedIn(text)
                                    : IdNumber.bare(text)))
                    .filter(typed -> !typed.isEmpty());
        }
    }
}
