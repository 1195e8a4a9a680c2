package yimaqing.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yimaqing.cel.Cost;
import yimaqing.cel.Expr;
import yimaqing.cel.Scope;
import yimaqing.notice.AboutReader;
import yimaqing.notice.RuleBook;
import yimaqing.pack.Label;
import yimaqing.pack.PackNode;
import yimaqing.rule.Condition;
import yimaqing.slot.Kind;
import yimaqing.slot.RuleText;
import yimaqing.slot.Wrong;
import yimaqing.truth.Sentence;
import yimaqing.truth.Truth;

/// Reads one trade or one lane from the county pack's file; what is wrong stands in the text it is read with.
final class TradeReader {
    private static final int MOST_CONDITIONS = 20;

    private final RuleText text;
    private final RuleBook book;
    private final Scope ofHome;
    private final Scope ofMember;
    private final int mostMembers;

    TradeReader(RuleText text, RuleBook book) {
        this.text = text;
        this.book = book;
        this.ofHome = Scope.of(book.dictionary(), Asking.NO_PARAMETERS);
        var members =
                (Kind.Records) book.dictionary().household().field("members").kind();
        this.ofMember = ofHome.withEach(Asking.MEMBER, members.of());
        this.mostMembers = members.most();
    }

    /// What all trades ask alike, as a trade without a name.
    record Common(List<Condition> conditions, List<Trade.Fit> fits) {}

    Common common(PackNode node) {
        if (!text.holds(node, Set.of("conditions", "fits"))) return new Common(List.of(), List.of());
        return new Common(conditions(node, "conditions", ofMember), fits(node));
    }

    Optional<Trade> trade(PackNode node, Common common) {
        if (!text.holds(node, Set.of("key", "zh", "en", "conditions", "fits"))) return Optional.empty();
        var key = text.part(node, "key").flatMap(new AboutReader(text, book)::id);
        var zh = text.part(node, "zh").flatMap(text::text);
        var en = text.part(node, "en").flatMap(text::text);
        var own = new Common(conditions(node, "conditions", ofMember), fits(node));
        if (key.isEmpty() || zh.isEmpty() || en.isEmpty()) return Optional.empty();
        var trade = new Trade(
                key.get(),
                new Label(zh.get(), en.get()),
                together(common.conditions(), own.conditions()),
                together(common.fits(), own.fits()));
        check(trade, node);
        return Optional.of(trade).filter(_ -> text.isClean());
    }

    private static <T> List<T> together(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private void check(Trade trade, PackNode node) {
        if (trade.conditions().isEmpty() && text.isClean()) text.fault(node.place(), Wrong.NO_CONDITION);
        var ids = new ArrayList<String>();
        long cost = 0;
        for (var asked : trade.asked().toList()) {
            if (ids.contains(asked.id())) text.fault(asked.at(), Wrong.DOUBLED_ID, asked.id());
            ids.add(asked.id());
            long more = mostMembers * Cost.of(asked.when());
            if (cost <= Cost.MOST_STEPS && cost + more > Cost.MOST_STEPS)
                text.fault(asked.at(), Wrong.TOO_COSTLY, cost + more, Cost.MOST_STEPS, Cost.dearest(asked.when()));
            cost += more;
        }
    }

    Optional<Lane> lane(PackNode node) {
        if (!text.holds(node, Set.of("way", "home", "members"))) return Optional.empty();
        var ways = Stream.of(Lane.Way.values())
                .map(way -> way.name().toLowerCase(Locale.ROOT))
                .toList();
        var way = text.part(node, "way").flatMap(n -> text.oneOf(n, ways));
        var home = conditions(node, "home", ofHome);
        var members = conditions(node, "members", ofMember);
        return way.map(w -> new Lane(Lane.Way.valueOf(w.toUpperCase(Locale.ROOT)), home, members))
                .filter(_ -> text.isClean());
    }

    private List<Condition> conditions(PackNode node, String part, Scope scope) {
        var conditions = new ArrayList<Condition>();
        for (var one : list(node, part))
            if (text.holds(one, Set.of("id", "when", "say", "unless")))
                condition(one, scope).ifPresent(conditions::add);
        return conditions;
    }

    private List<Trade.Fit> fits(PackNode node) {
        var fits = new ArrayList<Trade.Fit>();
        for (var one : list(node, "fits")) {
            if (!text.holds(one, Set.of("id", "points", "when", "say"))) continue;
            var at = text.part(one, "points");
            double points = at.map(n -> text.number(n).orElse(1)).orElse(1.0);
            boolean whole = points == Math.rint(points) && points >= 1 && points <= Trade.Fit.MOST_POINTS;
            if (!whole) text.fault(at.orElse(one).place(), Wrong.OUT_OF_RANGE, 1, Trade.Fit.MOST_POINTS);
            condition(one, ofMember).ifPresent(what -> fits.add(new Trade.Fit(what, (int) points)));
        }
        return fits;
    }

    private List<PackNode> list(PackNode node, String part) {
        var list = node.find(part).map(text::list).orElse(List.of());
        if (list.size() <= MOST_CONDITIONS) return list;
        text.fault(node.part(part).place(), Wrong.TOO_MANY, MOST_CONDITIONS);
        return List.of();
    }

    /// A condition that says in both languages what it means: these lists are read by people who know no rules.
    private Optional<Condition> condition(PackNode node, Scope scope) {
        var id = text.part(node, "id").flatMap(new AboutReader(text, book)::id);
        var when = text.part(node, "when").flatMap(at -> book.language().read(at, scope, Expr.Result.TRUTH, text));
        var say = text.part(node, "say").flatMap(n -> Sentence.read(n, scope, text));
        var unless = node.find("unless").flatMap(n -> Sentence.read(n, scope, text));
        if (id.isEmpty() || when.isEmpty() || say.isEmpty()) return Optional.empty();
        return Optional.of(
                new Condition(id.get(), when.get(), Truth.of(when.get()), say, unless, Map.of(), node.place()));
    }
}
