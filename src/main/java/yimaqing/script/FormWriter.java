package yimaqing.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import yimaqing.rule.Rule;
import yimaqing.script.Passage.Item;
import yimaqing.slot.Field;

/// Writes into a rule's text what was changed on its form. An item that was not changed keeps its lines.
final class FormWriter {
    private static final String INDENT = "  ";

    private final RuleForm form;
    private final RuleForm was;
    private final Passage passage;
    private final Rule rule;
    private final StringBuilder behind = new StringBuilder();

    private FormWriter(RuleForm form, RuleForm was, Rule rule) {
        this.form = form;
        this.was = was;
        this.rule = rule;
        this.passage = new Passage(form.base());
    }

    static String write(RuleForm form, Rule rule) {
        var was = RuleForm.of(form.base(), rule);
        if (was.isEmpty()) return form.base();
        var writer = new FormWriter(form, was.get(), rule);
        writer.clauses("conditions", "conditions");
        writer.clauses("each", "each", "conditions");
        writer.numbers();
        writer.amount();
        writer.rows();
        writer.examples();
        var written = writer.passage.written();
        if (writer.behind.isEmpty()) return written;
        return written + (written.endsWith("\n") ? "" : "\n") + writer.behind;
    }

    private void clauses(String place, String... path) {
        var now = of(form, place);
        var then = of(was, place);
        if (now.equals(then)) return;
        list(now, path, INDENT.repeat(path.length), (clause, base) -> {
            var origin = clause.origin();
            boolean known = origin >= 0 && origin < then.size();
            if (known && then.get(origin).equals(clause)) return passage.lines(base.get(origin));
            var node = known ? Optional.of(base.get(origin).node()) : Optional.<org.yaml.snakeyaml.nodes.Node>empty();
            var indent = base.isEmpty() ? INDENT.repeat(path.length) : passage.indent(base.getFirst());
            return clause.written(indent, this::field, node);
        });
    }

    private static List<Clause> of(RuleForm form, String place) {
        return form.clauses().stream().filter(c -> c.place().equals(place)).toList();
    }

    private Optional<Field> field(String name) {
        return rule.logic().scope().attribute(name).map(a -> a.field());
    }

    private interface Writing<T> {
        String lines(T one, List<Item> base);
    }

    /// Puts a whole list in the place of the one that was there, or behind everything where there was none.
    private <T> void list(List<T> now, String[] path, String indent, Writing<T> writing) {
        var base = passage.find(path).flatMap(passage::items).orElse(List.of());
        var lines = now.stream().map(one -> writing.lines(one, base)).collect(Collectors.joining());
        if (!base.isEmpty()) passage.replace(base, lines.isEmpty() ? indent + "[]\n" : lines);
        else if (path.length == 1 && !now.isEmpty()) {
            // an empty list stands behind its name
            if (passage.find(path).isPresent())
                passage.replace(passage.find(path).get(), "\n" + lines.stripTrailing());
            else behind.append(path[0]).append(":\n").append(lines);
        }
    }

    private void numbers() {
        var before = was.numbers().stream().collect(Collectors.toMap(Dated::name, Function.identity()));
        for (var number : form.numbers())
            if (before.containsKey(number.name()) && !before.get(number.name()).equals(number))
                passage.find("params", number.name(), "values")
                        .ifPresent(node -> passage.replace(node, number.written()));
    }

    private void amount() {
        if (form.amount().isEmpty() || form.amount().equals(was.amount())) return;
        passage.find("benefit", "amount")
                .ifPresent(node ->
                        passage.replace(node, Flow.text(form.amount().get().strip())));
    }

    private void rows() {
        if (form.grid().rows().equals(was.grid().rows())) return;
        String[] path = {"benefit", "table", "rows"};
        list(form.grid().rows(), path, INDENT.repeat(3), (row, base) -> {
            int same = was.grid().rows().indexOf(row);
            if (same >= 0) return passage.lines(base.get(same));
            return passage.indent(base.getFirst())
                    + row.stream().map(Flow::cell).collect(Collectors.joining(", ", "- [", "]\n"));
        });
    }

    private void examples() {
        var then = was.grid().examples();
        if (form.grid().examples().equals(then)) return;
        String[] path = {"examples"};
        list(new ArrayList<>(form.grid().examples()), path, INDENT, (example, base) -> {
            int origin = example.origin();
            if (origin >= 0 && origin < then.size() && then.get(origin).equals(example))
                return passage.lines(base.get(origin));
            return example.written(base.isEmpty() ? INDENT : passage.indent(base.getFirst()));
        });
    }
}
