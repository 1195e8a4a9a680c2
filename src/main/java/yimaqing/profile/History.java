package yimaqing.profile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import yimaqing.access.Purpose;
import yimaqing.access.Reads;
import yimaqing.access.Sight;
import yimaqing.access.Viewer;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;

/// Every statement ever made of one attribute of a household or its members, also those that no longer stand: nothing
/// is ever taken out of the ledger, so an official can see who said what, when, and who took it back.
@Component
public class History {
    private static final Comparator<Fact> NEWEST_FIRST =
            Comparator.comparing(Fact::number).reversed();

    private final Directory directory;
    private final Households households;
    private final Reads reads;
    private final Dictionary dictionary;

    History(Directory directory, Households households, Reads reads, Dictionary dictionary) {
        this.directory = directory;
        this.households = households;
        this.reads = reads;
        this.dictionary = dictionary;
    }

    /// One statement of the ledger as one viewer sees it, whether it still stands or not. `withdrawnBy` is the later
    /// fact that took it back, where there is one.
    public record SeenFact(Subject about, SeenBelief said, Optional<Fact.Source> withdrawnBy) {}

    /// The statements of this attribute, newest first. With `like` only those about the same subject and the same
    /// entry of a list as the fact with that number. Empty when the household or the attribute is out of sight.
    public Optional<List<SeenFact>> of(
            Viewer viewer, PlaceCode county, HouseholdId id, String attribute, OptionalLong like) {
        return dictionary
                .find(attribute)
                .flatMap(known -> directory
                        .placementOf(viewer, county, id)
                        .flatMap(where -> reads.read(
                                viewer,
                                where,
                                new Purpose.Work(),
                                sight -> seen(sight, known, where.county(), id, like))))
                .filter(history -> !history.isEmpty());
    }

    private List<SeenFact> seen(Sight sight, Attribute attribute, PlaceCode county, HouseholdId id, OptionalLong like) {
        if (!sight.mayAsk(attribute)) return List.of();
        var facts = households.factsAround(county, id).stream()
                .filter(f -> f.attribute().equals(attribute.key()))
                .toList();
        var withdrawn = withdrawn(facts);
        var look = sight.at(attribute);
        var today = households.today();
        return facts.stream()
                .filter(f -> f.withdraws().isEmpty())
                .filter(alike(facts, like))
                .sorted(NEWEST_FIRST)
                .map(f -> new SeenFact(
                        f.about(),
                        said(attribute, f, look, today),
                        Optional.ofNullable(withdrawn.get(f.number())).map(Fact.Source::of)))
                .toList();
    }

    private static Predicate<Fact> alike(List<Fact> facts, OptionalLong like) {
        if (like.isEmpty()) return _ -> true;
        return facts.stream()
                .filter(f -> f.number() == like.getAsLong())
                .findFirst()
                .<Predicate<Fact>>map(
                        one -> f -> f.about().equals(one.about()) && f.slot().equals(one.slot()))
                .orElse(_ -> false);
    }

    private static SeenBelief said(Attribute attribute, Fact fact, Sight.Look look, LocalDate today) {
        return new SeenBelief(
                attribute,
                Seen.shown(attribute, fact, look),
                Fact.Source.of(fact),
                new Belief(attribute, fact.slot(), fact, List.of()).freshOn(today),
                List.of());
    }

    /// The withdrawals that stand, by the number of the fact they take back. A withdrawal names an earlier fact, so
    /// reading backwards settles those that are themselves withdrawn.
    private static Map<Long, Fact> withdrawn(List<Fact> facts) {
        var withdrawn = new HashMap<Long, Fact>();
        facts.stream()
                .sorted(NEWEST_FIRST)
                .filter(f -> f.withdraws().isPresent())
                .filter(f -> !withdrawn.containsKey(f.number()))
                .forEach(f -> withdrawn.putIfAbsent(f.withdraws().getAsLong(), f));
        return withdrawn;
    }
}
