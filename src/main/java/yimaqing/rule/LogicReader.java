package yimaqing.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import yimaqing.cel.Expr;
import yimaqing.cel.Scope;
import yimaqing.notice.AboutReader;
import yimaqing.notice.Params;
import yimaqing.notice.RuleBook;
import yimaqing.pack.PackNode;
import yimaqing.rule.Benefit.Worth;
import yimaqing.slot.Field;
import yimaqing.slot.Kind;
import yimaqing.slot.RuleText;
import yimaqing.slot.Wrong;
import yimaqing.table.TableReader;
import yimaqing.truth.Sentence;
import yimaqing.truth.Truth;

/// Reads what a rule decides by: conditions, the decision for each member, the benefit, what counts as received.
final class LogicReader {
    private static final int MOST_CONDITIONS = 40;
    private static final int DEAREST = 9;
    private static final double CENT = 0.01;

    private final RuleText text;
    private final RuleBook book;

    LogicReader(RuleText text, RuleBook book) {
        this.text = text;
        this.book = book;
    }

    Rule.Logic read(PackNode node, Scope scope, Params params) {
        var conditions = conditions(node, scope);
        var each = node.find("each").flatMap(n -> each(n, scope));
        var inner = each.map(e -> scope.withEach(e.as().name(), e.as().shape())).orElse(scope);
        if (conditions.isEmpty() && each.map(e -> e.conditions().isEmpty()).orElse(true) && text.isClean())
            text.fault(node.place(), Wrong.NO_CONDITION);
        var ids = new ArrayList<String>();
        for (var condition : conditions) once(condition, ids);
        each.ifPresent(e -> e.conditions().forEach(condition -> once(condition, ids)));
        return new Rule.Logic(
                inner,
                params,
                conditions,
                each,
                node.find("benefit").flatMap(n -> benefit(n, inner)),
                node.find("received").flatMap(n -> received(n, inner)));
    }

    private void once(Condition condition, List<String> ids) {
        if (ids.contains(condition.id()) || condition.id().equals(Rule.IN_FORCE))
            text.fault(condition.at(), Wrong.DOUBLED_ID, condition.id());
        ids.add(condition.id());
    }

    private List<Condition> conditions(PackNode node, Scope scope) {
        var nodes = node.find("conditions").map(text::list).orElse(List.of());
        var conditions = new ArrayList<Condition>();
        if (nodes.size() > MOST_CONDITIONS)
            text.fault(node.part("conditions").place(), Wrong.TOO_MANY, MOST_CONDITIONS);
        else for (var each : nodes) condition(each, scope).ifPresent(conditions::add);
        return conditions;
    }

    private Optional<Condition> condition(PackNode node, Scope scope) {
        if (!text.holds(node, Set.of("id", "when", "say", "unless", "ask"))) return Optional.empty();
        var id = text.part(node, "id").flatMap(new AboutReader(text, book)::id);
        var when = expression(node, "when", scope, Expr.Result.TRUTH);
        var say = node.find("say").flatMap(n -> Sentence.read(n, scope, text));
        var unless = node.find("unless").flatMap(n -> Sentence.read(n, scope, text));
        var ask = node.find("ask").map(n -> ask(n, scope)).orElse(Map.of());
        if (id.isEmpty() || when.isEmpty()) return Optional.empty();
        return Optional.of(new Condition(id.get(), when.get(), Truth.of(when.get()), say, unless, ask, node.place()));
    }

    private Optional<Expr> expression(PackNode node, String part, Scope scope, Expr.Result wanted) {
        return text.part(node, part).flatMap(at -> book.language().read(at, scope, wanted, text));
    }

    private Map<Field, Integer> ask(PackNode node, Scope scope) {
        var ask = new HashMap<Field, Integer>();
        if (!text.isParts(node)) return ask;
        for (var name : node.names()) {
            var attribute = scope.attribute(name.written());
            if (attribute.isEmpty()) text.fault(name.place(), Wrong.NO_SUCH_NAME, name.written(), "");
            var at = node.part(name.written());
            double cost = text.number(at).orElse(1);
            if (cost < 1 || cost > DEAREST) text.fault(at.place(), Wrong.OUT_OF_RANGE, 1, DEAREST);
            else attribute.ifPresent(a -> ask.put(a.field(), (int) cost));
        }
        return ask;
    }

