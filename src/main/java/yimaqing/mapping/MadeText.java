package yimaqing.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/// Writes what a person made in the same words as the county pack describes its sources, so that one reader reads and
/// checks both. What was left blank is not written.
final class MadeText {
    private MadeText() {}

    static String of(String key, Made made) {
        var about = made.about();
        var text = new LinkedHashMap<String, Object>();
        text.put("key", key);
        label(text, about.zh(), about.en());
        text.put("department", about.sender().department());
        text.put("establishes", about.sender().establishes());
        put(text, "day_after", about.reading().dayAfter());
        text.put("repairs", List.copyOf(new TreeSet<>(about.reading().repairs())));
        if (about.reading().hidden()) text.put("hidden", "read");
        text.put("sheets", made.tables().stream().map(MadeText::table).toList());
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        return new Yaml(options).dump(text);
    }

    private static void put(Map<String, Object> text, String word, String letters) {
        if (!letters.isBlank()) text.put(word, letters);
    }

    private static void label(Map<String, Object> text, String zh, String en) {
        text.put("zh", zh);
        text.put("en", en.isBlank() ? zh : en);
    }

    private static Map<String, Object> table(Made.Table table) {
        var text = new LinkedHashMap<String, Object>();
        text.put("key", table.key());
        label(text, table.zh(), table.en());
        if (!table.rules().agree().isEmpty()) text.put("agree", table.rules().agree());
        if (!table.rules().above().isEmpty())
            text.put(
                    "above", table.rules().above().stream().map(MadeText::above).toList());
        table.rules()
                .groupIn()
                .ifPresent(group -> text.put("group_in", Map.of("column", group.column(), "find", group.find())));
        text.put("columns", table.columns().stream().map(MadeText::column).toList());
        return text;
    }

    private static Map<String, Object> above(Made.Above above) {
        var text = new LinkedHashMap<String, Object>();
        text.put("find", above.find());
        text.putAll(target(above.says()));
        return text;
    }

    private static Map<String, Object> column(Made.OneColumn column) {
        var text = new LinkedHashMap<String, Object>();
        text.put("name", column.name());
        if (!column.also().isEmpty()) text.put("also", column.also());
        if (column.needed()) text.put("needed", true);
        switch (column.use()) {
            case Made.Says(var either) when either.size() == 1 -> text.putAll(target(either.getFirst()));
            case Made.Says(var either) ->
                text.put("either", either.stream().map(MadeText::target).toList());
            case Made.SaysAll(var all) ->
                text.put("both", all.stream().map(MadeText::target).toList());
            case Made.Checks(var attribute) -> text.put("checks", attribute);
            case Made.Holds(var attribute, var says) -> {
                text.put("holds", attribute);
                says.ifPresent(target -> text.putAll(target(target)));
            }
            case Made.Address(var says) -> {
                text.put("address", true);
                says.ifPresent(target -> text.putAll(target(target)));
            }
            case Made.Remark() -> text.put("remark", true);
            case Made.Town() -> text.put("town", true);
            case Made.LeftOut(var why) -> text.put("left_out", why);
        }
        written(text, column.written());
        return text;
    }

    private static Map<String, Object> target(Made.Target target) {
        var text = new LinkedHashMap<String, Object>();
        text.put("says", target.attribute());
        put(text, "field", target.field());
        if (!target.given().isEmpty()) text.put("given", new TreeMap<>(target.given()));
        return text;
    }

    private static void written(Map<String, Object> text, Made.Written written) {
        put(text, "ending", written.ending());
        put(text, "parting", written.parting());
        if (!written.nothing().isEmpty()) text.put("nothing", List.copyOf(new TreeSet<>(written.nothing())));
        put(text, "ask_above", written.askAbove());
    }
}
