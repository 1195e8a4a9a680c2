package yimaqing.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What came with a form: fields such as `c.0.id`, by their names.
record Sent(Map<String, String[]> fields, String prefix) {
    /// More of one kind are not read: no page shows so many.
    static final int MOST = 200;

    String text(String name) {
        var values = fields.get(prefix + name);
        return values == null || values.length == 0 ? "" : values[0].replace("\r\n", "\n");
    }

    boolean has(String name) {
        return fields.containsKey(prefix + name);
    }

    int number(String name) {
        var text = text(name);
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    }

    /// Everything numbered under a name that says so in `mark`, in order.
    <T> List<T> all(String name, String mark, Function<Sent, T> reading) {
        var all = new ArrayList<T>();
        for (int i = 0; i < MOST; i++) {
            var one = new Sent(fields, prefix + name + "." + i + ".");
            if (!one.has(mark)) break;
            all.add(reading.apply(one));
        }
        return all;
    }
}
