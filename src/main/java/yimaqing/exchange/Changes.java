package yimaqing.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import yimaqing.access.Reads;
import yimaqing.access.Round;
import yimaqing.access.Viewer.Department;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Households;

/// The changes of a county that a department's program may know, in the order of the ledger. The numbers of facts
/// follow
/// the order of commits, so a reader that goes on from the last number it was given never misses a late one.
@Component
public class Changes {
    /// The most changes on one page, and how many there are unless the reader says otherwise.
    static final int MOST = 1_000;

    static final int USUAL = 500;
    /// How many facts one call looks at, so that a reader of a small area gets on too.
    static final int MOST_LOOKED_AT = 10_000;

    private static final int FEWEST_AT_A_TIME = 200;

    private final Ledger ledger;
    private final Reads reads;
    private final Households households;
    private final Pack pack;

    Changes(Ledger ledger, Reads reads, Households households, Pack pack) {
        this.ledger = ledger;
        this.reads = reads;
        this.households = households;
        this.pack = pack;
    }

    /// What the county pack and the gazetteer say of names.
    @Component
    record Pack(Dictionary dictionary, Places places, Transcript transcript) {}

    /// A page of changes. `next` is the last number looked at, from which the reader goes on; `more` says whether there
    /// was more to look at.
    public record Page(List<ObjectNode> changes, long next, boolean more) {}

    private interface Source {
        List<Fact> after(long number, int most);
    }

    /// The changes after this number, at most so many.
    public Page after(Department reader, long number, int most) {
        return reads.round(
                reader,
                round -> page(
                        round,
                        reader.county(),
                        new Asked(number, most),
                        (from, some) -> ledger.after(reader.county(), from, some)));
    }

    /// The changes of one household and its members only, for a reader to catch up on one that came into its areas.
    public Page ofHousehold(Department reader, HouseholdId household, long number, int most) {
        var county = reader.county();
        return reads.round(reader, round -> {
            var facts = ledger.around(county, List.of(household));
            var page = page(
                    round,
                    county,
                    new Asked(number, most),
                    (from, some) -> facts.stream()
                            .filter(fact -> fact.number() > from)
                            .limit(some)
                            .toList());
            // of whom this reader is told nothing it does not learn either that there is somebody
            return page.changes().isEmpty() ? new Page(List.of(), number, false) : page;
        });
    }

    private record Asked(long after, int most) {}

    private Page page(Round round, PlaceCode county, Asked asked, Source source) {
        var told = new ArrayList<ObjectNode>();
        long next = asked.after();
        int atATime = Math.max(asked.most(), FEWEST_AT_A_TIME);
        for (int looked = 0; looked < MOST_LOOKED_AT; looked += atATime) {
            var facts = source.after(next, atATime);
            var telling = telling(round, county, facts);
            for (var fact : facts) {
                if (told.size() == asked.most()) return new Page(told, next, true);
                telling.of(fact).ifPresent(told::add);
                next = fact.number();
            }
            if (facts.size() < atATime) return new Page(told, next, false);
        }
        return new Page(told, next, true);
    }

    private Telling telling(Round round, PlaceCode county, List<Fact> facts) {
        var subjects = facts.stream().map(Fact::about).collect(Collectors.toSet());
        var placing = new HashMap<Long, Fact>();
        add(placing, ledger.about(county, subjects, Whereabouts.TOLD));
        var homes = new HashSet<Subject>();
        placing.values().forEach(fact -> fact.refersTo().ifPresent(homes::add));
        homes.removeAll(subjects);
        add(placing, ledger.about(county, homes, Set.of(Whereabouts.VILLAGE)));
        return new Telling(
                county,
                round,
                new Whereabouts(placing.values(), pack.dictionary(), pack.places(), households.today()),
                withdrawn(county, facts),
                pack.dictionary(),
                pack.transcript());
    }

    private static void add(Map<Long, Fact> all, Collection<Fact> facts) {
        facts.forEach(fact -> all.put(fact.number(), fact));
    }

    /// What these facts withdraw, and what that withdraws in turn, by number.
    private Map<Long, Fact> withdrawn(PlaceCode county, Collection<Fact> facts) {
        var withdrawn = new HashMap<Long, Fact>();
        var named = named(facts);
        while (!named.isEmpty()) {
            var found = ledger.numbered(county, named);
            add(withdrawn, found);
            named = named(found);
        }
        return withdrawn;
    }

    private static Set<Long> named(Collection<Fact> facts) {
        return facts.stream().flatMapToLong(f -> f.withdraws().stream()).boxed().collect(Collectors.toSet());
    }
}
