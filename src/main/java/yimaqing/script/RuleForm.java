package yimaqing.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yimaqing.rule.Rule;

/// A rule's text as a form: its conditions, its amount, dated numbers, the rows of its table, and its examples. `base`
/// is
/// the text it was made of, in which only what was changed on the form is replaced.
public record RuleForm(String base, List<Clause> clauses, Optional<String> amount, List<Dated> numbers, Grid grid) {
    /// More examples than this are shown as text.
    static final int MOST_EXAMPLES = 150;

    public RuleForm {
        clauses = List.copyOf(clauses);
        numbers = List.copyOf(numbers);
    }

    /// What is shown as tables: the rows of a decision table under its inputs, and the examples.
    public record Grid(List<String> inputs, List<List<String>> rows, List<Tried> examples) {
        public Grid {
            inputs = List.copyOf(inputs);
            rows = List.copyOf(rows);
            examples = List.copyOf(examples);
        }
    }

    /// The form of a text that was read; empty where its parts do not stand on lines of their own.
    public static Optional<RuleForm> of(String text, Rule rule) {
        return FormReader.read(text, rule);
    }

    /// The form as it was typed. Whatever is marked as gone is left out.
    public static RuleForm typed(Map<String, String[]> fields) {
        var sent = new Sent(fields, "");
        var rows = sent.all("r", "0", row -> {
            var cells = new ArrayList<String>();
            for (int i = 0; row.has(String.valueOf(i)); i++) cells.add(row.text(String.valueOf(i)));
            return List.copyOf(cells);
        });
        return new RuleForm(
                sent.text("text"),
                kept(sent.all("c", "id", c -> c.has("gone") ? Optional.empty() : Optional.of(Clause.typed(c)))),
                sent.has("amount") ? Optional.of(sent.text("amount")) : Optional.empty(),
                sent.all("n", "name", Dated::typed),
                new Grid(
                        sent.all("i", "of", i -> i.text("of")),
                        rows.stream()
                                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                                .toList(),
                        kept(sent.all(
                                "e", "given", e -> e.has("gone") ? Optional.empty() : Optional.of(Tried.typed(e))))));
    }

    private static <T> List<T> kept(List<Optional<T>> all) {
        return all.stream().flatMap(Optional::stream).toList();
    }

    /// The form with one more of something to be filled in, as a button asks: `clause.each`, `term.0.1`, `group.0`,
    /// `value.2`, `row` or `example`.
    public RuleForm with(String more) {
        var words = more.split("\\.");
        int at = words.length > 1 && words[1].matches("[0-9]{1,3}") ? Integer.parseInt(words[1]) : -1;
        return switch (words[0]) {
            case "clause" -> {
                var place = words.length > 1 && words[1].equals("each") ? "each" : "conditions";
                var all = new ArrayList<>(clauses);
                all.add(Clause.fresh(place, clauses.size() + 1));
                yield withClauses(all);
            }
            case "term", "group" -> at < 0 || at >= clauses.size() ? this : withTerm(at, words);
            case "value" -> {
                if (at < 0 || at >= numbers.size()) yield this;
                var all = new ArrayList<>(numbers);
                all.set(at, numbers.get(at).withMore());
                yield new RuleForm(base, clauses, amount, all, grid);
            }
            case "row" -> {
                var rows = new ArrayList<>(grid.rows());
                rows.add(java.util.Collections.nCopies(grid.inputs().size() + 1, ""));
                yield withGrid(new Grid(grid.inputs(), rows, grid.examples()));
            }
            case "example" -> {
                var examples = new ArrayList<>(grid.examples());
                examples.add(Tried.fresh());
                yield withGrid(new Grid(grid.inputs(), grid.rows(), examples));
            }
            default -> this;
        };
    }

    private RuleForm withTerm(int at, String[] words) {
        var clause = clauses.get(at);
        int group =
                words.length > 2 && words[2].matches("[0-9]{1,3}") ? Integer.parseInt(words[2]) : clause.nextGroup();
        var all = new ArrayList<>(clauses);
        all.set(at, clause.with(group));
        return withClauses(all);
    }

    private RuleForm withClauses(List<Clause> all) {
        return new RuleForm(base, all, amount, numbers, grid);
    }

    private RuleForm withGrid(Grid other) {
        return new RuleForm(base, clauses, amount, numbers, other);
    }

    /// Whether conditions of members can be added: the rule decides for each.
    public boolean isEach() {
        return clauses.stream().anyMatch(c -> c.place().equals("each"));
    }

    /// The text with what was changed; `rule` is the base, read.
    public String writtenInto(Rule rule) {
        return FormWriter.write(this, rule);
    }
}
