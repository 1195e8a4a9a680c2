package yimaqing.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Belief;
import yimaqing.profile.Households;

/// A disagreement among departments about one attribute of a household or one of its people. It holds no value: only
/// which departments and which facts, the one that stands first, and the ruling that settled it, if one did.
record Dispute(
        DisputeId id,
        Where where,
        String attribute,
        boolean statusHit,
        Sides sides,
        OptionalLong ruling,
        LocalDate opened) {

    /// Whom it is about, and where that household stands; `contact` is the account of its contact official.
    record Where(
            PlaceCode county, Subject subject, HouseholdId household, PlaceCode village, Optional<String> contact) {}

    /// Who disagrees by which facts; the department and the fact that stand come first.
    record Sides(List<String> departments, List<Long> facts) {
        Sides {
            departments = List.copyOf(departments);
            facts = List.copyOf(facts);
            if (facts.size() < 2) throw new IllegalArgumentException("a disagreement has two sides");
        }
    }

    boolean isDecided() {
        return ruling.isPresent();
    }

    /// The disagreement in this belief; empty where nobody disagrees.
    static Optional<Dispute> in(Belief belief, Where where, boolean statusHit) {
        if (belief.disagreeing().isEmpty()) return Optional.empty();
        var facts = new ArrayList<>(List.of(belief.fact()));
        facts.addAll(belief.disagreeing());
        var departments = new LinkedHashSet<String>();
        facts.forEach(f -> departments.add(f.by().department()));
        var key = belief.attribute().key();
        return Optional.of(new Dispute(
                DisputeId.of(where.county(), where.subject(), key, belief.slot()),
                where,
                key,
                statusHit,
                new Sides(
                        List.copyOf(departments),
                        facts.stream().map(Fact::number).toList()),
                belief.ruling().map(r -> OptionalLong.of(r.fact().number())).orElse(OptionalLong.empty()),
                opened(belief)));
    }

    /// The day on which the first of those who disagree stood against what stands: the day the later of the two was
    /// recorded.
    private static LocalDate opened(Belief belief) {
        var standing = belief.fact().recordedAt();
        Instant first = belief.disagreeing().stream()
                .map(f -> f.recordedAt().isAfter(standing) ? f.recordedAt() : standing)
                .min(Instant::compareTo)
                .orElseThrow();
        return LocalDate.ofInstant(first, Households.ZONE);
    }
}
