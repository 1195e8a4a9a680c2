package yimaqing.hearing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/// How a column's cells are written: an ending that carries no meaning (3组), what parts several values in one cell, the
/// words that stand for nothing (至今), and the number from which a person had better be asked.
public record Writing(
        Optional<String> ending, Optional<String> parting, Set<String> nothing, Optional<BigDecimal> askAbove) {
    public static final Writing PLAIN = new Writing(Optional.empty(), Optional.empty(), Set.of(), Optional.empty());

    public Writing {
        nothing = Set.copyOf(nothing);
    }

    /// The same, after a person said that an unusual number is right.
    public Writing believed() {
        return new Writing(ending, parting, nothing, Optional.empty());
    }
}
