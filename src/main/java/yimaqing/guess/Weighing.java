package yimaqing.guess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yimaqing.guess.Table.Headed;
import yimaqing.hearing.Writing;
import yimaqing.pack.Dictionary;
import yimaqing.source.Column;

/// Weighs what the names of a sheet's columns say against what their values look like. It does not know yet who sent
/// the table.
final class Weighing {
    private static final double TELLING_FIT = 0.15;
    private static final double PLAIN_FIT = 0.05;
    private static final double CONTRADICTED = 0.6;
    private static final double MOST_FIT = 0.6;
    private static final double LEAST_FIT = 0.25;
    private static final double CERTAIN_NAME = 0.9;
    private static final double CERTAIN_VALUES = 0.8;
    private static final double LIKELY = 0.62;
    private static final double ASK = 0.45;
    private static final int MOST_WEIGHED = 12;

    private final Dictionary dictionary;
    private final Names names;
    private final Set<String> towns;
    private final Units units;

    Weighing(Dictionary dictionary, Names names, Set<String> towns) {
        this.dictionary = dictionary;
        this.names = names;
        this.towns = towns;
        this.units = new Units(dictionary);
    }

    Map<Integer, Chances> weigh(Table table) {
        var weighed = new LinkedHashMap<Integer, Chances>();
        for (var column : table.columns()) weighed.put(column.place(), weigh(column));
        return weighed;
    }

    private Chances weigh(Headed column) {
        var byName = column.name().isEmpty() ? List.<Candidate>of() : names.named(column.name(), column.above());
        var weighed = new ArrayList<>(byName.stream()
                .limit(MOST_WEIGHED)
                .map(candidate -> weighed(candidate, column))
                .map(candidate -> candidate.with(units.given(candidate.use(), column)))
                .toList());
        boolean disagrees = !byName.isEmpty()
                && byName.getFirst().score() >= CERTAIN_NAME
                && byName.getFirst().isByName()
                && byName.stream()
                        .filter(c -> c.score() >= CERTAIN_NAME && c.isByName())
                        .allMatch(c -> contradicts(c, column));
        weighed.addAll(byValues(column.looks()));
        weighed.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return new Chances(onceEach(weighed), disagrees, false);
    }

    /// Of candidates about the same, the best; what a known source says of it goes before the dictionary.
    private static List<Candidate> onceEach(List<Candidate> candidates) {
        Map<String, Candidate> best = new LinkedHashMap<>();
        candidates.forEach(c -> best.putIfAbsent(c.subject().orElse(c.use().toString()), c));
        return List.copyOf(best.values());
    }

    private Candidate weighed(Candidate candidate, Headed column) {
        if (contradicts(candidate, column)) return candidate.with(candidate.score() - CONTRADICTED);
        var type = candidate.type();
        if (type.isEmpty() || column.looks().isEmpty()) return candidate;
        if (fit(candidate, column.looks()) < MOST_FIT) return candidate;
        return candidate.with(candidate.score() + (Looks.isTelling(type.get()) ? TELLING_FIT : PLAIN_FIT));
    }

    private boolean contradicts(Candidate candidate, Headed column) {
        if (candidate.type().isEmpty()) return false;
        if (!units.agree(candidate, column)) return true;
        if (column.looks().size() < 2) return false;
        boolean isHouseholdNumber =
                candidate.target().map(t -> t.attribute().key()).equals(Optional.of("home.number"));
        if (isHouseholdNumber && column.looks().otherLongNumbers() > MOST_FIT) return true;
        return fit(candidate, column.looks()) < LEAST_FIT;
    }

    private static double fit(Candidate candidate, Looks looks) {
        return switch (candidate.use()) {
            case Column.Says(var either) ->
                either.stream()
                        .mapToDouble(target -> looks.fit(target.type(), candidate.writing()))
                        .max()
                        .orElse(0);
            case Column.SaysAll(var all) ->
                all.stream()
                        .mapToDouble(target -> looks.fit(target.type(), candidate.writing()))
                        .min()
                        .orElse(0);
            case Column.Checks(var attribute) -> looks.fit(attribute.type(), candidate.writing());
            case Column.Holds _ -> looks.heldIdNumbers();
            case Column.Address _, Column.Remark _, Column.Town _, Column.LeftOut _ -> 1;
        };
    }

    /// What values alone say. Whose phone or name stands in a column, they cannot say: a person is asked.
    private List<Candidate> byValues(Looks looks) {
        if (looks.size() < 2) return List.of();
        var found = new ArrayList<Candidate>();
        add(found, looks.idNumbers(), "person.id_number", LIKELY);
        add(found, looks.householdNumbers(), "home.number", LIKELY);
        if (looks.among(towns::contains) >= CERTAIN_VALUES)
            found.add(new Candidate(new Column.Town(), Writing.PLAIN, Because.VALUES_LOOK_LIKE, LIKELY));
        else add(found, looks.villages(), "home.village", LIKELY);
        add(found, fit(looks, "person.sex"), "person.sex", LIKELY);
        add(found, looks.mobiles(), "person.phone", ASK);
        add(found, looks.accounts(), "home.bank_account", ASK);
        if (looks.isVaried()) add(found, fit(looks, "person.name"), "person.name", ASK);
        return found;
    }

    private double fit(Looks looks, String attribute) {
        return looks.fit(dictionary.attribute(attribute).type(), Writing.PLAIN);
    }

    private void add(List<Candidate> found, double share, String attribute, double score) {
        if (share < CERTAIN_VALUES) return;
        var target = new Column.Target(dictionary.attribute(attribute), Optional.empty(), Map.of());
        found.add(Candidate.of(target, Because.VALUES_LOOK_LIKE, score));
    }
}
