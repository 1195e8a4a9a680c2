package yimaqing.guess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yimaqing.pack.Attribute;
import yimaqing.pack.Type;
import yimaqing.source.Column;
import yimaqing.source.Source;

/// What is left of the chances of a sheet's columns if a certain department sent it: what it may not state it did not
/// say, and whom a row is about it only states if it makes households known.
record Sending(Source.Sender sender, Map<Integer, Chances> chances) {
    /// About whom a row speaks. Only the source that makes them known states these; others are checked against it.
    private static final Set<String> ABOUT_WHOM =
            Set.of("person.name", "person.id_number", "person.sex", "person.birth", "home.village", "home.number");
    private static final double BARRED_FROM = 0.75;
    private static final double INCOMPLETE = 0.3;
    private static final double POSSIBLE = 0.3;
    private static final double TOGETHER = 0.1;
    private static final double PER_RANK = 0.25;

    static Sending by(Source.Sender sender, Map<Integer, Chances> chances) {
        var allowed = new LinkedHashMap<Integer, Chances>();
        chances.forEach((place, all) -> allowed.put(place, allowed(all, sender)));
        var together = new LinkedHashMap<Integer, Chances>();
        allowed.forEach((place, all) -> together.put(place, together(place, all, allowed)));
        return new Sending(sender, together);
    }

    private static Chances allowed(Chances all, Source.Sender sender) {
        var left = all.candidates().stream()
                .flatMap(candidate -> use(candidate.use(), sender).map(candidate::with).stream())
                .toList();
        boolean barred = !all.candidates().isEmpty()
                && all.best() >= BARRED_FROM
                && (left.isEmpty() || left.getFirst().score() < Placing.WORTH_SAYING);
        return new Chances(left, all.disagrees(), barred);
    }

    private static Optional<Column.Use> use(Column.Use use, Source.Sender sender) {
        return switch (use) {
            case Column.Says(var either) -> {
                var first = either.getFirst().attribute();
                if (isAboutWhom(first) && !sender.establishes()) yield Optional.of(new Column.Checks(first));
                var statable = either.stream()
                        .filter(t -> mayState(sender, t.attribute()))
                        .toList();
                yield statable.isEmpty() ? Optional.empty() : Optional.of(new Column.Says(statable));
            }
            case Column.Checks(var attribute)
            when sender.establishes() && isAboutWhom(attribute) && mayState(sender, attribute) ->
                Optional.of(new Column.Says(List.of(new Column.Target(attribute, Optional.empty(), Map.of()))));
            case Column.Checks _, Column.Remark _, Column.Town _, Column.LeftOut _ -> Optional.of(use);
        };
    }

    private static boolean isAboutWhom(Attribute attribute) {
        return ABOUT_WHOM.contains(attribute.key());
    }

    private static boolean mayState(Source.Sender sender, Attribute attribute) {
        return attribute.precedenceOf(sender.department()).isPresent();
    }

    /// An entry needs its key fields in columns or given; where other columns speak of it too, each is likelier.
    private static Chances together(int place, Chances all, Map<Integer, Chances> sheet) {
        var weighed = new ArrayList<Candidate>();
        for (var candidate : all.candidates()) {
            var target = candidate.target();
            if (target.isEmpty() || !(target.get().attribute().type() instanceof Type.Entry entry)) {
                weighed.add(candidate);
                continue;
            }
            var fields = fieldsElsewhere(place, target.get(), sheet);
            double score = candidate.score() + (fields.isEmpty() ? 0 : TOGETHER);
            fields.add(target.get().field().orElseThrow());
            fields.addAll(target.get().given().keySet());
            weighed.add(
                    fields.containsAll(entry.keyedBy()) ? candidate.with(score) : candidate.inPart(score - INCOMPLETE));
        }
        weighed.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return new Chances(weighed, all.disagrees(), all.isBarred());
    }

    private static Set<String> fieldsElsewhere(int place, Column.Target target, Map<Integer, Chances> sheet) {
        var fields = new HashSet<String>();
        sheet.forEach((other, chances) -> {
            if (other == place) return;
            chances.candidates().stream()
                    .filter(c -> c.score() >= POSSIBLE)
                    .flatMap(c -> c.target().stream())
                    .filter(t -> t.attribute().equals(target.attribute())
                            && t.given().keySet().equals(target.given().keySet())
                            && !t.field().equals(target.field()))
                    .flatMap(t -> t.field().stream())
                    .forEach(fields::add);
        });
        return fields;
    }

    /// How much speaks for this sender: what its columns say beyond whom they are about, the more so the higher the
    /// department stands among those that may say it.
    double weight() {
        return chances.values().stream()
                .filter(all -> all.best() >= Placing.WORTH_SAYING)
                .map(all -> all.candidates().getFirst())
                .filter(c -> c.use() instanceof Column.Says && !isHeldByMany(c))
                .mapToDouble(c -> c.score() / (1 + PER_RANK * rank(c)))
                .sum();
    }

    private static boolean isHeldByMany(Candidate candidate) {
        return candidate
                .target()
                .filter(t -> t.attribute().key().endsWith(".phone"))
                .isPresent();
    }

    private int rank(Candidate candidate) {
        return candidate
                .target()
                .flatMap(t -> t.attribute().precedenceOf(sender.department()))
                .orElse(0);
    }

    /// Whether the columns make households known: their number, and how the members belong to the head.
    boolean makesKnown() {
        return holds("home.number") && holds("person.membership") && holds("person.name");
    }

    private boolean holds(String attribute) {
        return chances.values().stream()
                .filter(all -> all.best() >= Placing.WORTH_SAYING)
                .flatMap(all -> all.candidates().getFirst().target().stream())
                .anyMatch(target -> target.attribute().key().equals(attribute));
    }
}
