package yimaqing.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yimaqing.ledger.Claim.Statement;
import yimaqing.ledger.Subject;
import yimaqing.profile.Belief;
import yimaqing.profile.Profile;
import yimaqing.verdict.Claims;
import yimaqing.verdict.Judged;

/// The difference a batch would make to what is believed: of how many households or people something becomes known,
/// gets newer, or is said otherwise than another department says it.
public final class Difference {

    /// What would change of one attribute. `with`: the department that said the same, or says
    /// otherwise.
    public record Kind(Sort sort, String attribute, Optional<String> with) {}

    public enum Sort {
        /// Nothing was known.
        KNOWN,
        /// The department said something else before.
        NEWER,
        /// Another department said the same.
        CONFIRMED,
        /// Another department says otherwise, and both will be shown.
        DISAGREES
    }

    /// One line of the difference, and of how many subjects it is true.
    public record Line(Kind kind, int subjects) {}

    private final Map<Kind, Set<Subject>> changes = new HashMap<>();

    void add(Judged row, Map<Subject, Profile> believed) {
        for (var said : row.statements()) add(said, Optional.ofNullable(believed.get(said.about())));
    }

    private void add(Statement said, Optional<Profile> profile) {
        var before = profile.stream()
                .flatMap(p -> p.list(said.attribute().key()).stream())
                .filter(belief -> isSameThing(said, belief))
                .findFirst();
        var department = said.by().department();
        var kind = before.map(belief -> belief.fact().by().department().equals(department)
                        ? new Kind(Sort.NEWER, said.attribute().key(), Optional.empty())
                        : otherwise(said, belief))
                .orElse(new Kind(Sort.KNOWN, said.attribute().key(), Optional.empty()));
        changes.computeIfAbsent(kind, _ -> new HashSet<>()).add(said.about());
    }

    private static Kind otherwise(Statement said, Belief belief) {
        boolean same = belief.value().equals(Optional.of(said.value()));
        return new Kind(
                same ? Sort.CONFIRMED : Sort.DISAGREES,
                said.attribute().key(),
                Optional.of(belief.fact().by().department()));
    }

    private static boolean isSameThing(Statement said, Belief belief) {
        return belief.value()
                .filter(v -> Claims.thing(said.about(), said.attribute(), v).equals(Claims.thing(said)))
                .isPresent();
    }

    /// The lines, those about most subjects first.
    public List<Line> lines() {
        return changes.entrySet().stream()
                .map(e -> new Line(e.getKey(), e.getValue().size()))
                .sorted(Comparator.comparingInt(Line::subjects)
                        .reversed()
                        .thenComparing(line -> line.kind().attribute()))
                .toList();
    }
}
