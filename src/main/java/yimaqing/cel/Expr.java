package yimaqing.cel;

import java.util.List;
import java.util.Optional;
import yimaqing.slot.Field;
import yimaqing.slot.Shape;

/// An expression as a tree of what the language knows. `at` is the letter of the text at which a part stands.
public sealed interface Expr {

    int at();

    /// A name that holds a record: `h`, `p`, the member of an `each`, or what a loop goes through.
    record Variable(String name, int place, Shape shape) {}

    record Number(double value, int at) implements Expr {}

    /// A day that is written down, as `Days` numbers it.
    record DayNamed(double day, int at) implements Expr {}

    record Text(String text, int at) implements Expr {}

    record YesNo(boolean yes, int at) implements Expr {}

    /// `year`: the year of the day that is decided for.
    record Year(int at) implements Expr {}

    /// `on`: the day that is decided for.
    record Decided(int at) implements Expr {}

    record Attribute(Variable of, Field field, int at) implements Expr {}

    record Both(Expr left, Expr right, int at) implements Expr {}

    record Either(Expr left, Expr right, int at) implements Expr {}

    record Not(Expr what, int at) implements Expr {}

    record Choice(Expr when, Expr then, Expr otherwise, int at) implements Expr {}

    record Comparison(Sign sign, Expr left, Expr right, int at) implements Expr {}

    record Arithmetic(Operation operation, Expr left, Expr right, int at) implements Expr {}

    /// Whether a value is one of those written down.
    record OneOf(Expr value, List<Expr> among, int at) implements Expr {}

    /// Whether a text is in a list of the record.
    record Within(Expr value, Attribute list, int at) implements Expr {}

    /// `has`: whether anything is known, which is never unknown.
    record Known(Attribute attribute, int at) implements Expr {}

    record Loop(Quantifier quantifier, Attribute list, Variable each, Expr test, int at) implements Expr {}

    /// A figure over a list: those that pass every filter, each as `value` where there is one.
    record Figure(Measure measure, Attribute list, List<Filter> filters, Optional<Filter> value, int at)
            implements Expr {}

    /// What is asked of (or made from) each record of a list.
    record Filter(Variable each, Expr test) {}

    /// The least or greatest of two or more numbers.
    record Extreme(boolean greatest, List<Expr> among, int at) implements Expr {}

    record YearsBetween(Expr from, Expr to, int at) implements Expr {}

    enum Sign {
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST,
        EQUAL,
        UNEQUAL
    }

    enum Operation {
        PLUS,
        MINUS,
        TIMES,
        BY
    }

    enum Quantifier {
        EXISTS,
        ALL,
        EXISTS_ONE
    }

    enum Measure {
        COUNT,
        SUM,
        LEAST,
        GREATEST
    }

    /// What an expression comes to.
    enum Result {
        TRUTH,
        NUMBER,
        DAY,
        TEXT,
        LIST
    }
}
