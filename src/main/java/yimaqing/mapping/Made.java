package yimaqing.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yimaqing.hearing.Writing;
import yimaqing.pack.Value;
import yimaqing.source.Column;
import yimaqing.source.Layout;
import yimaqing.source.Source;

/// How a person says that a department's table is to be read, as a form holds it: everything is letters, and nothing
/// is checked before [Mappings#keep]. An empty text stands for what was left blank.
public record Made(About about, List<Table> tables) {
    public Made {
        tables = List.copyOf(tables);
    }

    /// Whose table it is. A blank `key` is a table that no source describes so far; a known key replaces that source.
    public record About(String key, String zh, String en, Source.Sender sender, String dayAfter) {}

    /// One sheet of it.
    public record Table(String key, String zh, String en, List<OneColumn> columns) {
        public Table {
            columns = List.copyOf(columns);
        }
    }

    public record OneColumn(String name, List<String> also, boolean needed, Use use, Written written) {
        public OneColumn {
            also = List.copyOf(also);
        }
    }

    /// What a column is used for; see [Column.Use].
    public sealed interface Use {}

    public record Says(List<Target> either) implements Use {
        public Says {
            either = List.copyOf(either);
        }
    }

    public record Checks(String attribute) implements Use {}

    public record Remark() implements Use {}

    public record Town() implements Use {}

    public record LeftOut(String why) implements Use {}

    /// An attribute; for an entry, also the field the cell holds, and the fields that are the same in every row.
    public record Target(String attribute, String field, Map<String, String> given) {
        public Target {
            given = Map.copyOf(given);
        }
    }

    /// How the cells are written; see [Writing].
    public record Written(String ending, String parting, Set<String> nothing, String askAbove) {
        public static final Written PLAIN = new Written("", "", Set.of(), "");

        public Written {
            nothing = Set.copyOf(nothing);
        }

        static Written of(Writing writing) {
            return new Written(
                    writing.ending().orElse(""),
                    writing.parting().orElse(""),
                    writing.nothing(),
                    writing.askAbove().map(Object::toString).orElse(""));
        }
    }

    /// A source as a form would hold it, so that a person can change it.
    public static Made of(Source source) {
        return new Made(
                new About(
                        source.key(),
                        source.label().zh(),
                        source.label().en(),
                        source.sender(),
                        source.dayAfter().orElse("")),
                source.layouts().stream().map(Made::table).toList());
    }

    private static Table table(Layout layout) {
        return new Table(
                layout.key(),
                layout.label().zh(),
                layout.label().en(),
                layout.columns().stream().map(Made::column).toList());
    }

    private static OneColumn column(Column column) {
        return new OneColumn(
                column.name(),
                column.alsoNamed().stream().sorted().toList(),
                column.needed(),
                use(column.use()),
                Written.of(column.writing()));
    }

    static Use use(Column.Use use) {
        return switch (use) {
            case Column.Says(var either) ->
                new Says(either.stream().map(Made::target).toList());
            case Column.Checks(var attribute) -> new Checks(attribute.key());
            case Column.Remark() -> new Remark();
            case Column.Town() -> new Town();
            case Column.LeftOut(var why) -> new LeftOut(why);
        };
    }

    private static Target target(Column.Target target) {
        Map<String, String> given = new LinkedHashMap<>();
        target.given().forEach((field, value) -> given.put(field, letters(value)));
        return new Target(target.attribute().key(), target.field().orElse(""), given);
    }

    private static String letters(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Amount(var number) -> number.toPlainString();
            case Value.YesNo(var yes) -> yes ? "yes" : "no";
            case Value.Day _, Value.Month _, Value.Entry _ ->
                throw new IllegalArgumentException("a value of this type cannot be given once for all rows");
        };
    }
}