    private Optional<Rule.Each> each(PackNode node, Scope scope) {
        if (!text.holds(node, Set.of("of", "as", "conditions", "limit"))) return Optional.empty();
        var path = text.part(node, "of").flatMap(text::text);
        var as = text.part(node, "as").flatMap(new AboutReader(text, book)::id);
        if (path.isEmpty() || as.isEmpty()) return Optional.empty();
        var of = scope.attribute(path.get()).filter(a -> a.of().place() == Scope.HOUSEHOLD);
        if (of.isEmpty() || !(of.get().field().kind() instanceof Kind.Records(var shape, int _))) {
            text.fault(node.part("of").place(), Wrong.EACH_NOT_RECORDS, path.get());
            return Optional.empty();
        }
        if (scope.find(as.get()).isPresent()) text.fault(node.part("as").place(), Wrong.BAD_NAME, as.get());
        var inner = scope.withEach(as.get(), shape);
        return Optional.of(new Rule.Each(of.get(), inner.variables().getLast(), conditions(node, inner), limit(node)));
    }

    private OptionalInt limit(PackNode node) {
        var at = node.find("limit");
        if (at.isEmpty() || at.get().written().equals("none")) return OptionalInt.empty();
        double limit = text.number(at.get()).orElse(1);
        if (limit >= 1 && limit == Math.rint(limit) && limit <= Integer.MAX_VALUE) return OptionalInt.of((int) limit);
        text.fault(at.get().place(), Wrong.OUT_OF_RANGE, 1, Integer.MAX_VALUE);
        return OptionalInt.empty();
    }

    private Optional<Benefit> benefit(PackNode node, Scope scope) {
        if (!text.holds(node, Set.of("kind", "unit", "once", "amount", "table", "unset", "round", "say", "offer")))
            return Optional.empty();
        var kind = node.find("kind")
                .flatMap(n -> text.oneOf(n, List.of("money", "service", "tariff")))
                .map(k -> Benefit.Kind.valueOf(k.toUpperCase(java.util.Locale.ROOT)));
        var once = node.find("once")
                .flatMap(n -> text.oneOf(n, List.of("year", "ever", "month")))
                .map(k -> Benefit.Period.valueOf(k.toUpperCase(java.util.Locale.ROOT)));
        double round = node.find("round").map(n -> text.number(n).orElse(CENT)).orElse(CENT);
        if (round <= 0) text.fault(node.part("round").place(), Wrong.OUT_OF_RANGE, CENT, 1);
        var worth = worth(node, scope, kind.orElse(Benefit.Kind.MONEY));
        var telling = new Benefit.Telling(sentence(node, "say", scope), sentence(node, "offer", scope));
        return worth.map(w -> new Benefit(
                kind.orElse(Benefit.Kind.MONEY), node.find("unit").flatMap(text::text), once, w, round, telling));
    }

    private Optional<Sentence> sentence(PackNode node, String part, Scope scope) {
        return node.find(part).flatMap(n -> Sentence.read(n, scope, text));
    }

    private Optional<Worth> worth(PackNode node, Scope scope, Benefit.Kind kind) {
        long said = List.of("amount", "table", "unset").stream()
                .filter(part -> node.find(part).isPresent())
                .count();
        if (said > 1) text.fault(node.place(), Wrong.AMOUNT_TWICE);
        if (said == 0 && kind == Benefit.Kind.MONEY) text.fault(node.place(), Wrong.NO_BENEFIT_AMOUNT);
        if (node.find("amount").isPresent())
            return expression(node, "amount", scope, Expr.Result.NUMBER).map(Worth.ByExpression::new);
        if (node.find("table").isPresent())
            return TableReader.read(node.part("table"), scope, book.language(), text)
                    .map(Worth.ByTable::new);
        if (node.find("unset").isPresent())
            return text.label(node.part("unset")).map(Worth.Unset::new);
        return Optional.of(new Worth.None());
    }

    private Optional<Rule.Received> received(PackNode node, Scope scope) {
        if (!text.holds(node, Set.of("when", "amount"))) return Optional.empty();
        var amount = node.find("amount").flatMap(n -> book.language().read(n, scope, Expr.Result.NUMBER, text));
        return expression(node, "when", scope, Expr.Result.TRUTH).map(when -> new Rule.Received(when, amount));
    }
}
