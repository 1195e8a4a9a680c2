package yimaqing.script;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;

/// An example as a form shows it, a row of a table: what is given, and what is expected.
public record Tried(int origin, String zh, String en, String on, String given, Expected expected) {
    /// What is not typed may be anything.
    public record Expected(String outcome, String amount, String failed, String missing, String members) {}

    static Tried of(int origin, Node node) {
        var name = Passage.part(node, "name");
        var expect = Passage.part(node, "expect");
        return new Tried(
                origin,
                Passage.text(name.flatMap(n -> Passage.part(n, "zh"))),
                Passage.text(name.flatMap(n -> Passage.part(n, "en"))),
                Passage.text(Passage.part(node, "on")),
                Passage.part(node, "given").map(Flow::inner).orElse(""),
                new Expected(
                        inner(expect, "outcome"),
                        inner(expect, "amount"),
                        inner(expect, "failed"),
                        inner(expect, "missing"),
                        inner(expect, "members")));
    }

    private static String inner(Optional<Node> node, String part) {
        return node.flatMap(n -> Passage.part(n, part)).map(Flow::inner).orElse("");
    }

    static Tried fresh() {
        return new Tried(-1, "", "", "", "", new Expected("ELIGIBLE", "", "", "", ""));
    }

    static Tried typed(Sent sent) {
        return new Tried(
                sent.number("origin"),
                sent.text("zh"),
                sent.text("en"),
                sent.text("on"),
                sent.text("given"),
                new Expected(
                        sent.text("outcome"),
                        sent.text("amount"),
                        sent.text("failed"),
                        sent.text("missing"),
                        sent.text("members")));
    }

    String written(String indent) {
        var lines = new StringBuilder(indent + "- name: {zh: " + Flow.text(zh.strip()) + ", en: ");
        lines.append(Flow.text(en.strip())).append("}\n");
        if (!on.isBlank())
            lines.append(indent).append("  on: ").append(Flow.cell(on)).append("\n");
        lines.append(indent).append("  given: {").append(given.strip()).append("}\n");
        lines.append(indent).append("  expect: {outcome: ").append(Flow.cell(expected.outcome()));
        if (!expected.amount().isBlank()) lines.append(", amount: ").append(Flow.cell(expected.amount()));
        list(lines, "failed", expected.failed());
        list(lines, "missing", expected.missing());
        if (!expected.members().isBlank())
            lines.append(", members: {").append(expected.members().strip()).append("}");
        return lines.append("}\n").toString();
    }

    private static void list(StringBuilder lines, String part, String typed) {
        if (typed.isBlank()) return;
        lines.append(", ").append(part).append(": ");
        lines.append(Arrays.stream(typed.split("[,，]"))
                .map(String::strip)
                .map(one -> one.startsWith("\"") ? one : Flow.cell(one))
                .collect(Collectors.joining(", ", "[", "]")));
    }
}
