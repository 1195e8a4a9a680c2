package yimaqing.entitlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import yimaqing.entitlement.Muster.Home;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.rule.Decider;
import yimaqing.rule.Rule;
import yimaqing.truth.Truth;

/// Tries a changed rule on a county beside the one in force: who gains and who loses, village by village, and what it
/// costs before and after. It keeps nothing, and nobody is decided by it.
public record Trying(LocalDate day, Sums before, Sums after, List<Line> lines, Map<PlaceCode, Village> villages) {
    public Trying {
        lines = List.copyOf(lines);
    }

    /// What the change means for a household.
    public enum Effect {
        /// It was not entitled, and now is.
        GAINS,
        /// It was entitled, and now is not.
        LOSES,
        /// It stays entitled and is given more, or more of its members are.
        MORE,
        /// It stays entitled and is given less, or fewer of its members are.
        LESS,
        /// It was settled, and now cannot be said before something is known.
        ASKS,
        /// It could not be said before something was known; now it is settled that it is not entitled.
        SETTLED,
        /// It stays entitled, and how much it is given has become known, or is known no more.
        PRICED
    }

    /// How one rule comes out for a household: how many it gives to, and how much, NaN where nobody knows.
    public record Came(int truth, int people, double amount) {
        static final Came NOT = new Came(Truth.FALSE, 0, Double.NaN);
    }

    /// A household for which something changes.
    public record Line(HouseholdId household, PlaceCode village, Came before, Came after, Effect effect) {}

    /// Of a whole county or village: who is entitled, for how many it cannot be said, and what it costs as far as
    /// known.
    public record Sums(int households, int people, int asks, int unpriced, BigDecimal cost) {
        static final Sums NONE = new Sums(0, 0, 0, 0, BigDecimal.ZERO);

        Sums with(Came came) {
            if (came.truth() == Truth.FALSE) return this;
            if (came.truth() == Truth.UNKNOWN) return new Sums(households, people, asks + 1, unpriced, cost);
            boolean known = !Double.isNaN(came.amount());
            return new Sums(
                    households + 1,
                    people + came.people(),
                    asks,
                    unpriced + (known ? 0 : 1),
                    known ? cost.add(cents(came.amount())) : cost);
        }

        private static BigDecimal cents(double amount) {
            return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
        }
    }

    /// A village in which something changes.
    public record Village(Sums before, Sums after, Map<Effect, Integer> counts) {}

    /// Tries both rules on these households for a day; without a rule before, nobody was entitled.
    public static Trying of(Optional<Rule> before, Rule after, Collection<Home> homes, LocalDate day) {
        var old = before.map(rule -> new Side(rule, rule.decider(day)));
        var young = new Side(after, after.decider(day));
        var was = Sums.NONE;
        var is = Sums.NONE;
        var lines = new ArrayList<Line>();
        var villages = new TreeMap<PlaceCode, Village>(java.util.Comparator.comparing(PlaceCode::digits));
        for (var home : homes) {
            var then = old.map(side -> side.came(home)).orElse(Came.NOT);
            var now = young.came(home);
            was = was.with(then);
            is = is.with(now);
            var effect = effect(then, now);
            effect.ifPresent(e -> lines.add(new Line(home.household(), home.village(), then, now, e)));
            villages.merge(home.village(), village(then, now, effect), Trying::together);
        }
        villages.values().removeIf(village -> village.counts().isEmpty());
        return new Trying(day, was, is, lines, villages);
    }

    /// The households on which the change has this effect, in one village or in all.
    public Stream<Line> lines(Effect effect, Optional<PlaceCode> village) {
        return lines.stream()
                .filter(line -> line.effect() == effect)
                .filter(line -> village.isEmpty() || village.get().equals(line.village()));
    }

    public int count(Effect effect) {
        return (int) lines(effect, Optional.empty()).count();
    }

    private record Side(Rule rule, Decider decider) {
        Came came(Home home) {
            if (!rule.about().holdsIn(home.village().digits())) return Came.NOT;
            int truth = decider.truth(home.slots());
            decider.forgetGaps();
            if (truth != Truth.TRUE) return new Came(truth, 0, Double.NaN);
            double amount = decider.amount();
            decider.forgetGaps();
            return new Came(truth, decider.entitled(), amount);
        }
    }

    private static Optional<Effect> effect(Came before, Came after) {
        if (before.truth() != after.truth())
            return Optional.of(
                    switch (after.truth()) {
                        case Truth.TRUE -> Effect.GAINS;
                        case Truth.UNKNOWN -> Effect.ASKS;
                        default -> before.truth() == Truth.TRUE ? Effect.LOSES : Effect.SETTLED;
                    });
        if (after.truth() != Truth.TRUE) return Optional.empty();
        boolean priced = !Double.isNaN(before.amount()) && !Double.isNaN(after.amount());
        int more = priced ? Double.compare(after.amount(), before.amount()) : 0;
        if (more == 0) more = Integer.compare(after.people(), before.people());
        if (more != 0) return Optional.of(more > 0 ? Effect.MORE : Effect.LESS);
        return Double.isNaN(before.amount()) == Double.isNaN(after.amount())
                ? Optional.empty()
                : Optional.of(Effect.PRICED);
    }

    private static Village village(Came before, Came after, Optional<Effect> effect) {
        var counts = new EnumMap<Effect, Integer>(Effect.class);
        effect.ifPresent(e -> counts.put(e, 1));
        return new Village(Sums.NONE.with(before), Sums.NONE.with(after), counts);
    }

    private static Village together(Village one, Village other) {
        var counts = new EnumMap<Effect, Integer>(Effect.class);
        counts.putAll(one.counts());
        other.counts().forEach((effect, count) -> counts.merge(effect, count, Integer::sum));
        return new Village(sum(one.before(), other.before()), sum(one.after(), other.after()), counts);
    }

    private static Sums sum(Sums one, Sums other) {
        return new Sums(
                one.households() + other.households(),
                one.people() + other.people(),
                one.asks() + other.asks(),
                one.unpriced() + other.unpriced(),
                one.cost().add(other.cost()));
    }
}
