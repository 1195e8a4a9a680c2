package yimaqing.script;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import yimaqing.rule.Condition;
import yimaqing.script.Formula.Attributes;
import yimaqing.script.Formula.Sign;
import yimaqing.script.Formula.Term;

/// A condition as a form shows it: as terms, or as text where it says more than terms can. `origin` is its number in
/// the
/// text the form was made of, -1 where it is new; `place` is `conditions` for the household and `each` for members.
public record Clause(int origin, String place, String id, List<Term> terms, String when, Says says) {
    /// What is told when it holds, and when it does not.
    public record Says(String zh, String en, String notZh, String notEn) {}

    public Clause {
        terms = List.copyOf(terms);
    }

    public boolean isText() {
        return terms.isEmpty();
    }

    /// The numbers of the groups, in order.
    public List<Integer> groups() {
        return terms.stream().map(Term::group).distinct().toList();
    }

    public List<Integer> termsOf(int group) {
        var of = new ArrayList<Integer>();
        for (int i = 0; i < terms.size(); i++) if (terms.get(i).group() == group) of.add(i);
        return of;
    }

    static Clause of(int origin, String place, Condition condition, Node node) {
        var terms = Formula.of(condition.when()).map(Formula::terms).orElse(List.of());
        return new Clause(
                origin,
                place,
                condition.id(),
                terms,
                terms.isEmpty() ? Passage.text(Passage.part(node, "when")) : "",
                new Says(
                        label(node, "say", "zh"),
                        label(node, "say", "en"),
                        label(node, "unless", "zh"),
                        label(node, "unless", "en")));
    }

    private static String label(Node node, String part, String language) {
        return Passage.text(Passage.part(node, part).flatMap(n -> Passage.part(n, language)));
    }

    static Clause fresh(String place, int number) {
        var variable = place.equals("each") ? "m." : "h.";
        return new Clause(
                -1,
                place,
                "condition_" + number,
                List.of(new Term(0, variable, Sign.EQUAL, "")),
                "",
                new Says("", "", "", ""));
    }

    static Clause typed(Sent sent) {
        var place = sent.text("place").equals("each") ? "each" : "conditions";
        var terms = sent.all(
                "t",
                "of",
                t -> new Term(Math.max(0, t.number("group")), t.text("of"), sign(t.text("sign")), t.text("value")));
        return new Clause(
                sent.number("origin"),
                place,
                sent.text("id").strip(),
                filled(terms, place),
                sent.text("when"),
                new Says(sent.text("zh"), sent.text("en"), sent.text("notzh"), sent.text("noten")));
    }

    /// What names nothing is left out; of a condition that was shown as terms one is left to be filled in.
    private static List<Term> filled(List<Term> terms, String place) {
        var filled = terms.stream().filter(t -> !t.of().isEmpty()).toList();
        return filled.isEmpty() && !terms.isEmpty() ? fresh(place, 0).terms() : filled;
    }

    private static Sign sign(String typed) {
        for (var sign : Sign.values()) if (sign.name().equals(typed)) return sign;
        return Sign.EQUAL;
    }

    /// The same with one more term to be filled in, in a group that is there or a new one.
    Clause with(int group) {
        var more = new ArrayList<>(terms);
        var like = terms.isEmpty()
                ? (place.equals("each") ? "m." : "h.")
                : terms.getLast().of();
        more.add(new Term(group, like, Sign.EQUAL, ""));
        more.sort(java.util.Comparator.comparing(Term::group));
        return new Clause(origin, place, id, more, when, says);
    }

    int nextGroup() {
        return terms.stream().mapToInt(Term::group).max().orElse(-1) + 1;
    }

    /// The lines of its item; what the form does not show is taken from the node it was made of.
    String written(String indent, Attributes attributes, java.util.Optional<Node> was) {
        var text = isText() ? when : new Formula(terms).written(attributes);
        var lines = new StringBuilder(indent + "- id: " + Flow.cell(id) + "\n");
        lines.append(indent).append("  when: ").append(Flow.text(text)).append("\n");
        label(lines, indent, "say", says.zh(), says.en());
        label(lines, indent, "unless", says.notZh(), says.notEn());
        was.flatMap(node -> Passage.part(node, "ask"))
                .ifPresent(ask -> lines.append(indent)
                        .append("  ask: ")
                        .append(Flow.of(ask))
                        .append("\n"));
        return lines.toString();
    }

    private static void label(StringBuilder lines, String indent, String part, String zh, String en) {
        if (zh.isBlank() && en.isBlank()) return;
        lines.append(indent).append("  ").append(part).append(": {zh: ");
        lines.append(Flow.text(zh.strip()))
                .append(", en: ")
                .append(Flow.text(en.strip()))
                .append("}\n");
    }
}
