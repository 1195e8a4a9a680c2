package yimaqing.census;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is recorded of a place's households, exactly: how many there are, of how many the people are recorded and how
/// many these are, how many were told of within the year, when the last was, and how many live from what.
public record Headcount(Homes homes, Told told, Map<String, Integer> industries) {
    public record Homes(int households, int withPeople, int people) {}

    public record Told(int withinTheYear, Optional<LocalDate> newest) {}

    /// What fewer households than this live from is not named: with one or two it would be them.
    static final int FEWEST_NAMED = 3;
    public static final int TENTHS = 10;

    public Headcount {
        industries = Map.copyOf(industries);
    }

    /// An industry by its code, with about how many households live from it.
    public record Living(String industry, Rough households) {}

    /// The same for the public. Where there are too few households nothing else is told; their people neither where
    /// nobody has recorded those of half of them.
    public record Open(Rough households, Rough people, List<Living> industries, Optional<Freshness> fresh) {
        public Open {
            industries = List.copyOf(industries);
        }
    }

    /// Of about how many households in ten something was told within the year, and on which day the last of all.
    public record Freshness(int tenths, LocalDate newest) {}

    /// What anybody may read.
    public Open open() {
        var households = Rough.of(homes.households());
        return switch (households) {
            case Rough.Unknown _, Rough.Few _ -> new Open(households, new Rough.Unknown(), List.of(), Optional.empty());
            case Rough.About _ ->
                new Open(households, people(), living(), told.newest().map(this::freshness));
        };
    }

    private Rough people() {
        return homes.withPeople() * 2 > homes.households() ? Rough.of(homes.people()) : new Rough.Unknown();
    }

    private List<Living> living() {
        return industries.entrySet().stream()
                .filter(one -> one.getValue() >= FEWEST_NAMED)
                .map(one -> new Living(one.getKey(), Rough.of(one.getValue())))
                .sorted(Comparator.comparingInt((Living one) -> -rank(one.households()))
                        .thenComparing(Living::industry))
                .toList();
    }

    /// By the rough number, so that the order tells no more than the numbers do.
    private static int rank(Rough rough) {
        return switch (rough) {
            case Rough.Unknown _ -> 0;
            case Rough.Few _ -> 1;
            case Rough.About(var number) -> number;
        };
    }

    private Freshness freshness(LocalDate newest) {
        return new Freshness(Math.round((float) TENTHS * told.withinTheYear() / homes.households()), newest);
    }
}
