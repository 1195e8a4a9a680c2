package yimaqing.filling;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// What is known of a county as a whole and bears on each of its households: the rosters it was told, and the figures
/// it has set.
public record Countywide(Rosters rosters, Map<String, BigDecimal> figures) {
    public Countywide {
        figures = Map.copyOf(figures);
    }

    Optional<BigDecimal> figure(String name) {
        return Optional.ofNullable(figures.get(name));
    }
}
