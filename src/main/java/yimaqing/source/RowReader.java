package yimaqing.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yimaqing.hearing.Heard;
import yimaqing.hearing.Hearing;
import yimaqing.hearing.Reason;
import yimaqing.hearing.Repair;
import yimaqing.pack.Attribute;
import yimaqing.pack.IdNumber;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.sheet.Cell;
import yimaqing.sheet.SheetRow;
import yimaqing.source.Draft.Doubt;
import yimaqing.source.Draft.Said;

/// Reads one row of data: every cell by its column, then what the cells say together.
public final class RowReader {
    private final Header header;
    private final Hearing hearing;
    private final RowChecks checks;

    public RowReader(Header header, Hearing hearing, RowChecks checks) {
        this.header = header;
        this.hearing = hearing;
        this.checks = checks;
    }

    public Draft read(SheetRow row) {
        var one = new OneRow(row);
        header.columns().forEach((place, column) -> row.cell(place).ifPresent(cell -> one.hear(column, cell)));
        one.closeEntries();
        one.village();
        return one.draft();
    }

    /// What a column says, with which of its targets.
    private record Told(Column.Target target, Heard heard) {}

    /// What a cell says of the first target it fits; of the first at all when it fits none.
    private Told told(Column column, Column.Says says, Cell cell) {
        var tellings = says.either().stream()
                .map(target -> new Told(target, hearing.hear(cell, target.type(), column.writing())))
                .toList();
        return tellings.stream()
                .filter(told -> !(told.heard() instanceof Heard.Doubtful))
                .findFirst()
                .orElse(tellings.getFirst());
    }

    /// An entry whose fields stand in several columns.
    private record EntryOf(Attribute attribute, Map<String, Value> given) {}

    /// What has been heard of one row so far.
    private final class OneRow {
        private final SheetRow row;
        private final Map<String, Value> heard = new HashMap<>();
        private final List<Said> said = new ArrayList<>();
        private final Map<EntryOf, Map<String, Value>> entries = new LinkedHashMap<>();
        private final Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        private final List<Doubt> doubts = new ArrayList<>();

        OneRow(SheetRow row) {
            this.row = row;
        }

        void hear(Column column, Cell cell) {
            switch (column.use()) {
                case Column.Says says
                when !isVillage(column) -> {
                    var told = told(column, says, cell);
                    take(told.heard(), column).forEach(value -> say(told.target(), value));
                }
                case Column.Checks(var attribute)
                when !isVillage(column) ->
                    take(hearing.hear(cell, attribute.type(), column.writing()), column)
                            .forEach(value -> heard.put(attribute.key(), value));
                case Column.Remark() -> checks.remark(cell.text()).ifPresent(reason -> doubt(reason, column));
                case Column.Says _, Column.Checks _, Column.Town _, Column.LeftOut _ -> {}
            }
        }

        private boolean isVillage(Column column) {
            return column.isAbout("home.village");
        }

        private List<Value> take(Heard what, Column column) {
            return switch (what) {
                case Heard.Said(var values, var repaired) -> {
                    repairs.addAll(repaired);
                    yield values;
                }
                case Heard.Silent(var repaired) -> {
                    repairs.addAll(repaired);
                    yield List.of();
                }
                case Heard.Doubtful(var reason) -> {
                    doubt(reason, column);
                    yield List.of();
                }
            };
        }

        private void doubt(Reason reason, Column column) {
            doubts.add(new Doubt(reason, column.name()));
        }

        /// Fields of one entry stand in several columns; they meet under the entry's attribute and given fields.
        private void say(Column.Target target, Value value) {
            if (target.field().isEmpty()) {
                heard.put(target.attribute().key(), value);
                said.add(new Said(target.attribute(), value));
                return;
            }
            var type = (Type.Entry) target.attribute().type();
            var field = target.field().get();
            // what is told apart by one field alone is an entry by itself: a cell may say several of them
            if (type.keyedBy().equals(List.of(field)))
                said.add(new Said(target.attribute(), Value.entry(Map.of(field, Optional.of(value)))));
            else
                entries.computeIfAbsent(
                                new EntryOf(target.attribute(), target.given()), of -> new LinkedHashMap<>(of.given()))
                        .put(field, value);
        }

        void closeEntries() {
            entries.forEach((entry, fields) -> {
                var type = (Type.Entry) entry.attribute().type();
                var missing = type.keyedBy().stream()
                        .filter(key -> !fields.containsKey(key))
                        .findFirst();
                if (missing.isPresent())
                    doubts.add(new Doubt(Reason.VALUE_MISSING, columnOf(entry.attribute(), missing.get())));
                else said.add(new Said(entry.attribute(), new Value.Entry(new LinkedHashMap<>(fields))));
            });
        }

        private String columnOf(Attribute attribute, String field) {
            return header.layout().columns().stream()
                    .filter(c -> c.use() instanceof Column.Says(var either)
                            && either.stream()
                                    .anyMatch(t -> t.attribute().equals(attribute)
                                            && t.field().equals(Optional.of(field))))
                    .map(Column::name)
                    .findFirst()
                    .orElse(field);
        }

        /// The village by its name; where none stands, by the household number, which begins with the village's code.
        void village() {
            var column =
                    header.columns().values().stream().filter(this::isVillage).findFirst();
            if (column.isEmpty()) return;
            var near = Optional.ofNullable(heard.get("home.number"))
                    .flatMap(number -> hearing.villageOf(((Value.Text) number).text()));
            var cell = header.cell(row, "home.village");
            if (cell.isPresent())
                take(hearing.village(cell.get().text(), town(), near), column.get())
                        .forEach(village -> village(village, column.get(), near));
            else if (near.isPresent() || column.get().use() instanceof Column.Checks) {
                repairs.add(Repair.VILLAGE_FROM_HOUSEHOLD);
                near.ifPresent(code -> village(Value.text(code.digits()), column.get(), near));
            } else doubt(Reason.VILLAGE_MISSING, column.get());
        }

        private void village(Value village, Column column, Optional<PlaceCode> near) {
            if (near.filter(code -> !Value.text(code.digits()).equals(village)).isPresent())
                doubt(Reason.VILLAGE_DIFFERS, column);
            heard.put("home.village", village);
            if (column.use() instanceof Column.Says(var either))
                said.add(new Said(either.getFirst().attribute(), village));
        }

        private Optional<String> town() {
            return header.columns().entrySet().stream()
                    .filter(e -> e.getValue().use() instanceof Column.Town)
                    .flatMap(e -> row.cell(e.getKey()).stream())
                    .map(Cell::text)
                    .findFirst();
        }

        Draft draft() {
            var id = Optional.ofNullable(heard.get("person.id_number")).map(v -> new IdNumber(((Value.Text) v).text()));
            var content = checks.mended(id, new Draft.Content(heard, said, repairs));
            doubts.addAll(checks.doubts(header, id, content, doubts));
            var typedId = header.cell(row, "person.id_number").map(cell -> HeaderSearch.plain(cell.text()));
            return new Draft(row.number(), id, typedId, content, doubts, checks.shifted(header, row, id));
        }
    }
}
