package yimaqing.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yimaqing.notice.RuleBook;
import yimaqing.pack.Label;
import yimaqing.pack.PackNode;
import yimaqing.rule.Answer.Amount;
import yimaqing.rule.Answer.Outcome;
import yimaqing.slot.Given;
import yimaqing.slot.RuleFault;
import yimaqing.slot.RuleText;
import yimaqing.slot.Slots;
import yimaqing.slot.Wrong;

/// A household that a rule's writer describes, and what the rule is to answer for it. It is shipped with the rule and
/// run whenever the rule is checked.
public record Example(
        Label name, Slots given, Optional<LocalDate> on, Expected expected, PackNode.Place at, String file) {

    /// What is expected; what is not named may be anything. An amount is a number, `unknown`, `unset` or `none`.
    public record Expected(
            Optional<Outcome> outcome,
            Optional<String> amount,
            Optional<List<String>> failed,
            Optional<List<String>> missing,
            Map<String, Outcome> members) {}

    private static final List<String> OUTCOMES =
            List.of(Outcome.ELIGIBLE.name(), Outcome.NOT_ELIGIBLE.name(), Outcome.NEEDS_DATA.name());
    private static final List<String> NO_NUMBERS = List.of("unknown", "unset", "none");

    static Optional<Example> read(PackNode node, RuleBook book, Rule.Logic logic, RuleText text) {
        if (!text.holds(node, Set.of("name", "given", "expect", "on"))) return Optional.empty();
        var given = text.part(node, "given");
        var expect = text.part(node, "expect")
                .filter(e -> text.holds(e, Set.of("outcome", "amount", "failed", "missing", "members")));
        if (given.isEmpty() || expect.isEmpty()) return Optional.empty();
        var line = Integer.toString(node.line());
        return Optional.of(new Example(
                node.find("name").flatMap(text::label).orElse(new Label(line, line)),
                Given.read(book.dictionary(), given.get(), text),
                node.find("on").flatMap(text::day),
                expected(expect.get(), logic, text),
                node.place(),
                node.file()));
    }

    private static Expected expected(PackNode node, Rule.Logic logic, RuleText text) {
        var members = new LinkedHashMap<String, Outcome>();
        node.find("members")
                .filter(text::isParts)
                .ifPresent(at ->
                        at.parts().forEach((name, one) -> outcome(one, text).ifPresent(o -> members.put(name, o))));
        var failed = node.find("failed").map(n -> texts(n, text));
        var ids = new ArrayList<>(List.of(Rule.IN_FORCE));
        logic.conditions().forEach(c -> ids.add(c.id()));
        logic.each().ifPresent(each -> each.conditions().forEach(c -> ids.add(c.id())));
        // where a condition could not be read its id is not known, and its own fault says enough
        boolean complete = text.isClean();
        for (var id : failed.orElse(List.of()))
            if (complete && !ids.contains(id))
                text.fault(
                        node.part("failed").place(), Wrong.NO_SUCH_CONDITION, id, yimaqing.slot.Nearest.hint(id, ids));
        return new Expected(
                node.find("outcome").flatMap(n -> outcome(n, text)),
                node.find("amount").flatMap(n -> amount(n, text)),
                failed,
                node.find("missing").map(n -> texts(n, text)),
                members);
    }

    private static Optional<Outcome> outcome(PackNode node, RuleText text) {
        return text.oneOf(node, OUTCOMES).map(Outcome::valueOf);
    }

    private static Optional<String> amount(PackNode node, RuleText text) {
        if (NO_NUMBERS.contains(node.written())) return Optional.of(node.written());
        var number = text.number(node);
        return number.isPresent() ? Optional.of(node.written()) : Optional.empty();
    }

    private static List<String> texts(PackNode node, RuleText text) {
        return text.list(node).stream().flatMap(n -> text.text(n).stream()).toList();
    }

    /// What came out otherwise than expected; empty when the example passes.
    public List<RuleFault> failures(Rule rule) {
        var answer = rule.decide(given, on.orElse(rule.usualDay()));
        var failures = new ArrayList<RuleFault>();
        expected.outcome.ifPresent(o -> differ(failures, "outcome", o, answer.outcome()));
        expected.amount.ifPresent(a -> {
            if (!isAmount(a, answer.amount())) differ(failures, "amount", a, written(answer.amount()));
        });
        expected.failed.ifPresent(f -> differ(failures, "failed", f, answer.failed()));
        expected.missing.ifPresent(m -> differ(failures, "missing", m, answer.missing()));
        expected.members.forEach((name, outcome) -> differ(
                failures,
                name,
                outcome,
                answer.members().stream()
                        .filter(m -> m.name().equals(name))
                        .map(m -> m.decided().outcome().name())
                        .findFirst()
                        .orElse("-")));
        return failures;
    }

    private void differ(List<RuleFault> failures, String what, Object expected, Object came) {
        boolean same = expected instanceof List<?> list && came instanceof List<?> other
                ? new HashSet<Object>(list).equals(new HashSet<Object>(other))
                : expected.toString().equals(came.toString());
        if (!same) failures.add(new RuleFault(file, at, Wrong.EXAMPLE_FAILS, List.of(name, what, expected, came)));
    }

    private static boolean isAmount(String expected, Amount amount) {
        if (NO_NUMBERS.contains(expected)) return expected.equals(written(amount));
        return amount instanceof Amount.Known(var number) && new BigDecimal(expected).compareTo(number) == 0;
    }

    /// A number, or `unknown`, `unset` or `none`.
    static String written(Amount amount) {
        return switch (amount) {
            case Amount.Known(var number) -> number.stripTrailingZeros().toPlainString();
            case Amount.Unknown _ -> "unknown";
            case Amount.Unset _ -> "unset";
            case Amount.None _ -> "none";
        };
    }
}
