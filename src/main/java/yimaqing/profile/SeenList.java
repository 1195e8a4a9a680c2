package yimaqing.profile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yimaqing.access.Reads;
import yimaqing.access.Scope;
import yimaqing.access.Sight;
import yimaqing.access.Viewer.Officer;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Directory.Card;
import yimaqing.seal.Mask;

/// Lists of households as an official sees them: names masked, nothing outside the official's scope.
@Component
public class SeenList {
    public static final int MOST_ON_A_PAGE = 50;
    private static final String NAME = "person.name";

    private final Directory directory;
    private final Ledger ledger;
    private final Reads reads;
    private final Dictionary dictionary;
    private final Households households;

    SeenList(Directory directory, Ledger ledger, Reads reads, Dictionary dictionary, Households households) {
        this.households = households;
        this.directory = directory;
        this.ledger = ledger;
        this.reads = reads;
        this.dictionary = dictionary;
    }

    /// A household in a list; the head's name is masked, and empty where nobody is known to head it.
    public record Entry(
            HouseholdId household,
            PlaceCode village,
            Optional<String> number,
            Optional<Integer> group,
            Optional<String> headName,
            int members,
            boolean closed) {}

    public List<Directory.VillageCount> villages(Officer officer) {
        return Scope.of(officer).map(directory::villages).orElse(List.of());
    }

    /// The households of a village, `from` the first on the page (0 is the first of all).
    public List<Entry> ofVillage(Officer officer, PlaceCode village, int from) {
        return listed(officer, scope -> directory.ofVillage(scope, village, from, MOST_ON_A_PAGE));
    }

    /// These households, as far as they lie in the official's scope, in any order.
    public List<Entry> of(Officer officer, Collection<HouseholdId> households) {
        return listed(officer, _ -> directory.cardsWithin(officer, households));
    }

    /// What a searched text finds, at most one page.
    public List<Entry> search(Officer officer, String text) {
        return listed(officer, scope -> directory.search(scope, text, MOST_ON_A_PAGE));
    }

    /// The masked names of the people of these households, as far as the official may see names and the households lie
    /// in the official's scope.
    public Map<PersonId, String> names(Officer officer, Collection<HouseholdId> homes) {
        return reads.list(officer, sight -> {
            if (sight.at(dictionary.attribute(NAME)) == Sight.Look.NOTHING) return Map.of();
            var names = new HashMap<PersonId, String>();
            for (var card : directory.cardsWithin(officer, homes))
                if (!sight.isClosed(card.household()))
                    for (var one :
                            households.today(officer.county(), card.household()).members())
                        if (one.profile().value(NAME).orElse(null) instanceof Value.Text(var name))
                            names.put(one.id(), Mask.name(name));
            return names;
        });
    }

    private List<Entry> listed(Officer officer, Function<Scope, List<Card>> finding) {
        var scope = Scope.of(officer).orElseThrow();
        return reads.list(officer, sight -> {
            var cards = finding.apply(scope);
            var name = dictionary.attribute(NAME);
            boolean seen = sight.at(name) != Sight.Look.NOTHING;
            var names = ledger.numbered(scope.county(), directory.headNames(cards)).stream()
                    .collect(Collectors.toMap(Fact::number, f -> Seen.shown(name, f, Sight.Look.MASKED)));
            return cards.stream()
                    .map(c -> new Entry(
                            c.household(),
                            c.village(),
                            c.number(),
                            c.group(),
                            seen
                                            && !sight.isClosed(c.household())
                                            && c.headNameFact().isPresent()
                                            && names.get(c.headNameFact().getAsLong())
                                                    instanceof SeenBelief.Masked(var masked)
                                    ? Optional.of(masked)
                                    : Optional.empty(),
                            sight.isClosed(c.household()) ? 0 : c.members(),
                            sight.isClosed(c.household())))
                    .toList();
        });
    }
}
