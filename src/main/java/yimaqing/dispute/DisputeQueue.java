package yimaqing.dispute;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.dispute.Dispute.Where;
import yimaqing.ledger.Follower;
import yimaqing.ledger.News;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Belief;
import yimaqing.profile.Household;
import yimaqing.profile.Households;
import yimaqing.profile.Profile;

/// Keeps the queue: hears the ledger, folds the households touched anew and writes down on what their departments
/// disagree. What nobody disputes any more leaves the queue, and with it ends the visit that was asked for.
@Component
class DisputeQueue implements Follower {
    private static final int AT_A_TIME = 200;

    private final DisputeStore store;
    private final VisitStore visits;
    private final Households households;
    private final Pack pack;

    DisputeQueue(DisputeStore store, VisitStore visits, Households households, Pack pack) {
        this.store = store;
        this.visits = visits;
        this.households = households;
        this.pack = pack;
    }

    /// What the county pack says of attributes and places.
    @Component
    record Pack(Dictionary dictionary, Places places) {}

    @Override
    public String name() {
        return "dispute";
    }

    @Override
    public void hear(PlaceCode county, News news) {
        var touched = news.households();
        for (int from = 0; from < touched.size(); from += AT_A_TIME) {
            var some = touched.subList(from, Math.min(touched.size(), from + AT_A_TIME));
            var folded = households.inUse(county, some, households.today()).values();
            store.replace(
                    county, some, folded.stream().flatMap(h -> of(h).stream()).toList());
            visits.endSettled(county, some);
            visits.endVisited(county, visited(folded));
        }
    }

    @Override
    public void forget(PlaceCode county) {
        store.clear(county);
    }

    /// Everything on which departments disagree about a household and those who belong to it, or did to the end. A
    /// household whose village is not known lies in nobody's area.
    private List<Dispute> of(Household household) {
        var village = household.statedVillage().flatMap(pack.places()::current);
        if (village.isEmpty()) return List.of();
        var contact = household.home().value("help.contact").flatMap(v -> ((Value.Entry) v).text("account"));
        var found = new ArrayList<Dispute>();
        var people = new ArrayList<>(household.members());
        household.former().stream().filter(p -> !p.movedOn()).forEach(people::add);
        add(
                found,
                household.home(),
                new Where(household.county(), household.id(), household.id(), village.get(), contact));
        for (var person : people)
            add(
                    found,
                    person.profile(),
                    new Where(household.county(), person.id(), household.id(), village.get(), contact));
        return found;
    }

    private void add(List<Dispute> found, Profile profile, Where where) {
        for (var belief : profile.all())
            Dispute.in(
                            belief,
                            where,
                            pack.dictionary().isStatus(belief.attribute().key()))
                    .ifPresent(found::add);
    }

    /// When each household was last visited. A visit written down later counts for the day on which it was made.
    private static Map<HouseholdId, Instant> visited(Iterable<Household> folded) {
        var visited = new HashMap<HouseholdId, Instant>();
        for (var household : folded)
            household.home().list("help.visit").stream()
                    .flatMap(visit -> made(visit).stream())
                    .max(Comparator.naturalOrder())
                    .ifPresent(at -> visited.put(household.id(), at));
        return visited;
    }

    private static Optional<Instant> made(Belief visit) {
        return visit.value().flatMap(v -> ((Value.Entry) v).day("on")).map(day -> {
            var dayIsOver = day.plusDays(1).atStartOfDay(Households.ZONE).toInstant();
            var recorded = visit.fact().recordedAt();
            return recorded.isBefore(dayIsOver) ? recorded : dayIsOver;
        });
    }
}
