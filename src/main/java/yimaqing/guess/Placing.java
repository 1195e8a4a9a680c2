package yimaqing.guess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yimaqing.guess.Guess.Confidence;
import yimaqing.guess.Guess.Thought;
import yimaqing.guess.Table.Headed;

/// Decides what each column of one sheet is used for, once it is settled who sends it: the best grounded first, and no
/// two about the same.
final class Placing {
    static final double WORTH_SAYING = 0.55;
    private static final double WORTH_ASKING = 0.42;
    private static final double SURE = 0.9;
    private static final double CLOSE = 0.06;
    private static final int MOST_CHOICES = 4;

    private final Table table;
    private final Map<Integer, Chances> chances = new LinkedHashMap<>();
    private final Map<Integer, Candidate> taken = new HashMap<>();

    Placing(Table table, Map<Integer, Chances> chances) {
        this.table = table;
        this.chances.putAll(chances);
    }

    private record Bid(int place, Candidate candidate) {}

    Map<Integer, Thought> thoughts() {
        var names = namesOfOneColumn();
        bids(names);
        var thoughts = new LinkedHashMap<Integer, Thought>();
        for (var column : table.columns()) {
            var own = chances(column.place());
            if (column.name().isEmpty()) thoughts.put(column.place(), new Guess.Unplaced(Because.NO_NAME));
            else if (!names.contains(column.name()))
                thoughts.put(column.place(), asked(Because.NAME_TWICE, own.candidates().stream()));
            else thoughts.put(column.place(), thought(column, own));
        }
        return thoughts;
    }

    private Set<String> namesOfOneColumn() {
        var once = new HashSet<String>();
        var seen = new HashSet<String>();
        for (var column : table.columns()) {
            if (seen.add(column.name())) once.add(column.name());
            else once.remove(column.name());
        }
        return once;
    }

    private Chances chances(int place) {
        return Objects.requireNonNull(chances.get(place));
    }

    private void bids(Set<String> names) {
        var subjects = new HashSet<String>();
        table.columns().stream()
                .filter(column -> !column.name().isEmpty() && names.contains(column.name()))
                .filter(column -> !chances(column.place()).disagrees())
                .flatMap(column -> chances(column.place()).candidates().stream()
                        .map(candidate -> new Bid(column.place(), candidate)))
                .sorted(Comparator.comparingDouble((Bid bid) -> bid.candidate().score())
                        .reversed())
                .forEach(bid -> {
                    if (taken.containsKey(bid.place())) return;
                    var subject = bid.candidate().subject();
                    if (subject.isPresent() && !subjects.add(subject.get())) return;
                    taken.put(bid.place(), bid.candidate());
                });
    }

    private Thought thought(Headed column, Chances own) {
        if (own.disagrees()) return asked(Because.NAME_AND_VALUES_DISAGREE, own.candidates().stream());
        var best = Optional.ofNullable(taken.get(column.place()));
        if (best.filter(c -> c.score() >= WORTH_SAYING).isEmpty()) return unplaced(column, own, best);
        var chosen = best.get();
        var rivals = own.candidates().stream()
                .filter(c -> c.whole() && !c.use().equals(chosen.use()))
                .filter(c -> c.score() > chosen.score() - CLOSE && c.score() <= chosen.score())
                .filter(c -> !isTaken(c))
                .toList();
        if (!rivals.isEmpty() && !chosen.isByName())
            return asked(Because.SEVERAL_FIT, Stream.concat(Stream.of(chosen), rivals.stream()));
        if (!chosen.whole()) return asked(Because.KEY_MISSING, own.candidates().stream());
        boolean sure = chosen.isByName() && chosen.score() >= SURE && rivals.isEmpty() && !hasSeveralMeanings(own);
        return chosen.meant(sure ? Confidence.SURE : Confidence.LIKELY);
    }

    /// One name for several things, as 联系电话 is a household's and a person's.
    private static boolean hasSeveralMeanings(Chances own) {
        return own.candidates().stream()
                        .filter(c -> c.isByName() && c.score() >= SURE)
                        .flatMap(c -> c.subject().stream())
                        .distinct()
                        .count()
                > 1;
    }

    private boolean isTaken(Candidate candidate) {
        return candidate.subject().isPresent()
                && taken.values().stream().anyMatch(t -> t.subject().equals(candidate.subject()));
    }

    private Thought unplaced(Headed column, Chances own, Optional<Candidate> best) {
        if (own.isBarred()) return new Guess.Unplaced(Because.MAY_NOT_STATE);
        if (column.looks().countsRows()) return new Guess.Unplaced(Because.COUNTS_ROWS);
        if (column.looks().isOneValue()) return new Guess.Unplaced(Because.ONE_VALUE);
        return best.filter(c -> c.score() >= WORTH_ASKING)
                .<Thought>map(c -> asked(c.because(), Stream.of(c)))
                .orElse(new Guess.Unplaced(Because.NOTHING_KNOWN));
    }

    private Thought asked(Because because, Stream<Candidate> candidates) {
        var choices = new ArrayList<Guess.Meant>();
        candidates.filter(c -> c.score() > 0).forEach(c -> {
            if (choices.size() < MOST_CHOICES
                    && choices.stream().noneMatch(m -> m.use().equals(c.use())))
                choices.add(c.meant(Confidence.LIKELY));
        });
        return new Guess.Asked(because, List.copyOf(choices));
    }
}
