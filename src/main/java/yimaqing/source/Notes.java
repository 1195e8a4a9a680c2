package yimaqing.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yimaqing.hearing.Agreement;
import yimaqing.hearing.Heard;
import yimaqing.hearing.Reason;
import yimaqing.hearing.Repair;
import yimaqing.pack.Attribute;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.source.Draft.Content;
import yimaqing.source.Draft.Doubt;
import yimaqing.source.Draft.Said;

/// What has been heard of one row so far: values, repairs and doubts, and the entries whose fields stand in several
/// columns and meet under the entry's attribute and the fields given for all rows.
final class Notes {
    private final Header header;
    private final Map<String, Value> heard = new HashMap<>();
    private final List<Said> said = new ArrayList<>();
    private final Map<EntryOf, Map<String, Value>> entries = new LinkedHashMap<>();
    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    private final List<Doubt> doubts = new ArrayList<>();

    private record EntryOf(Attribute attribute, Map<String, Value> given) {}

    Notes(Header header) {
        this.header = header;
    }

    /// The values of what was heard in a column, its repairs and doubts noted.
    List<Value> take(Heard what, Column column) {
        return switch (what) {
            case Heard.Said(var values, var repaired) -> {
                repaired.forEach(repair -> repair(repair, column));
                values.forEach(value -> number(value).ifPresent(number -> numbers.put(column.name(), number)));
                yield values;
            }
            case Heard.Silent(var repaired) -> {
                repaired.forEach(repair -> repair(repair, column));
                yield List.of();
            }
            case Heard.Doubtful(var reason) -> {
                doubt(reason, column.name());
                yield List.of();
            }
        };
    }

    private static Optional<BigDecimal> number(Value value) {
        return switch (value) {
            case Value.Amount(var number) -> Optional.of(number);
            case Value.Day(var day) -> Optional.of(BigDecimal.valueOf(day.toEpochDay()));
            case Value.Month(var month) ->
                Optional.of(BigDecimal.valueOf(month.atDay(1).toEpochDay()));
            case Value.Text _, Value.YesNo _, Value.Entry _ -> Optional.empty();
        };
    }

    /// Only what the source declares may be mended without asking.
    void repair(Repair repair, Column column) {
        if (header.layout().rules().repairs().contains(repair)) repairs.add(repair);
        else doubt(Reason.REPAIR_NOT_DECLARED, column.name());
    }

    void doubt(Reason reason, String column) {
        var doubt = new Doubt(reason, column);
        if (!doubts.contains(doubt)) doubts.add(doubt);
    }

    void hear(String attribute, Value value) {
        heard.put(attribute, value);
    }

    Optional<Value> heard(String attribute) {
        return Optional.ofNullable(heard.get(attribute));
    }

    List<Doubt> doubts() {
        return doubts;
    }

    void say(Column.Target target, Value value) {
        if (!(target.attribute().type() instanceof Type.Entry type)) {
            heard.put(target.attribute().key(), value);
            said.add(new Said(target.attribute(), value));
            return;
        }
        var field = target.field().orElseThrow();
        boolean tells = type.keyedBy().equals(List.of(field));
        // an account by which a household is found is heard like any other value
        if (tells) heard.put(target.attribute().key(), value);
        // what is told apart by one field alone may stand several times in a cell
        if (tells && isToldInOneColumn(target))
            said.add(new Said(target.attribute(), Value.entry(Map.of(field, Optional.of(value)))));
        else
            entries.computeIfAbsent(
                            new EntryOf(target.attribute(), target.given()), of -> new LinkedHashMap<>(of.given()))
                    .put(field, value);
    }

    private boolean isToldInOneColumn(Column.Target target) {
        return header.columns().values().stream()
                        .flatMap(column -> column.targets().stream())
                        .filter(other -> other.attribute().equals(target.attribute()))
                        .count()
                == 1;
    }

    /// Entries are complete when they have what tells them from others, and numbers must agree.
    Content closed() {
        entries.forEach((entry, fields) -> {
            for (var titled : header.titled())
                if (titled.target().attribute().equals(entry.attribute()))
                    fields.putIfAbsent(titled.target().field().orElseThrow(), titled.value());
            var missing = ((Type.Entry) entry.attribute().type())
                    .keyedBy().stream().filter(key -> !fields.containsKey(key)).findFirst();
            if (missing.isPresent()) doubt(Reason.VALUE_MISSING, columnOf(entry.attribute(), missing.get()));
            else said.add(new Said(entry.attribute(), new Value.Entry(new LinkedHashMap<>(fields))));
        });
        for (var agreement : header.layout().rules().agreements())
            if (agreement.isBrokenBy(numbers)) doubt(broken(agreement), agreement.firstColumn());
        return new Content(heard, said, repairs);
    }

    private Reason broken(Agreement agreement) {
        return header.layout().columns().stream()
                        .filter(column -> column.name().equals(agreement.firstColumn()))
                        .flatMap(column -> column.targets().stream())
                        .anyMatch(target -> target.type() instanceof Type.Day || target.type() instanceof Type.Month)
                ? Reason.END_BEFORE_START
                : Reason.AMOUNTS_DISAGREE;
    }

    private String columnOf(Attribute attribute, String field) {
        return header.layout().columns().stream()
                .filter(column -> column.targets().stream()
                        .anyMatch(t ->
                                t.attribute().equals(attribute) && t.field().equals(Optional.of(field))))
                .map(Column::name)
                .findFirst()
                .orElse(field);
    }
}
