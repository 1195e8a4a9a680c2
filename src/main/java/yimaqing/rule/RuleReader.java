package yimaqing.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yimaqing.cel.Scope;
import yimaqing.notice.About;
import yimaqing.notice.AboutReader;
import yimaqing.notice.Params;
import yimaqing.notice.RuleBook;
import yimaqing.pack.PackNode;
import yimaqing.slot.RuleText;
import yimaqing.slot.Wrong;

/// Reads a rule's file from its text to its examples; every fault that can be found is told at once.
final class RuleReader {
    private static final int MOST_EXAMPLES = 500;
    private static final Set<String> WORDS = Set.of(
            "policy",
            "version",
            "kind",
            "status",
            "department",
            "level",
            "region",
            "title",
            "purpose",
            "target",
            "caution",
            "basis",
            "valid",
            "contact",
            "documents",
            "apply",
            "payment",
            "params",
            "conditions",
            "each",
            "benefit",
            "received",
            "examples");

    private RuleReader() {}

    static Rule.Reading read(String file, String yaml, RuleBook book) {
        var text = new RuleText(file);
        var node = text.whole(yaml);
        if (node.isPresent() && text.holds(node.get(), WORDS)) {
            var rule = rule(file, node.get(), book, text);
            if (text.isClean()) return new Rule.Reading.Read(rule);
        }
        return new Rule.Reading.Refused(text.faults());
    }

    private static Rule rule(String file, PackNode node, RuleBook book, RuleText text) {
        var params = Params.read(node, text);
        var scope = Scope.of(book.dictionary(), params.shape());
        var about = new AboutReader(text, book).read(node, scope);
        params.check(about.valid(), text);
        var logic = new LogicReader(text, book).read(node, scope, params);
        if (about.kind() == About.Kind.WARNING && logic.benefit().isPresent())
            text.fault(node.part("benefit").place(), Wrong.UNKNOWN_KEY, "benefit", "");
        if (text.isClean())
            LogicCheck.check(logic, text, node.find("benefit").orElse(node).place());
        var examples = new ArrayList<Example>();
        var nodes = node.find("examples").map(text::list).orElse(List.of());
        if (nodes.size() > MOST_EXAMPLES) text.fault(node.part("examples").place(), Wrong.TOO_MANY, MOST_EXAMPLES);
        else for (var each : nodes) Example.read(each, book, logic, text).ifPresent(examples::add);
        return new Rule(file, book, about, logic, examples);
    }
}
