package yimaqing.rule;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yimaqing.cel.Expr;
import yimaqing.slot.Days;
import yimaqing.slot.Kind;

/// An expression as SQL over households written as JSON. SQL's own AND, OR and NOT are three-valued as ours are; where
/// its other forms lose what is unknown (EXISTS, LEAST, CASE with an ELSE), it is written otherwise. A second opinion
/// for tests: the product decides by its own trees.
final class SqlText {
    private SqlText() {}

    /// What the day that is decided for, and the dated numbers of the rule, are called.
    static final String ON = "decided_on";

    static String of(Expr expr) {
        return "(" + text(expr) + ")";
    }

    private static String text(Expr expr) {
        return switch (expr) {
            case Expr.Number(double value, int _) -> value + "::float8";
            case Expr.DayNamed(double day, int _) -> Days.day(day).toEpochDay() + "::float8";
            case Expr.Text(var text, int _) -> quoted(text);
            case Expr.YesNo(boolean yes, int _) -> String.valueOf(yes);
            case Expr.Year _ -> "extract(year from date '1970-01-01' + " + ON + "::int)::float8";
            case Expr.Decided _ -> ON;
            case Expr.Attribute attribute -> asked(attribute);
            case Expr.Both(var left, var right, int _) -> of(left) + " and " + of(right);
            case Expr.Either(var left, var right, int _) -> of(left) + " or " + of(right);
            case Expr.Not(var what, int _) -> "not " + of(what);
            case Expr.Choice(var when, var then, var otherwise, int _) ->
                "case when %s then %s when not %s then %s end".formatted(of(when), of(then), of(when), of(otherwise));
            case Expr.Comparison(var sign, var left, var right, int _) -> of(left) + " " + sign(sign) + " " + of(right);
            case Expr.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Expr.OneOf(var value, var among, int _) -> of(value) + " in (" + all(among.stream()) + ")";
            case Expr.Within(var value, var list, int _) ->
                "case when %s is not null and %s is not null then jsonb_exists(%s, %s) end"
                        .formatted(place(list), of(value), place(list), of(value));
            case Expr.Known(var attribute, int _) -> place(attribute) + " is not null";
            case Expr.Loop loop -> loop(loop);
            case Expr.Figure figure -> figure(figure);
            case Expr.Extreme extreme -> extreme(extreme);
            case Expr.YearsBetween(var from, var to, int _) ->
                "extract(year from age(%s, %s))::float8".formatted(day(to), day(from));
        };
    }

    /// SQL's own skips what is null.
    private static String extreme(Expr.Extreme extreme) {
        var among = extreme.among();
        var known = among.stream().map(e -> of(e) + " is not null").collect(Collectors.joining(" and "));
        var of = extreme.greatest() ? "greatest" : "least";
        return "case when %s then %s(%s) end".formatted(known, of, all(among.stream()));
    }

    private static String day(Expr expr) {
        return "date '1970-01-01' + " + of(expr) + "::int";
    }

    private static String asked(Expr.Attribute attribute) {
        var letters =
                "(" + attribute.of().name() + " ->> " + quoted(attribute.field().name()) + ")";
        return switch (attribute.field().kind()) {
            case Kind.Number _, Kind.Day _ -> letters + "::float8";
            case Kind.YesNo _ -> letters + "::boolean";
            case Kind.Letters _, Kind.Code _ -> letters;
            case Kind.Records _, Kind.Texts _ -> place(attribute);
        };
    }

    /// What stands at the attribute, as JSON, or null.
    private static String place(Expr.Attribute attribute) {
        return "(" + attribute.of().name() + " -> " + quoted(attribute.field().name()) + ")";
    }

    private static String arithmetic(Expr.Arithmetic arithmetic) {
        var left = of(arithmetic.left());
        var right = of(arithmetic.right());
        return switch (arithmetic.operation()) {
            case PLUS -> left + " + " + right;
            case MINUS -> left + " - " + right;
            case TIMES -> left + " * " + right;
            case BY -> left + " / nullif(" + right + ", 0)";
        };
    }

    private static String loop(Expr.Loop loop) {
        var came = switch (loop.quantifier()) {
            case EXISTS -> "case when bool_or(q) then true when bool_or(q is null) then null else false end";
            case ALL -> "case when bool_or(not q) then false when bool_or(q is null) then null else true end";
            case EXISTS_ONE -> "case when bool_or(q is null) then null else count(*) filter (where q) = 1 end";
        };
        return over(loop.list(), came, loop.each(), of(loop.test()) + " as q");
    }

    private static String figure(Expr.Figure figure) {
        var value = figure.value();
        if (value.isEmpty() && figure.filters().isEmpty()) {
            var list = place(figure.list());
            return "case when %s is not null then jsonb_array_length(%s)::float8 end".formatted(list, list);
        }
        var each = value.orElseGet(() -> figure.filters().getFirst()).each();
        var passes = figure.filters().stream().map(f -> of(f.test())).reduce((a, b) -> a + " and " + b);
        var made = value.map(v -> of(v.test())).orElse("1.0::float8");
        var measured = switch (figure.measure()) {
            case COUNT -> "(count(*) filter (where q))::float8";
            case SUM -> "coalesce(sum(v) filter (where q), 0)";
            case LEAST -> "min(v) filter (where q)";
            case GREATEST -> "max(v) filter (where q)";
        };
        return over(
                figure.list(),
                "case when bool_or(q is null or (q and v is null)) then null else " + measured + " end",
                each,
                "(" + passes.orElse("true") + ") as q, " + made + " as v");
    }

    private static String over(Expr.Attribute list, String came, Expr.Variable each, String asked) {
        return "case when %s is not null then (select %s from (select %s from jsonb_array_elements(%s) as %s) as z) end"
                .formatted(place(list), came, asked, place(list), each.name());
    }

    private static String all(Stream<Expr> among) {
        return among.map(SqlText::of).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String sign(Expr.Sign sign) {
        return switch (sign) {
            case LESS -> "<";
            case AT_MOST -> "<=";
            case MORE -> ">";
            case AT_LEAST -> ">=";
            case EQUAL -> "=";
            case UNEQUAL -> "<>";
        };
    }

    /// One query that asks all of these of every household.
    static String query(List<Expr> conditions) {
        return """
                select n, %s from (select n, given::jsonb as h, ?::jsonb as p, ?::float8 as %s
                    from unnest(?::text[]) with ordinality as families(given, n)) as asked order by n
                """.formatted(conditions.stream().map(SqlText::of).collect(Collectors.joining(",\n")), ON);
    }
}
