package yimaqing.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yimaqing.hearing.Agreement;
import yimaqing.hearing.Repair;
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
    public record About(String key, String zh, String en, Source.Sender sender, Reading reading) {}

    /// How its rows are read: the words before the day it describes, what may be mended without asking (names of
    /// [Repair]), and whether hidden rows count.
    public record Reading(String dayAfter, Set<String> repairs, boolean hidden) {
        /// Everything that may be mended is; hidden rows are not read.
        public static final Reading PLAIN =
                new Reading("", Stream.of(Repair.values()).map(Repair::name).collect(Collectors.toSet()), false);

        public Reading {
            repairs = Set.copyOf(repairs);
        }

        static Reading of(Source source) {
            var rules = source.layouts().getFirst().rules();
            return new Reading(
                    source.dayAfter().orElse(""),
                    rules.repairs().stream().map(Repair::name).collect(Collectors.toSet()),
                    rules.readsHidden());
        }
    }

    /// One sheet of it.
    public record Table(String key, String zh, String en, List<OneColumn> columns, Rules rules) {
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /// What the numbers of a row must agree in, as [Agreement] reads it; what the lines above the header say for all
    /// rows, and where the group is found: a form passes these two on as it found them.
    public record Rules(List<String> agree, List<Above> above, Optional<Layout.GroupIn> groupIn) {
        public static final Rules NONE = new Rules(List.of(), List.of(), Optional.empty());

        public Rules {
            agree = List.copyOf(agree);
            above = List.copyOf(above);
        }
    }

    public record Above(String find, Target says) {}

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

    public record SaysAll(List<Target> all) implements Use {
        public SaysAll {
            all = List.copyOf(all);
        }
    }

    public record Checks(String attribute) implements Use {}

    public record Holds(String attribute, Optional<Target> says) implements Use {}

    public record Address(Optional<Target> says) implements Use {}

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
                new About(source.key(), source.label().zh(), source.label().en(), source.sender(), Reading.of(source)),
                source.layouts().stream().map(Made::table).toList());
    }

    private static Table table(Layout layout) {
        return new Table(
                layout.key(),
                layout.label().zh(),
                layout.label().en(),
                layout.columns().stream().map(Made::column).toList(),
                rules(layout.rules()));
    }

    static Rules rules(Layout.Rules rules) {
        return new Rules(
                rules.agreements().stream().map(Agreement::written).toList(),
                rules.above().stream()
                        .map(above -> new Above(above.pattern().pattern(), target(above.target())))
                        .toList(),
                rules.groupIn());
    }

    private static OneColumn column(Column column) {
        return new OneColumn(
                column.name(),
                column.alsoNamed().stream().sorted().toList(),
                column.needed(),
                use(column.use()),
                Written.of(column.writing()));
    }

    /// Everything that a use may say.
    public static List<Target> targets(Use use) {
        return switch (use) {
            case Says(var either) -> either;
            case SaysAll(var all) -> all;
            case Holds(var _, var says) -> says.stream().toList();
            case Address(var says) -> says.stream().toList();
            case Checks _, Remark _, Town _, LeftOut _ -> List.of();
        };
    }

    public static Use use(Column.Use use) {
        return switch (use) {
            case Column.Says(var either) ->
                new Says(either.stream().map(Made::target).toList());
            case Column.SaysAll(var all) ->
                new SaysAll(all.stream().map(Made::target).toList());
            case Column.Checks(var attribute) -> new Checks(attribute.key());
            case Column.Holds(var held, var says) -> new Holds(held.key(), says.map(Made::target));
            case Column.Address(var says) -> new Address(says.map(Made::target));
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
