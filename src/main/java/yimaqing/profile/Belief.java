package yimaqing.profile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import yimaqing.ledger.Fact;
import yimaqing.pack.Attribute;
import yimaqing.pack.SubjectKind;
import yimaqing.pack.Value;

/// What we believe of one attribute: the fact that stands, the facts of other departments that say otherwise, and the
/// ruling by which it stands, where there is one.
public record Belief(Attribute attribute, String slot, Fact fact, List<Fact> disagreeing, Optional<Ruling> ruling) {
    public Belief {
        disagreeing = List.copyOf(disagreeing);
    }

    public Belief(Attribute attribute, String slot, Fact fact, List<Fact> disagreeing) {
        this(attribute, slot, fact, disagreeing, Optional.empty());
    }

    /// What it says; empty when the fact was sealed and its key has been destroyed.
    public Optional<Value> value() {
        return fact.says() instanceof Fact.Holds(var value) ? Optional.of(value) : Optional.empty();
    }

    /// How old the fact is and whether that is too old for its attribute.
    public sealed interface Freshness {}

    public record Fresh(long days) implements Freshness {}

    public record Stale(long days) implements Freshness {}

    /// Past half of its freshness, to hear the same again on this day is news: it keeps the fact fresh.
    public boolean isWorthHearingAgainOn(LocalDate day) {
        long days = ChronoUnit.DAYS.between(fact.since(), day);
        return attribute.freshDays().filter(most -> days > most / 2).isPresent();
    }

    public Freshness freshOn(LocalDate day) {
        long days = ChronoUnit.DAYS.between(fact.since(), day);
        return attribute.freshDays().filter(most -> days > most).isPresent() ? new Stale(days) : new Fresh(days);
    }

    /// An official's decision which department's statement stands in one place: `fact` recorded it, `ruled` is the
    /// number of the statement it chose, `because` the sealed reason that was recorded right after it.
    public record Ruling(Fact fact, String place, String department, long ruled, Optional<Fact> because) {
        public static final int FEWEST_LETTERS = 4;
        public static final int MOST_LETTERS = 200;
        private static final String PREFIX = "ruling.";

        /// The attribute under which a ruling about such a subject is recorded, and that of its reason.
        public static String attribute(SubjectKind about) {
            return PREFIX + (about == SubjectKind.PERSON ? "person" : "home");
        }

        public static String reasonAttribute(SubjectKind about) {
            return attribute(about) + "_because";
        }

        /// The place a ruling is about: an attribute and the entry of a list, which is empty for what there is once.
        public static String place(String attribute, String slot) {
            return attribute + "|" + slot;
        }

        /// What a ruling says in the ledger.
        public static Value.Entry entry(String place, Fact ruled) {
            return Value.entry(new java.util.TreeMap<>(java.util.Map.of(
                    "of", Optional.of(Value.text(place)),
                    "department", Optional.of(Value.text(ruled.by().department())),
                    "fact", Optional.of(Value.Amount.of(ruled.number())))));
        }

        /// Whether facts of this attribute are about other facts, and so are no belief of their own.
        static boolean isAbout(String attribute) {
            return attribute.startsWith(PREFIX);
        }

        static Optional<Ruling> of(Fact fact, Optional<Fact> next) {
            return fact.says() instanceof Fact.Holds(Value.Entry said)
                    ? Optional.of(new Ruling(
                            fact,
                            said.text("of").orElseThrow(),
                            said.text("department").orElseThrow(),
                            said.number("fact").orElseThrow().longValueExact(),
                            next.filter(f -> f.attribute().equals(fact.attribute() + "_because"))))
                    : Optional.empty();
        }
    }
}
