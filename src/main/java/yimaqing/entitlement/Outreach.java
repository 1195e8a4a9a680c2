package yimaqing.entitlement;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Reads;
import yimaqing.access.Scope;
import yimaqing.access.Viewer.Officer;
import yimaqing.entitlement.Entitlement.State;
import yimaqing.entitlement.OutreachStore.InSight;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.policy.Grounds;
import yimaqing.policy.Shelf;
import yimaqing.profile.Households;

/// Whom policies reach and miss, as one official may know it: in the own area or caseload, and by policies of which the
/// office may read everything they rest on.
@Component
public class Outreach {
    public static final int MOST_ON_A_PAGE = 50;
    /// Nobody pages further than this: who has more narrows the list to a place or a reason.
    public static final int MOST_LISTED = 10_000;
    /// So many things to narrow a list to are offered, the most frequent first.
    static final int MOST_CHOICES = 40;

    private final OutreachStore store;
    private final EntitlementStore entitlements;
    private final StepStore steps;
    private final Sights sights;

    Outreach(OutreachStore store, EntitlementStore entitlements, StepStore steps, Sights sights) {
        this.store = store;
        this.entitlements = entitlements;
        this.steps = steps;
        this.sights = sights;
    }

    /// Through what it is known which policies an official may ask about.
    @Component
    record Sights(Shelf shelf, Reads reads, Dictionary dictionary, Households households) {}

    /// How many entitlements, the money of those whose amount is known, and of how many it is not.
    public record Count(int entries, BigDecimal yuan, int unset) {
        static final Count NONE = new Count(0, BigDecimal.ZERO, 0);

        /// Both together.
        public Count and(Count other) {
            return new Count(entries + other.entries, yuan.add(other.yuan), unset + other.unset);
        }
    }

    /// The counts of one policy or of one place, state by state.
    public record Numbers(String of, Map<State, Count> counts) {
        public Numbers {
            counts = Map.copyOf(counts);
        }

        public Count count(State state) {
            return counts.getOrDefault(state, Count.NONE);
        }

        public int entries(State state) {
            return count(state).entries();
        }

        public int due() {
            return entries(State.UNCLAIMED) + entries(State.UNTOLD) + entries(State.GOT);
        }
    }

    /// Which entitlements are wanted: of a policy, in a state, in a place; missing this, or failing for that reason,
    /// where these are not empty.
    public record Wanted(String policy, State state, Optional<PlaceCode> within, String missing, String failed) {
        /// For whatever reason.
        public static Wanted all(String policy, State state, Optional<PlaceCode> within) {
            return new Wanted(policy, state, within, "", "");
        }
    }

    /// What a list can be narrowed to, with how many there are of it.
    public record Choice(String of, int entries) {}

    /// One page of a list.
    public record Listed(
            List<Entitlement> entitlements, int from, int all, List<Choice> missing, List<Choice> failed) {}

    /// How many households have something to be explained, how many of them are left without, and of how many the
    /// family itself says that it has understood everything.
    public record Explained(String of, int households, int left, int confirmed) {
        public int told() {
            return households - left - confirmed;
        }
    }

    /// A household with so many policies that nobody explained, or that the family says it has not understood.
    public record Left(HouseholdId household, PlaceCode village, int open, int policies) {}

    /// By what a list can be narrowed: what is missing, or which conditions do not hold.
    public enum Why {
        MISSING,
        FAILED
    }

    /// By what numbers are told apart.
    public enum By {
        POLICY,
        TOWN,
        VILLAGE
    }

    /// The policies in force that this official may ask about; one in shadow only where no other of its name decides.
    public List<Shelf.Held> policies(Officer officer) {
        var askable = sights.reads().askable(officer);
        var all = sights.shelf().inForce(officer.county(), sights.households().today());
        var binding =
                all.stream().filter(h -> !h.shadow()).map(Shelf.Held::policy).toList();
        return all.stream()
                .filter(held -> !held.shadow() || !binding.contains(held.policy()))
                .filter(held ->
                        Grounds.of(held.rule(), sights.dictionary()).stream().allMatch(askable))
                .toList();
    }

    private InSight inSight(Officer officer) {
        var policies = policies(officer);
        return new InSight(
                Scope.of(officer).orElseThrow(),
                policies.stream().map(Shelf.Held::policy).toList(),
                policies.stream()
                        .filter(Shelf.Held::shadow)
                        .map(Shelf.Held::policy)
                        .toList());
    }

    /// The policies of the county that cannot be read, and so reach nobody.
    public List<Shelf.Broken> broken(Officer officer) {
        return sights.shelf().broken(officer.county(), sights.households().today());
    }

    public List<Numbers> ofPolicies(Officer officer) {
        return store.numbers(inSight(officer), By.POLICY, "", Optional.empty());
    }

    /// The numbers of one policy, by town or village, within a place where one is given.
    public List<Numbers> ofPlaces(Officer officer, String policy, By by, Optional<PlaceCode> within) {
        return store.numbers(inSight(officer), by, policy, within);
    }

    public Listed list(Officer officer, Wanted wanted, int from) {
        var sight = inSight(officer);
        return new Listed(
                store.list(sight, wanted, first(from), MOST_ON_A_PAGE),
                first(from),
                store.count(sight, wanted),
                store.choices(Why.MISSING, sight, wanted),
                store.choices(Why.FAILED, sight, wanted));
    }

    /// What those in this state and place miss, or why they fail, the most frequent first.
    public List<Choice> choices(Officer officer, Why why, Wanted wanted) {
        return store.choices(why, inSight(officer), wanted);
    }

    /// What policies say of one household; the caller has opened it.
    public List<Entitlement> of(Officer officer, HouseholdId household) {
        var sight = inSight(officer);
        return entitlements.ofHousehold(officer.county(), household).stream()
                .filter(e -> sight.policies().contains(e.of().policy()))
                .filter(e -> sight.shadows().contains(e.of().policy()) == e.of().shadow())
                .toList();
    }

    /// What was done about the entitlements of these households of a list, in the order of the ledger.
    public List<Step.Noted> steps(Officer officer, Collection<HouseholdId> households) {
        return steps.of(officer.county(), households);
    }

    /// Whether everything is explained, by town or village, within a place where one is given.
    public List<Explained> explained(Officer officer, By by, Optional<PlaceCode> within) {
        return store.explained(inSight(officer), by, within);
    }

    /// A page of the households left without an explanation.
    public List<Left> left(Officer officer, Optional<PlaceCode> within, int from) {
        return store.left(inSight(officer), within, first(from), MOST_ON_A_PAGE);
    }

    /// The first line of a page, where this one was asked for.
    public static int first(int asked) {
        return Math.clamp(asked, 0, MOST_LISTED - MOST_ON_A_PAGE);
    }
}
