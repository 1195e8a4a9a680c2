package yimaqing.columns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import yimaqing.hearing.Agreement;
import yimaqing.mapping.Made;
import yimaqing.source.Source;

/// How a table is to be read, as a form holds it: everything typed is kept, right or wrong. `from` is the version of
/// the source that the person saw.
public record MappingForm(About about, int from, List<TableForm> tables) {
    private static final int MOST_TABLES = 21;
    private static final int MOST_COLUMNS = 201;

    public MappingForm {
        tables = List.copyOf(tables);
    }

    /// Whose table it is, and how all its rows are read.
    public record About(String key, String zh, String en, Source.Sender sender, Made.Reading reading) {}

    /// One sheet; `names` are its key and label, which a file's sheets may have in any order.
    public record TableForm(String key, String zh, String en, List<ColumnForm> columns) {
        public TableForm {
            columns = List.copyOf(columns);
        }
    }

    static MappingForm of(Made made, int from) {
        var about = made.about();
        return new MappingForm(
                new About(about.key(), about.zh(), about.en(), about.sender(), about.reading()),
                from,
                made.tables().stream()
                        .map(table -> new TableForm(
                                table.key(),
                                table.zh(),
                                table.en(),
                                table.columns().stream().map(ColumnForm::of).toList()))
                        .toList());
    }

    /// The same about the source with this key, whatever the form says.
    MappingForm of(String key) {
        return new MappingForm(new About(key, about.zh(), about.en(), about.sender(), about.reading()), from, tables);
    }

    static MappingForm typed(MultiValueMap<String, String> form) {
        var about = new About(
                first(form, "key"),
                first(form, "zh"),
                first(form, "en"),
                new Source.Sender(first(form, "department"), form.containsKey("establishes")),
                new Made.Reading(
                        first(form, "day_after"),
                        new HashSet<>(form.getOrDefault("repairs", List.of())),
                        form.containsKey("hidden")));
        var tables = new ArrayList<TableForm>();
        for (int t = 0; t < MOST_TABLES && form.containsKey("t" + t + ".key"); t++)
            tables.add(table(form, "t" + t + "."));
        var from = first(form, "from");
        return new MappingForm(about, from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 0, tables);
    }

    private static TableForm table(MultiValueMap<String, String> form, String prefix) {
        var columns = new ArrayList<ColumnForm>();
        for (int c = 0; c < MOST_COLUMNS && form.containsKey(prefix + "c" + c + ".name"); c++)
            columns.add(ColumnForm.typed(form, prefix + "c" + c + "."));
        return new TableForm(
                first(form, prefix + "key"), first(form, prefix + "zh"), first(form, prefix + "en"), columns);
    }

    static String first(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
    }

    /// What it comes to. The rules of a sheet that a form does not show are those of the source it changes.
    Made made(Givens givens, Optional<Source> before) {
        var rules = before.map(Made::of).map(Made::tables).orElse(List.of()).stream()
                .collect(Collectors.toMap(Made.Table::key, Made.Table::rules, (one, _) -> one));
        return new Made(
                new Made.About(about.key(), about.zh(), about.en(), about.sender(), about.reading()),
                tables.stream()
                        .map(table -> new Made.Table(
                                table.key(),
                                table.zh(),
                                table.en(),
                                table.columns().stream()
                                        .map(c -> c.made(givens))
                                        .toList(),
                                Optional.ofNullable(rules.get(table.key()))
                                        .map(all -> within(all, table))
                                        .orElse(Made.Rules.NONE)))
                        .toList());
    }

    /// The rules without those about columns that are gone.
    private static Made.Rules within(Made.Rules rules, TableForm table) {
        var names = table.columns().stream().map(ColumnForm::name).collect(Collectors.toSet());
        return new Made.Rules(
                rules.agree().stream()
                        .filter(agree -> names.containsAll(Agreement.read(agree).columns()))
                        .toList(),
                rules.above(),
                rules.groupIn().filter(group -> names.contains(group.column())));
    }

    OptionalInt seen() {
        return about.key().isBlank() ? OptionalInt.empty() : OptionalInt.of(from);
    }
}
