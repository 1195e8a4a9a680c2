package yimaqing.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.SequenceNode;
import yimaqing.rule.Condition;
import yimaqing.rule.Rule;
import yimaqing.script.Passage.Item;
import yimaqing.script.RuleForm.Grid;

/// Reads a rule's text as a form.
final class FormReader {
    private final Passage passage;
    private boolean fits = true;

    private FormReader(Passage passage) {
        this.passage = passage;
    }

    static Optional<RuleForm> read(String text, Rule rule) {
        var reader = new FormReader(new Passage(text));
        var clauses = new ArrayList<Clause>();
        clauses.addAll(reader.clauses("conditions", rule.logic().conditions(), "conditions"));
        rule.logic()
                .each()
                .ifPresent(each -> clauses.addAll(reader.clauses("each", each.conditions(), "each", "conditions")));
        var numbers = reader.items("params").stream()
                .map(item -> Dated.of(item.name(), item.node()))
                .toList();
        var amount = reader.passage.find("benefit", "amount").map(n -> Passage.text(Optional.of(n)));
        var form = new RuleForm(text, clauses, amount, numbers, reader.grid());
        boolean small = form.grid().examples().size() <= RuleForm.MOST_EXAMPLES;
        return reader.fits && small ? Optional.of(form) : Optional.empty();
    }

    private List<Clause> clauses(String place, List<Condition> conditions, String... path) {
        var items = items(path);
        var clauses = new ArrayList<Clause>();
        for (int i = 0; i < Math.min(items.size(), conditions.size()); i++)
            clauses.add(Clause.of(i, place, conditions.get(i), items.get(i).node()));
        return clauses;
    }

    private List<Item> items(String... path) {
        var node = passage.find(path);
        if (node.isEmpty()
                || node.get() instanceof SequenceNode list && list.getValue().isEmpty()) return List.of();
        var items = passage.items(node.get());
        if (items.isEmpty()) fits = false;
        return items.orElse(List.of());
    }

    private Grid grid() {
        var inputs = passage.find("benefit", "table", "inputs")
                .map(n -> n instanceof SequenceNode list
                        ? list.getValue().stream()
                                .map(one -> Passage.text(Optional.of(one)))
                                .toList()
                        : List.<String>of())
                .orElse(List.of());
        var rows = items("benefit", "table", "rows").stream()
                .map(item -> ((SequenceNode) item.node())
                        .getValue().stream()
                                .map(cell -> Passage.text(Optional.of(cell)))
                                .toList())
                .toList();
        var examples = new ArrayList<Tried>();
        for (var item : items("examples")) examples.add(Tried.of(examples.size(), item.node()));
        return new Grid(inputs, rows, examples);
    }
}
