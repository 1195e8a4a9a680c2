package yimaqing.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import yimaqing.pack.Value;

/// One recorded statement about one subject, as one source made it. `since` is the day it is true from, `recordedAt`
/// when we learned it. `slot` tells the entries of a list apart and is empty for what a subject has once;
/// `refersTo` is the other subject it speaks of, such as the household a person belongs to.
public record Fact(
        long number,
        Subject about,
        String attribute,
        String slot,
        Says says,
        Optional<Subject> refersTo,
        LocalDate since,
        Instant recordedAt,
        Provenance by) {

    /// What a fact says.
    public sealed interface Says {}

    public record Holds(Value value) implements Says {}

    /// The fact with this number no longer stands.
    public record Withdraws(long number) implements Says {}

    /// It was sealed and the subject's key has been destroyed: nobody can read it again.
    public record Forgotten() implements Says {}

    /// Where a fact comes from and of what day, without what it says.
    public record Source(long number, String department, String origin, LocalDate since, Instant recordedAt) {
        public static Source of(Fact fact) {
            return new Source(
                    fact.number(), fact.by().department(), fact.by().origin(), fact.since(), fact.recordedAt());
        }
    }

    public OptionalLong withdraws() {
        return says instanceof Withdraws(var target) ? OptionalLong.of(target) : OptionalLong.empty();
    }
}
