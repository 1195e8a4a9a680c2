package yimaqing.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yimaqing.mapping.Fault.Kind;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Type;
import yimaqing.source.HeaderSearch;
import yimaqing.source.Layout;
import yimaqing.source.Sources;

/// Finds what is wrong with a filled form, all of it at once and each at its place, before the checker of the county
/// pack reads it.
final class MadeChecks {
    static final int MOST_SHEETS = 20;
    static final int MOST_COLUMNS = 200;
    static final int MOST_NAMES = 30;
    static final int LONGEST_TEXT = 100;
    /// What parts values is a few signs: `[,，、]`; anything richer could keep a server busy for ever.
    private static final Pattern PARTING = Pattern.compile("\\[[^\\[\\]\\\\^&-]{1,20}]|[,，、;；/ ]");
    /// ID numbers, phones, accounts: no name of a column holds so many digits.
    private static final Pattern PRIVATE = Pattern.compile("[0-9０-９]{8}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,4})?");
    /// What many departments' tables hold: that these stand in a table does not tell whose it is.
    private static final Set<String> HELD_BY_MANY = Set.of(
            "person.name",
            "person.id_number",
            "person.sex",
            "person.birth",
            "person.phone",
            "home.village",
            "home.group",
            "home.phone");

    private final Dictionary dictionary;
    private final String department;
    private final Set<String> patterns;
    private final List<Fault> faults = new ArrayList<>();

    private MadeChecks(Dictionary dictionary, String department, Set<String> patterns) {
        this.dictionary = dictionary;
        this.department = department;
        this.patterns = patterns;
    }

    static List<Fault> faults(Made made, Dictionary dictionary, Sources known) {
        var patterns = known.all().stream()
                .flatMap(source -> source.layouts().stream())
                .flatMap(layout -> patterns(layout.rules()))
                .collect(Collectors.toSet());

        var checks = new MadeChecks(dictionary, made.about().sender().department(), patterns);
        checks.about(made.about());
        checks.within(made.tables().size(), MOST_SHEETS, Kind.TOO_MANY_SHEETS, "");
        if (made.tables().isEmpty()) checks.fault(Kind.NO_SHEET, "");
        made.tables().forEach(checks::table);
        return List.copyOf(checks.faults);
    }

    private void fault(Kind kind, String which) {
        faults.add(new Fault(kind, which));
    }

    private void within(int many, int most, Kind kind, String which) {
        if (many > most) fault(kind, which);
    }

    /// What is kept here lies in clear: a row of data taken for the header must not get in.
    private void texts(String which, Stream<String> texts) {
        var all = texts.toList();
        if (all.stream().anyMatch(text -> PRIVATE.matcher(text).find())) fault(Kind.LOOKS_PRIVATE, "");
        lengths(which, all.stream());
    }

    private void lengths(String which, Stream<String> texts) {
        if (texts.anyMatch(text -> text.length() > LONGEST_TEXT))
            fault(Kind.TOO_LONG, which.substring(0, Math.min(which.length(), LONGEST_TEXT)));
    }

    private void about(Made.About about) {
        if (about.zh().isBlank()) fault(Kind.NO_LABEL, "");
        texts(about.zh(), Stream.of(about.zh(), about.en(), about.reading().dayAfter()));
        if (dictionary.departments().stream().noneMatch(d -> d.key().equals(department)))
            fault(Kind.NO_SUCH_DEPARTMENT, department);
    }

    private void table(Made.Table table) {
        if (table.zh().isBlank() || table.key().isBlank()) fault(Kind.NO_LABEL, "");
        texts(table.zh(), Stream.of(table.key(), table.zh(), table.en()));
        if (table.columns().isEmpty()) fault(Kind.NO_COLUMN, table.zh());
        within(table.columns().size(), MOST_COLUMNS, Kind.TOO_MANY_COLUMNS, table.zh());
        var names = new HashSet<String>();
        table.columns().forEach(column -> names(column, names));
        table.columns().forEach(this::column);
        if (table.columns().stream().noneMatch(column -> column.needed() && isOfItsOwn(column)))
            fault(Kind.NOTHING_OF_ITS_OWN, table.zh());
        rules(table);
        new EntryChecks(dictionary).faults(table).forEach(faults::add);
    }

