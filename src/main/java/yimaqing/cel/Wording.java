package yimaqing.cel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yimaqing.pack.CodeList;
import yimaqing.pack.Label;
import yimaqing.slot.Days;
import yimaqing.slot.Kind;
import yimaqing.slot.Said;

/// Says an expression in plain words of both languages, from the labels of the dictionary.
public final class Wording {
    private Wording() {}

    public static Said of(Expr expr) {
        return switch (expr) {
            case Expr.Number(double value, int _) -> Said.of("rule.say.itself", Said.number(value));
            case Expr.DayNamed(double day, int _) -> Said.of("rule.say.itself", Days.day(day));
            case Expr.Text(var text, int _) -> Said.of("rule.say.itself", text);
            case Expr.YesNo(boolean yes, int _) -> yesNo(yes);
            case Expr.Year _ -> Said.of("rule.say.year");
            case Expr.Decided _ -> Said.of("rule.say.on");
            case Expr.Attribute attribute ->
                Said.of("rule.say.itself", attribute.field().label());
            case Expr.Both(var left, var right, int _) -> Said.of("rule.say.and", of(left), of(right));
            case Expr.Either(var left, var right, int _) -> Said.of("rule.say.or", of(left), of(right));
            case Expr.Not(var what, int _) -> Said.of("rule.say.not", of(what));
            case Expr.Choice(var when, var then, var otherwise, int _) ->
                Said.of("rule.say.choice", of(when), of(then), of(otherwise));
            case Expr.Comparison c ->
                Said.of("rule.say." + c.sign(), value(c.left(), c.right()), value(c.right(), c.left()));
            case Expr.Arithmetic a -> Said.of("rule.say." + a.operation(), of(a.left()), of(a.right()));
            case Expr.OneOf oneOf -> Said.of("rule.say.oneof", of(oneOf.value()), among(oneOf));
            case Expr.Within(var value, var list, int _) -> Said.of("rule.say.within", of(list), value(value, list));
            case Expr.Known(var attribute, int _) -> Said.of("rule.say.known", of(attribute));
            case Expr.Loop loop -> Said.of("rule.say." + loop.quantifier(), of(loop.list()), of(loop.test()));
            case Expr.Figure figure -> figure(figure);
            case Expr.Extreme extreme ->
                Said.of(extreme.greatest() ? "rule.say.max" : "rule.say.min", all(extreme.among()));
            case Expr.YearsBetween(var from, var to, int _) -> Said.of("rule.say.years", of(from), of(to));
        };
    }

    public static Said yesNo(boolean yes) {
        return Said.of(yes ? "rule.say.yes" : "rule.say.no");
    }

    /// How a code is called in its list.
    public static Optional<Label> code(Kind kind, String code) {
        return switch (kind) {
            case Kind.Code(var codes) -> codes.find(code).map(CodeList.Code::label);
            case Kind.Texts(var each, int _) -> code(each, code);
            case Kind.Number _, Kind.YesNo _, Kind.Letters _, Kind.Day _, Kind.Records _ -> Optional.empty();
        };
    }

    private static Object value(Expr value, Expr beside) {
        if (value instanceof Expr.Text(var text, int _) && beside instanceof Expr.Attribute attribute) {
            var label = code(attribute.field().kind(), text);
            if (label.isPresent()) return label.get();
        }
        return of(value);
    }

    private static List<Object> among(Expr.OneOf oneOf) {
        var among = new ArrayList<Object>();
        for (var each : oneOf.among()) among.add(value(each, oneOf.value()));
        return among;
    }

    private static List<Object> all(List<Expr> exprs) {
        var all = new ArrayList<Object>();
        for (var expr : exprs) all.add(of(expr));
        return all;
    }

    private static Said figure(Expr.Figure figure) {
        var of = figure.value().map(v -> of(v.test())).orElseGet(() -> of(figure.list()));
        if (figure.filters().isEmpty()) return Said.of("rule.say." + figure.measure(), of(figure.list()), of);
        var tests = new ArrayList<Object>();
        figure.filters().forEach(f -> tests.add(of(f.test())));
        return Said.of("rule.say." + figure.measure(), Said.of("rule.say.those", of(figure.list()), tests), of);
    }
}
