package yimaqing.cel;

import yimaqing.slot.Kind;
import yimaqing.slot.Said;

/// What an expression comes to: a truth, a number, a day or a text.
public final class Results {
    private Results() {}

    public static Expr.Result of(Expr expr) {
        return switch (expr) {
            case Expr.YesNo _,
                    Expr.Both _,
                    Expr.Either _,
                    Expr.Not _,
                    Expr.Comparison _,
                    Expr.OneOf _,
                    Expr.Within _,
                    Expr.Known _,
                    Expr.Loop _ -> Expr.Result.TRUTH;
            case Expr.Number _, Expr.Year _, Expr.Arithmetic _, Expr.Figure _, Expr.Extreme _, Expr.YearsBetween _ ->
                Expr.Result.NUMBER;
            case Expr.DayNamed _, Expr.Decided _ -> Expr.Result.DAY;
            case Expr.Text _ -> Expr.Result.TEXT;
            case Expr.Choice choice -> of(choice.then());
            case Expr.Attribute attribute -> of(attribute.field().kind());
        };
    }

    public static Expr.Result of(Kind kind) {
        return switch (kind) {
            case Kind.Number _ -> Expr.Result.NUMBER;
            case Kind.YesNo _ -> Expr.Result.TRUTH;
            case Kind.Letters _, Kind.Code _ -> Expr.Result.TEXT;
            case Kind.Day _ -> Expr.Result.DAY;
            case Kind.Records _, Kind.Texts _ -> Expr.Result.LIST;
        };
    }

    public static Said said(Expr.Result result) {
        return Said.of("rule.type." + result);
    }
}
