package yimaqing.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import yimaqing.ledger.Fact;
import yimaqing.pack.Attribute;
import yimaqing.pack.Value;
import yimaqing.profile.Belief.Ruling;

/// Decides which of the statements made in one place (an attribute of a subject, or one entry of a list) stands.
///
/// Of each department its latest statement counts. Among departments:
/// 1. A ruling stands while nothing new is said: until a department says, after the ruling, what it did not say before
///    and what the ruled statement does not say either, or until the ruled statement is withdrawn or replaced.
/// 2. Otherwise the dictionary's precedence decides, then the later statement.
/// 3. A status is never changed by a department on its own, unless it is the first of the attribute: of the others, the
///    one that was last ruled to be right keeps standing, else the one that spoke first. It may replace its own
///    statement; what any other says only disagrees, however new it is and whatever its precedence.
record Standing(Attribute attribute, boolean status, List<Fact> facts, Optional<Ruling> ruling) {
    private static final Comparator<Fact> LATER =
            Comparator.comparing(Fact::since).thenComparing(Fact::number);

    Belief belief() {
        var slot = facts.getFirst().slot();
        if (facts.size() == 1) return new Belief(attribute, slot, facts.getFirst(), List.of());
        var latest = latest(Long.MAX_VALUE);
        var holding = ruling.filter(r -> holds(r, latest));
        var ranked = ranked(latest);
        var stands = holding.map(r -> latest.get(r.department()))
                .orElseGet(() -> status ? incumbent(latest) : ranked.getFirst());
        return new Belief(
                attribute,
                slot,
                stands,
                ranked.stream().filter(f -> contradict(stands, f)).toList(),
                holding);
    }

    /// Of each department the latest of its statements recorded before this number.
    private Map<String, Fact> latest(long before) {
        var latest = new TreeMap<String, Fact>();
        for (var fact : facts)
            if (fact.number() < before)
                latest.merge(
                        fact.by().department(), fact, (one, other) -> LATER.compare(one, other) >= 0 ? one : other);
        return latest;
    }

    private List<Fact> ranked(Map<String, Fact> latest) {
        return latest.values().stream()
                .sorted(Comparator.comparing((Fact f) ->
                                attribute.precedenceOf(f.by().department()).orElse(Integer.MAX_VALUE))
                        .thenComparing(LATER.reversed()))
                .toList();
    }

    private boolean holds(Ruling ruling, Map<String, Fact> latest) {
        return ruled(ruling)
                .filter(ruled -> !contradict(Objects.requireNonNull(latest.get(ruling.department())), ruled))
                .filter(ruled -> latest.values().stream().noneMatch(f -> isNew(f, ruling) && contradict(f, ruled)))
                .isPresent();
    }

    private Optional<Fact> ruled(Ruling ruling) {
        return facts.stream()
                .filter(f -> f.number() == ruling.ruled())
                .filter(f -> f.by().department().equals(ruling.department()))
                .findFirst();
    }

    /// Whether a department says by this what it had not said when the ruling was made.
    private boolean isNew(Fact fact, Ruling ruling) {
        if (fact.number() < ruling.fact().number()) return false;
        var before = latest(ruling.fact().number()).get(fact.by().department());
        return before == null || contradict(before, fact);
    }

    private Fact incumbent(Map<String, Fact> latest) {
        var first = Optional.ofNullable(latest.get(attribute.statedBy().getFirst()));
        var right = ruling.filter(r -> ruled(r).isPresent()).map(r -> latest.get(r.department()));
        if (right.isPresent()
                && first.filter(f -> isNew(f, ruling.orElseThrow())).isEmpty()) return right.get();
        return first.orElseGet(() -> latest.get(facts.stream()
                .min(Comparator.comparing(Fact::number))
                .orElseThrow()
                .by()
                .department()));
    }

    /// Whether two statements cannot both be right. An entry that says less than another does not contradict it: what
    /// it leaves out is unknown. Of a status also a field left out counts, since it is the field that ends it. What
    /// nobody can read any more contradicts nothing.
    private boolean contradict(Fact one, Fact other) {
        return one.says() instanceof Fact.Holds first
                && other.says() instanceof Fact.Holds second
                && contradict(first.value(), second.value());
    }

    private boolean contradict(Value one, Value other) {
        return !status && one instanceof Value.Entry first && other instanceof Value.Entry second
                ? first.fields().entrySet().stream()
                        .anyMatch(f -> second.get(f.getKey())
                                .filter(v -> !v.equals(f.getValue()))
                                .isPresent())
                : !one.equals(other);
    }
}
