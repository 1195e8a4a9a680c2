package yimaqing.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import yimaqing.ledger.Fact;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;

/// What we believe of one subject on one day, folded from its facts. The order in which the facts come and how often
/// each comes make no difference; a withdrawn fact leaves the profile as it was without it.
public final class Profile {
    private static final Comparator<Fact> LATER =
            Comparator.comparing(Fact::since).thenComparing(Fact::number);

    private final Map<String, List<Belief>> beliefs;

    private Profile(Map<String, List<Belief>> beliefs) {
        this.beliefs = beliefs;
    }

    /// Folds the facts of one subject. Of each department its latest statement counts (the later `since`, then the
    /// later record); among departments the dictionary's precedence decides, then the later statement.
    public static Profile foldedFrom(Collection<Fact> facts, Dictionary dictionary, AsOf asOf) {
        var standing = standing(facts, asOf);
        var byPlace = new TreeMap<String, Map<String, Map<String, Fact>>>();
        for (var fact : standing)
            byPlace.computeIfAbsent(fact.attribute(), _ -> new TreeMap<>())
                    .computeIfAbsent(fact.slot(), _ -> new LinkedHashMap<>())
                    .merge(fact.by().department(), fact, (one, other) -> LATER.compare(one, other) >= 0 ? one : other);
        var beliefs = new LinkedHashMap<String, List<Belief>>();
        byPlace.forEach((key, slots) -> dictionary.find(key).ifPresent(attribute -> {
            var list = new ArrayList<Belief>(slots.size());
            slots.forEach((slot, latest) -> list.add(belief(attribute, slot, latest.values())));
            beliefs.put(key, List.copyOf(list));
        }));
        return new Profile(beliefs);
    }

    /// The statements that count on this day: known by then, true by then, and not withdrawn. A withdrawal that is
    /// itself withdrawn does nothing; since it names an earlier fact, reading backwards settles it.
    private static List<Fact> standing(Collection<Fact> facts, AsOf asOf) {
        var known = new TreeMap<Long, Fact>();
        for (var fact : facts) if (!fact.recordedAt().isAfter(asOf.known())) known.put(fact.number(), fact);
        Set<Long> withdrawn = new HashSet<>();
        var standing = new ArrayList<Fact>(known.size());
        for (var fact : known.descendingMap().values()) {
            if (withdrawn.contains(fact.number())) continue;
            if (fact.withdraws().isPresent()) withdrawn.add(fact.withdraws().getAsLong());
            else if (!fact.since().isAfter(asOf.day())) standing.add(fact);
        }
        return standing;
    }

    private static Belief belief(Attribute attribute, String slot, Collection<Fact> latest) {
        var ranked = latest.stream()
                .sorted(Comparator.comparing((Fact f) ->
                                attribute.precedenceOf(f.by().department()).orElse(Integer.MAX_VALUE))
                        .thenComparing(LATER.reversed()))
                .toList();
        var first = ranked.getFirst();
        return new Belief(
                attribute,
                slot,
                first,
                ranked.stream()
                        .skip(1)
                        .filter(f -> !f.says().equals(first.says()))
                        .toList());
    }

    /// The belief of an attribute that a subject has once; empty is unknown, never zero or no.
    public Optional<Belief> find(String attribute) {
        return list(attribute).stream().findFirst();
    }

    public Optional<Value> value(String attribute) {
        return find(attribute).flatMap(Belief::value);
    }

    /// The entries of an attribute that a subject has several of, in the order of their slots.
    public List<Belief> list(String attribute) {
        return beliefs.getOrDefault(attribute, List.of());
    }

    /// Everything believed, in the order of the keys.
    public List<Belief> all() {
        return beliefs.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile profile && profile.beliefs.equals(beliefs);
    }

    @Override
    public int hashCode() {
        return beliefs.hashCode();
    }
}
