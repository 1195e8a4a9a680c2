package yimaqing.guess;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final double INCOMPLETE = 0.4;
    private static final double POSSIBLE = 0.3;
    private static final double TOGETHER = 0.1;
    private static final double PER_RANK = 0.25;

    /// `titled` is what lines above the header say for every row.
    static Sending by(Source.Sender sender, Map<Integer, Chances> chances, List<Column.Target> titled) {
        var allowed = new LinkedHashMap<Integer, Chances>();
        chances.forEach((place, all) -> allowed.put(place, allowed(all, sender)));
        var together = new LinkedHashMap<Integer, Chances>();
        allowed.forEach((place, all) -> together.put(place, together(place, all, new Rest(allowed, titled))));
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
            case Column.SaysAll(var all) ->
                all.stream().allMatch(t -> mayState(sender, t.attribute())) ? Optional.of(use) : Optional.empty();
            case Column.Holds(var held, var says) ->
                Optional.of(new Column.Holds(held, says.filter(t -> mayState(sender, t.attribute()))));
            case Column.Address(var says) ->
                Optional.of(new Column.Address(says.filter(t -> mayState(sender, t.attribute()))));
            case Column.Checks(var attribute)
            when sender.establishes() && mayState(sender, attribute) ->
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
    private static Chances together(int place, Chances all, Rest rest) {
        var weighed = all.candidates().stream()
                .map(candidate -> candidate.use() instanceof Column.SaysAll(var several)
                        ? together(place, candidate, several, rest)
                        : candidate
                                .target()
                                .map(target -> together(place, candidate, target, rest))
                                .orElse(candidate))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
        return new Chances(weighed, all.disagrees(), all.isBarred());
    }

    private static Candidate together(int place, Candidate candidate, Column.Target target, Rest rest) {
        if (!(target.attribute().type() instanceof Type.Entry)) return candidate;
        double score = candidate.score() + (rest.fields(place, target).isEmpty() ? 0 : TOGETHER);
        return rest.isWhole(place, target) ? candidate.with(score) : candidate.inPart(score - INCOMPLETE);
    }

    /// Of several things said at once, those that this table says whole.
    private static Candidate together(int place, Candidate candidate, List<Column.Target> several, Rest rest) {
        var whole =
                several.stream().filter(target -> rest.isWhole(place, target)).toList();
        if (whole.isEmpty()) return candidate.inPart(candidate.score() - INCOMPLETE);
        if (whole.size() == several.size()) return candidate;
        return new Candidate(
                whole.size() == 1 ? new Column.Says(whole) : new Column.SaysAll(whole),
                candidate.writing(),
                Because.NAME_OF_A_PART,
                candidate.score());
    }

    /// The other columns of the sheet, and the lines above its header.
    private record Rest(Map<Integer, Chances> sheet, List<Column.Target> titled) {

        boolean isWhole(int place, Column.Target target) {
            if (!(target.attribute().type() instanceof Type.Entry entry)) return true;
            var fields = new HashSet<>(fields(place, target));
            fields.add(target.field().orElseThrow());
            fields.addAll(target.given().keySet());
            return fields.containsAll(entry.keyedBy());
        }

        /// Which other fields of the same entry may stand there.
        Set<String> fields(int place, Column.Target target) {
            var elsewhere = sheet.entrySet().stream()
                    .filter(other -> other.getKey() != place)
                    .flatMap(other -> other.getValue().candidates().stream())
                    .filter(candidate -> candidate.score() >= POSSIBLE)
                    .flatMap(candidate -> candidate.target().stream())
                    .filter(other ->
                            other.given().keySet().equals(target.given().keySet()));
            return Stream.concat(elsewhere, titled.stream())
                    .filter(other -> other.attribute().equals(target.attribute()))
                    .filter(other -> !other.field().equals(target.field()))
                    .flatMap(other -> other.field().stream())
                    .collect(Collectors.toSet());
        }
    }

    /// How much speaks for this sender: what its columns say beyond whom they are about, the more so the higher the
    /// department stands among those that may say it.
    double weight() {
        return chances.values().stream()
                .filter(all -> all.best() >= Placing.WORTH_SAYING)
                .map(all -> all.candidates().getFirst())
                .filter(c -> states(c.use()) && !isHeldByMany(c))
                .mapToDouble(c -> c.score() / (1 + PER_RANK * rank(c)))
                .sum();
    }

    private static boolean states(Column.Use use) {
        return use instanceof Column.Says || use instanceof Column.SaysAll;
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
