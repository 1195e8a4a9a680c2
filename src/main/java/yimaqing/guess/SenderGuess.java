package yimaqing.guess;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yimaqing.guess.Guess.Confidence;
import yimaqing.pack.Department;
import yimaqing.pack.Dictionary;
import yimaqing.sheet.SheetRow;
import yimaqing.source.Column;
import yimaqing.source.Source;

/// Which department a table comes from: the one that may state most of what it says, and first of all those who may.
final class SenderGuess {
    private static final double NAMED_ABOVE = 3;
    /// What two columns weigh that only this department would state first.
    private static final double LEAST_WEIGHT = 1.6;
    private static final double MOST_OF_THE_NEXT = 0.85;

    private final Dictionary dictionary;
    private final Map<Table, Map<Integer, Chances>> weighed;
    private final List<Column.Target> titled;

    SenderGuess(Dictionary dictionary, Map<Table, Map<Integer, Chances>> weighed, List<Column.Target> titled) {
        this.dictionary = dictionary;
        this.weighed = weighed;
        this.titled = titled;
    }

    /// As a person said; else the one whose table it resembles; else the one whose part in the dictionary explains
    /// most.
    Guess.Sent sent(Optional<String> told, Optional<String> resembled) {
        if (told.isPresent()) return new Guess.Sent(sender(told.get()), Confidence.SURE);
        if (resembled.isPresent()) return new Guess.Sent(sender(resembled.get()), Confidence.LIKELY);
        record Weighed(Department department, double weight) {}
        var byWeight = dictionary.departments().stream()
                .map(department -> new Weighed(department, weight(department)))
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .toList();
        var first = byWeight.getFirst();
        double next = byWeight.size() == 1 ? 0 : byWeight.get(1).weight();
        boolean likely = first.weight() >= LEAST_WEIGHT && next <= first.weight() * MOST_OF_THE_NEXT;
        return new Guess.Sent(sender(first.department().key()), likely ? Confidence.LIKELY : Confidence.UNSURE);
    }

    private Source.Sender sender(String department) {
        var establishing = new Source.Sender(department, true);
        boolean establishes = weighed.values().stream()
                .anyMatch(chances -> Sending.by(establishing, chances, titled).makesKnown());
        return new Source.Sender(department, establishes);
    }

    private double weight(Department department) {
        double weight = 0;
        for (var table : weighed.entrySet()) {
            for (var establishes : List.of(true, false)) {
                var sending = Sending.by(new Source.Sender(department.key(), establishes), table.getValue(), titled);
                if (!establishes || sending.makesKnown()) {
                    weight += sending.weight();
                    break;
                }
            }
            if (isNamed(department, table.getKey().above())) weight += NAMED_ABOVE;
        }
        return weight;
    }

    private static boolean isNamed(Department department, List<SheetRow> above) {
        return above.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.text().contains(department.label().zh()));
    }
}
