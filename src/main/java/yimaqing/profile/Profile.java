package yimaqing.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import yimaqing.ledger.Fact;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;

/// What we believe of one subject on one day, folded from its facts. The order in which the facts come and how often
/// each comes make no difference; a withdrawn fact leaves the profile as it was without it.
public final class Profile {
    private final Map<String, List<Belief>> beliefs;

    private Profile(Map<String, List<Belief>> beliefs) {
        this.beliefs = beliefs;
    }

    /// Folds the facts of one subject. Of each department its latest statement counts (the later `since`, then the
    /// later record); which department's stands, `Standing` tells.
    public static Profile foldedFrom(Collection<Fact> facts, Dictionary dictionary, AsOf asOf) {
        var counting = counting(facts, asOf);
        var byPlace = new TreeMap<String, Map<String, List<Fact>>>();
        for (var fact : counting.values())
            if (!Belief.Ruling.isAbout(fact.attribute()))
                byPlace.computeIfAbsent(fact.attribute(), _ -> new TreeMap<>())
                        .computeIfAbsent(fact.slot(), _ -> new ArrayList<>())
                        .add(fact);
        var rulings = rulings(counting);
        var beliefs = new LinkedHashMap<String, List<Belief>>();
        byPlace.forEach((key, slots) -> dictionary.find(key).ifPresent(attribute -> {
            var list = new ArrayList<Belief>(slots.size());
            slots.forEach((slot, said) -> {
                var ruling = Optional.ofNullable(rulings.get(Belief.Ruling.place(key, slot)));
                list.add(new Standing(attribute, dictionary.isStatus(key), said, ruling).belief());
            });
            beliefs.put(key, List.copyOf(list));
        }));
        return new Profile(beliefs);
    }

    /// The newest ruling about each place.
    private static Map<String, Belief.Ruling> rulings(NavigableMap<Long, Fact> counting) {
        var rulings = new HashMap<String, Belief.Ruling>();
        for (var fact : counting.values())
            if (Belief.Ruling.isAbout(fact.attribute()))
                Belief.Ruling.of(fact, Optional.ofNullable(counting.get(fact.number() + 1)))
                        .ifPresent(ruling -> rulings.put(ruling.place(), ruling));
        return rulings;
    }

    /// The statements that count on this day, by number: known by then, true by then, and not withdrawn. A withdrawal
    /// that is itself withdrawn does nothing; since it names an earlier fact, reading backwards settles it.
    private static NavigableMap<Long, Fact> counting(Collection<Fact> facts, AsOf asOf) {
        var known = new TreeMap<Long, Fact>();
        for (var fact : facts) if (!fact.recordedAt().isAfter(asOf.known())) known.put(fact.number(), fact);
        Set<Long> withdrawn = new HashSet<>();
        var counting = new TreeMap<Long, Fact>();
        for (var fact : known.descendingMap().values()) {
            if (withdrawn.contains(fact.number())) continue;
            if (fact.withdraws().isPresent()) withdrawn.add(fact.withdraws().getAsLong());
            else if (!fact.since().isAfter(asOf.day())) counting.put(fact.number(), fact);
        }
        return counting;
    }

    /// The same profile with only these attributes in it.
    Profile only(Set<String> attributes) {
        var some = new LinkedHashMap<>(beliefs);
        some.keySet().retainAll(attributes);
        return new Profile(some);
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
