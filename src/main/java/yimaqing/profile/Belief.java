package yimaqing.profile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import yimaqing.ledger.Fact;
import yimaqing.pack.Attribute;
import yimaqing.pack.Value;

/// What we believe of one attribute: the fact that stands, and the facts of other departments that say otherwise.
public record Belief(Attribute attribute, String slot, Fact fact, List<Fact> disagreeing) {
    public Belief {
        disagreeing = List.copyOf(disagreeing);
    }

    /// What it says; empty when the fact was sealed and its key has been destroyed.
    public Optional<Value> value() {
        return fact.says() instanceof Fact.Holds(var value) ? Optional.of(value) : Optional.empty();
    }

    /// How old the fact is and whether that is too old for its attribute.
    public sealed interface Freshness {}

    public record Fresh(long days) implements Freshness {}

    public record Stale(long days) implements Freshness {}

    public Freshness freshOn(LocalDate day) {
        long days = ChronoUnit.DAYS.between(fact.since(), day);
        return attribute.freshDays().filter(most -> days > most).isPresent() ? new Stale(days) : new Fresh(days);
    }
}
