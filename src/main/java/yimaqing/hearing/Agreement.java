package yimaqing.hearing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Numbers or days of one row that must agree (勾稽关系), written with blanks between the parts:
/// `补贴金额 = 补贴面积 * 补贴标准`, `总费用 = 基本支付 + 大病支付? + 自付`, `入院日期 <= 出院日期`, and
/// `补贴金额 = 补贴电量 * 0.2 at most 2400`. A `?` marks a part that counts for nothing where the row leaves it blank;
/// where any other part is blank the row cannot be held to it. Amounts may be rounded by half a unit.
public record Agreement(String written, Sum left, Sign sign, Sum right, Optional<BigDecimal> atMost) {
    private static final BigDecimal ROUNDED = new BigDecimal("0.5");

    enum Sign {
        EQUAL("="),
        NOT_MORE("<="),
        NOT_LESS(">=");

        private final String written;

        Sign(String written) {
            this.written = written;
        }
    }

    /// A number, or a column by its name.
    record Factor(String word, Optional<BigDecimal> number, boolean maybeBlank) {
        static Factor of(String written) {
            var word = written.strip().replaceFirst("\\?$", "");
            var number = word.matches("[0-9]+(\\.[0-9]+)?")
                    ? Optional.of(new BigDecimal(word))
                    : Optional.<BigDecimal>empty();
            return new Factor(word, number, written.strip().endsWith("?"));
        }
    }

    /// Products that are added up.
    record Sum(List<List<Factor>> products) {
        Optional<BigDecimal> of(Map<String, BigDecimal> row) {
            var sum = BigDecimal.ZERO;
            for (var product : products) {
                var factors = product.stream()
                        .map(f -> f.number().or(() -> Optional.ofNullable(row.get(f.word()))))
                        .toList();
                if (factors.stream().allMatch(Optional::isPresent))
                    sum = sum.add(factors.stream().map(Optional::get).reduce(BigDecimal.ONE, BigDecimal::multiply));
                else if (product.stream().noneMatch(Factor::maybeBlank)) return Optional.empty();
            }
            return Optional.of(sum);
        }
    }

    /// @throws IllegalArgumentException when it is not written as an agreement
    public static Agreement read(String written) {
        var cap = written.split(" at most ");
        for (var sign : Sign.values()) {
            var sides = cap[0].split(" " + sign.written + " ");
            if (sides.length == 2 && cap.length <= 2)
                return new Agreement(
                        written,
                        sum(sides[0]),
                        sign,
                        sum(sides[1]),
                        cap.length == 2 ? Optional.of(new BigDecimal(cap[1].strip())) : Optional.empty());
        }
        throw new IllegalArgumentException("“" + written + "” does not say what equals what");
    }

    private static Sum sum(String written) {
        var products = new ArrayList<List<Factor>>();
        for (var product : written.split(" \\+ ")) {
            products.add(Stream.of(product.split(" \\* ")).map(Factor::of).toList());
        }
        return new Sum(List.copyOf(products));
    }

    /// The columns it speaks of.
    public Set<String> columns() {
        return Stream.of(left, right)
                .flatMap(side -> side.products().stream())
                .flatMap(List::stream)
                .filter(factor -> factor.number().isEmpty())
                .map(Factor::word)
                .collect(Collectors.toSet());
    }

    /// The column to look at when it does not hold.
    public String firstColumn() {
        return left.products().getFirst().getFirst().word();
    }

    /// Whether the row contradicts it, by the numbers of its columns; days count as numbers of days.
    public boolean isBrokenBy(Map<String, BigDecimal> row) {
        var one = left.of(row);
        var other = right.of(row)
                .map(sum -> atMost.filter(most -> most.compareTo(sum) < 0).orElse(sum));
        if (one.isEmpty() || other.isEmpty()) return false;
        var more = one.get().subtract(other.get());
        return switch (sign) {
            case EQUAL -> more.abs().compareTo(ROUNDED) > 0;
            case NOT_MORE -> more.compareTo(ROUNDED) > 0;
            case NOT_LESS -> more.negate().compareTo(ROUNDED) > 0;
        };
    }
}
