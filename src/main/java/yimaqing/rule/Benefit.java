package yimaqing.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import yimaqing.cel.Expr;
import yimaqing.pack.Label;
import yimaqing.table.DecisionTable;
import yimaqing.table.TableAmount;
import yimaqing.truth.Quantity;
import yimaqing.truth.Sentence;

/// What a rule gives: money, a service or a tariff; how much, in which unit, how often; and how the amount is rounded.
public record Benefit(
        Kind kind, Optional<String> unit, Optional<Period> once, Worth worth, double round, Telling telling) {

    /// What it gives, in a sentence for a household it is worked out for, and in one for everybody.
    public record Telling(Optional<Sentence> say, Optional<Sentence> offer) {}

    public enum Kind {
        MONEY,
        SERVICE,
        TARIFF
    }

    public enum Period {
        YEAR,
        EVER,
        MONTH
    }

    /// How the amount is found.
    public sealed interface Worth {
        record ByExpression(Expr amount) implements Worth {}

        record ByTable(DecisionTable table) implements Worth {}

        /// Nobody knows the amount, and why.
        record Unset(Label why) implements Worth {}

        /// There is no amount, as of a service.
        record None() implements Worth {}

        default Optional<Quantity> quantity() {
            return switch (this) {
                case ByExpression(var amount) -> Optional.of(Quantity.of(amount));
                case ByTable(var table) -> Optional.of(new TableAmount(table));
                case Unset _, None _ -> Optional.empty();
            };
        }

        default List<Expr> expressions() {
            return switch (this) {
                case ByExpression(var amount) -> List.of(amount);
                case ByTable(var table) -> TableAmount.amounts(table);
                case Unset _, None _ -> List.of();
            };
        }
    }

    /// Half a step goes up; a hair's breadth below half, which is how halves come out of multiplications, counts as
    /// half.
    long steps(double amount) {
        double steps = amount / round;
        return (long) Math.floor(steps + 0.5 + Math.abs(steps) * 1e-12 + 1e-9);
    }

    BigDecimal rounded(double amount) {
        return BigDecimal.valueOf(steps(amount)).multiply(BigDecimal.valueOf(round));
    }
}