    /// A pattern is passed on from a known source, never invented in a form: it could keep a server busy for ever.
    private void rules(Made.Table table) {
        within(table.rules().agree().size(), MOST_NAMES, Kind.TOO_MANY_NAMES, table.zh());
        texts(table.zh(), table.rules().agree().stream());
        Stream.concat(
                        table.rules().above().stream().map(Made.Above::find),
                        table.rules().groupIn().stream().map(Layout.GroupIn::find))
                .filter(pattern -> !patterns.contains(pattern))
                .forEach(_ -> fault(Kind.PATTERN_ODD, table.zh()));
    }

    private static Stream<String> patterns(Layout.Rules rules) {
        return Stream.concat(
                rules.above().stream().map(above -> above.pattern().pattern()),
                rules.groupIn().stream().map(Layout.GroupIn::find));
    }

    private void names(Made.OneColumn column, Set<String> names) {
        within(column.also().size(), MOST_NAMES, Kind.TOO_MANY_NAMES, column.name());
        texts(column.name(), Stream.concat(Stream.of(column.name()), column.also().stream()));
        Stream.concat(Stream.of(column.name()), column.also().stream())
                .map(HeaderSearch::plain)
                .distinct()
                .forEach(name -> {
                    if (name.isEmpty()) fault(Kind.NO_NAME, "");
                    else if (!names.add(name)) fault(Kind.NAME_TWICE, name);
                });
    }

    private void column(Made.OneColumn column) {
        switch (column.use()) {
            case Made.Says _, Made.SaysAll _ -> {
                if (Made.targets(column.use()).isEmpty()) fault(Kind.NO_SUCH_ATTRIBUTE, column.name());
            }
            case Made.Checks(var key) -> attribute(column, key);
            case Made.Holds(var key, var _) -> attribute(column, key);
            case Made.LeftOut(var why) -> texts(column.name(), Stream.of(why));
            case Made.Address _, Made.Remark _, Made.Town _ -> {}
        }
        Made.targets(column.use()).forEach(target -> target(column, target));
        var written = column.written();
        texts(column.name(), Stream.concat(Stream.of(written.ending()), written.nothing().stream()));
        within(written.nothing().size(), MOST_NAMES, Kind.TOO_MANY_NAMES, column.name());
        if (!written.parting().isEmpty() && !PARTING.matcher(written.parting()).matches())
            fault(Kind.PARTING_ODD, column.name());
        if (!written.askAbove().isBlank() && !NUMBER.matcher(written.askAbove()).matches())
            fault(Kind.NOT_A_NUMBER, column.name());
    }

    private Optional<Attribute> attribute(Made.OneColumn column, String key) {
        var found = dictionary.find(key);
        if (found.isEmpty()) fault(Kind.NO_SUCH_ATTRIBUTE, column.name());
        return found;
    }

    private void target(Made.OneColumn column, Made.Target target) {
        texts(column.name(), Stream.concat(Stream.of(target.field()), target.given().values().stream()));
        attribute(column, target.attribute()).ifPresent(attribute -> {
            if (attribute.precedenceOf(department).isEmpty()) fault(Kind.MAY_NOT_STATE, column.name());
            if (attribute.type() instanceof Type.Entry entry && !entry.fields().containsKey(target.field()))
                fault(Kind.FIELD_NEEDED, column.name());
        });
    }

    static boolean isOfItsOwn(Made.OneColumn column) {
        return switch (column.use()) {
            case Made.Says _, Made.SaysAll _ ->
                Made.targets(column.use()).stream().noneMatch(target -> HELD_BY_MANY.contains(target.attribute()));
            case Made.Checks(var attribute) -> !HELD_BY_MANY.contains(attribute);
            case Made.Holds _, Made.LeftOut _ -> true;
            case Made.Address _, Made.Remark _, Made.Town _ -> false;
        };
    }
}
