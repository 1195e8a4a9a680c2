package yimaqing.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Purpose;
import yimaqing.access.Reads;
import yimaqing.access.Scope;
import yimaqing.access.Sight;
import yimaqing.access.Viewer.Officer;
import yimaqing.dispute.DisputeListPage.Filter;
import yimaqing.dispute.DisputeStore.Count;
import yimaqing.dispute.DisputeStore.InSight;
import yimaqing.dispute.Visits.Visit;
import yimaqing.ledger.Subject;
import yimaqing.pack.Attribute;
import yimaqing.profile.Households;
import yimaqing.profile.SeenBelief;
import yimaqing.profile.SeenHousehold;
import yimaqing.profile.SeenHousehold.SeenPerson;
import yimaqing.profile.SeenList;

/// The disagreements an official may see: in the area or caseload, and about what the official may ask.
@Component
class Disputes {
    static final int MOST_ON_A_PAGE = 50;
    /// Nobody pages further than this: who has more narrows the list to a kind or a village.
    static final int MOST_LISTED = 10_000;

    private final DisputeStore store;
    private final VisitStore visits;
    private final Sights sights;
    private final DisputeQueue.Pack pack;

    Disputes(DisputeStore store, VisitStore visits, Sights sights, DisputeQueue.Pack pack) {
        this.store = store;
        this.visits = visits;
        this.sights = sights;
        this.pack = pack;
    }

    /// Through what an official sees: the log of lists, one household, and the names in a list.
    @Component
    record Sights(Reads reads, Households households, SeenList list) {}

    /// One page of the queue, with how many there are in all and of which kinds and villages.
    record Listed(
            List<Dispute> disputes,
            List<SeenList.Entry> households,
            Map<String, LocalDate> visits,
            int from,
            int all,
            List<Count> kinds,
            List<Count> villages) {}

    /// A disagreement as one official sees it: what stands and what stands against it, whom it is about, and the visit
    /// asked for, if one is open.
    record Opened(Dispute dispute, SeenBelief belief, SeenHousehold household, Optional<Visit> visit) {

        /// The person it is about; empty when it is about the household.
        Optional<SeenPerson> person() {
            return people(household)
                    .filter(p -> ((Subject) p.id()).equals(dispute.where().subject()))
                    .findFirst();
        }
    }

    Listed list(Officer officer, Filter filter, int from) {
        int first = Math.clamp(from, 0, MOST_LISTED - MOST_ON_A_PAGE);
        return sights.reads().list(officer, sight -> {
            var inSight = new InSight(Scope.of(officer).orElseThrow(), askable(sight));
            var disputes = store.list(inSight, filter, first, MOST_ON_A_PAGE);
            return new Listed(
                    disputes,
                    households(officer, disputes),
                    visits.days(officer.county(), disputes),
                    first,
                    store.count(inSight, filter),
                    store.kinds(inSight, filter),
                    store.villages(inSight, filter));
        });
    }

    private List<SeenList.Entry> households(Officer officer, List<Dispute> disputes) {
        var about = disputes.stream().map(d -> d.where().household()).distinct().toList();
        return about.isEmpty() ? List.of() : sights.list().of(officer, about);
    }

    private List<String> askable(Sight sight) {
        return pack.dictionary().attributes().stream()
                .filter(sight::mayAsk)
                .map(Attribute::key)
                .toList();
    }

    /// One disagreement with what both sides say; empty when it is over, out of the area, or out of sight.
    Optional<Opened> open(Officer officer, DisputeId id) {
        return store.find(officer.county(), id)
                .flatMap(dispute -> sights.households()
                        .openOnly(
                                officer,
                                officer.county(),
                                dispute.where().household(),
                                new Purpose.Work(),
                                Set.of(dispute.attribute(), "person.name", "home.number"))
                        .flatMap(household -> belief(dispute, household)
                                .map(belief -> new Opened(
                                        dispute, belief, household, visits.open(officer.county(), dispute.id())))));
    }

    private static Optional<SeenBelief> belief(Dispute dispute, SeenHousehold household) {
        var subject = dispute.where().subject();
        var seen = subject.equals(household.id())
                ? Stream.of(household.home())
                : people(household)
                        .filter(p -> ((Subject) p.id()).equals(subject))
                        .map(SeenPerson::person);
        return seen.map(s -> s.list(dispute.attribute()))
                .flatMap(List::stream)
                .filter(b -> !b.disagreeing().isEmpty())
                .filter(b -> statements(b)
                        .anyMatch(
                                s -> dispute.sides().facts().contains(s.source().number())))
                .findFirst();
    }

    private static Stream<SeenPerson> people(SeenHousehold household) {
        return Stream.concat(household.members().stream(), household.former().stream());
    }

    /// What stands and what stands against it.
    static Stream<SeenBelief> statements(SeenBelief belief) {
        return Stream.concat(Stream.of(belief), belief.disagreeing().stream());
    }
}
